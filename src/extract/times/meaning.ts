/**
 * What a time expression means before it is known when the article was published: found first, resolved after.
 * @module
 */
import type { TimeType } from "../../model/index.ts";
import type { Calendar, Unit } from "./senses.ts";

/** Which way a word points from the day of publication, and how far: قبل الماضي, الماضي, الجاري, المقبل, بعد المقبل. */
export type Direction = -2 | -1 | 0 | 1 | 2;

/** So many of a unit. */
export interface Length {
  readonly unit: Unit;
  readonly count: number;
}

/** A date as far as its words give it. */
export interface DateParts {
  readonly calendar: Calendar;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0 = Sunday. */
  readonly weekday: number | null;
  /** حزيران الماضي, الشهر المقبل. */
  readonly by: Direction | null;
  /** مايو من العام الماضي: years from the publication's; "same" is the year last named. */
  readonly yearBy: Direction | "same" | null;
  /** True where a verb before it speaks of what is to come. */
  readonly ahead: boolean;
}

/** The meaning of an expression. */
export type Meaning =
  | { readonly is: "date"; readonly date: DateParts }
  | { readonly is: "range"; readonly from: Meaning; readonly to: Meaning }
  /** الربع الأول من ...: the `nth` of `parts` equal parts of a year. */
  | { readonly is: "portion"; readonly nth: number; readonly parts: number; readonly of: DateParts }
  /** `weekday` stands beside it (أمس الخميس), null where none does. */
  | { readonly is: "day"; readonly offset: number; readonly weekday: number | null }
  | { readonly is: "weekday"; readonly weekday: number; readonly by: Direction | null }
  /** الجمعة من الأسبوع المقبل. */
  | { readonly is: "week-day"; readonly weekday: number; readonly week: Direction }
  /** أول جمعة من يوليو: the `nth` such weekday of a month, -1 for the last. */
  | { readonly is: "nth-weekday"; readonly nth: number; readonly weekday: number; readonly of: Meaning }
  /** الأشهر الستة الأولى من العام: the first `count` months of a year. */
  | { readonly is: "first-months"; readonly count: number; readonly of: Meaning }
  | { readonly is: "shift"; readonly unit: Unit; readonly by: Direction }
  /** الأشهر الثلاثة الماضية: `count` units that end (or, with `by` 1, begin) with the publication. */
  | { readonly is: "span"; readonly unit: Unit; readonly count: number; readonly by: -1 | 1 }
  /** قبل ثلاثة أيام, بعد عام وشهرين من الآن: before the publication, or after it with `by` 1. */
  | { readonly is: "ago"; readonly lengths: readonly Length[]; readonly by: -1 | 1 }
  | { readonly is: "fixed"; readonly type: TimeType; readonly value: string }
  | { readonly is: "relative" };

/** An expression found: tokens `[first, next)` and what they mean. */
export interface Found {
  readonly first: number;
  readonly next: number;
  readonly meaning: Meaning;
}

/** Something read from a token on. */
export interface Piece<T> {
  readonly value: T;
  readonly next: number;
}

const NO_PARTS: DateParts = {
  calendar: "gregorian",
  year: null,
  month: null,
  day: null,
  weekday: null,
  by: null,
  yearBy: null,
  ahead: false,
};

/** Date parts with everything else unknown. */
export function partsOf(known: Partial<DateParts>): DateParts {
  return { ...NO_PARTS, ...known };
}

/** The meaning of an expression that only the reader's knowledge resolves. */
export const RELATIVE: Meaning = { is: "relative" };
