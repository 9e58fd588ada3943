/**
 * From what the words mean to EDTF, by the day of publication and by what else the article dates.
 *
 * Find first, resolve after, and not when in doubt: what neither tells stays "relative".
 * @module
 */
import { addMonths, dayEdtf, daysInMonth, toDayNumber, toEdtf, weekdayOf } from "./calendar.ts";
import type { Context } from "./context.ts";
import type { Direction, Length, Meaning } from "./meaning.ts";
import { dateValue } from "./resolve-date.ts";
import type { Unit } from "./senses.ts";

const DAYS_PER_WEEK = 7;

type NthWeekday = Extract<Meaning, { is: "nth-weekday" }>;

/** The value of what cannot be resolved. */
export const UNRESOLVED = "relative";

/** The EDTF value of a meaning, or "relative". */
export function resolve(meaning: Meaning, context: Context): string {
  const value = meaningValue(meaning, context);
  return value !== null && (meaning.is === "fixed" || IN_FOUR_DIGITS.test(value)) ? value : UNRESOLVED;
}

/** Before year 0 and after 9999 (قبل 90 مليون عام) there is no plain EDTF. */
const IN_FOUR_DIGITS = /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/;

function meaningValue(meaning: Meaning, context: Context): string | null {
  switch (meaning.is) {
    case "fixed":
      return meaning.value;
    case "date":
      return dateValue(meaning.date, context);
    case "range":
      return rangeValue(meaningValue(meaning.from, context), meaningValue(meaning.to, context));
    case "portion":
      return portionValue(meaning, context);
    case "day":
      return dayValue(context, (days) => toldDay(days + meaning.offset, meaning.weekday));
    case "weekday":
      return dayValue(context, (days) => weekdayNear(days, meaning.weekday, meaning.by));
    case "week-day":
      return dayValue(context, (days) => sundayOf(days, meaning.week) + meaning.weekday);
    case "nth-weekday":
      return nthWeekday(meaning, meaningValue(meaning.of, context));
    case "first-months":
      return firstMonths(meaning.count, meaningValue(meaning.of, context));
    case "shift":
      return shiftValue(meaning.unit, meaning.by, context);
    case "span":
      return spanValue(meaning, context);
    case "ago":
      return farValue(meaning.lengths, meaning.by, context);
    case "relative":
      return null;
  }
}

function dayValue({ published }: Context, move: (days: number) => number | null): string | null {
  const days = published?.days == null ? null : move(published.days);
  return days === null ? null : dayEdtf(days);
}

/** "أمس الخميس" in an article dated on a Monday was not written that day: no one can tell which Thursday it was. */
function toldDay(days: number, weekday: number | null): number | null {
  return weekday === null || weekdayOf(days) === weekday ? days : null;
}

/** The nearest such weekday: before, after, or (without a direction) not after the day; one week further for 2. */
function weekdayNear(days: number, weekday: number, by: Direction | null): number {
  const back = (weekdayOf(days) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  if (by !== null && by > 0) return days - back + by * DAYS_PER_WEEK;
  const last = by !== null && by < 0 && back === 0 ? days - DAYS_PER_WEEK : days - back;
  return by === -2 ? last - DAYS_PER_WEEK : last;
}

/** Most Arab states begin the week on Sunday. */
function sundayOf(days: number, week: Direction): number {
  return days - weekdayOf(days) + week * DAYS_PER_WEEK;
}

/** The first, second ... or (-1) last such weekday of a month YYYY-MM; null where the month has none. */
function nthWeekday({ nth, weekday }: NthWeekday, value: string | null): string | null {
  const match = /^(\d{4})-(\d\d)$/.exec(value ?? "");
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  const first = toDayNumber({ year, month, day: 1 });
  const last = first + daysInMonth(year, month) - 1;
  const from = first + ((weekday - weekdayOf(first) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
  const day =
    nth < 0
      ? last - ((weekdayOf(last) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK)
      : from + (nth - 1) * DAYS_PER_WEEK;
  return day <= last ? dayEdtf(day) : null;
}

function firstMonths(count: number, year: string | null): string | null {
  if (year === null || !/^\d{4}$/.test(year) || count > 12) return null;
  return monthsEdtf(Number(year), 1, count);
}

/** From the first day of a month to the last day of another: a part of a year has its days as its ends. */
const monthsEdtf = (year: number, from: number, to: number): string =>
  `${toEdtf(year, from, 1)}/${toEdtf(year, to, daysInMonth(year, to))}`;

function rangeValue(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const start = from.split("/")[0] ?? from;
  const end = to.split("/").at(-1) ?? to;
  return start.slice(0, end.length) <= end ? `${start}/${end}` : null;
}

function portionValue(
  { nth, parts, of }: Extract<Meaning, { is: "portion" }>,
  context: Context,
): string | null {
  const value = dateValue(of, context);
  if (value === null || !/^\d{4}$/.test(value)) return null;
  const months = 12 / parts;
  return monthsEdtf(Number(value), (nth - 1) * months + 1, nth * months);
}

function shiftValue(unit: Unit, by: Direction, { published }: Context): string | null {
  if (!published) return null;
  if (unit === "year") return toEdtf(published.year + by);
  if (unit === "decade" || unit === "century") {
    const size = unit === "decade" ? 10 : 100;
    const start = (Math.floor(published.year / size) + by) * size;
    return `${toEdtf(start)}/${toEdtf(start + size - 1)}`;
  }
  if (unit === "month" && published.month !== null) {
    const { year, month } = addMonths(published.year, published.month, by);
    return toEdtf(year, month);
  }
  if (published.days === null) return null;
  if (unit === "day") return dayEdtf(published.days + by);
  if (unit !== "week") return null;
  const sunday = sundayOf(published.days, by);
  return `${dayEdtf(sunday)}/${dayEdtf(sunday + DAYS_PER_WEEK - 1)}`;
}

function spanValue({ unit, count, by }: Extract<Meaning, { is: "span" }>, context: Context): string | null {
  const { published } = context;
  const far = agoValue(unit, -by * count, context);
  if (far === null || !published) return null;
  const near = toEdtf(
    published.year,
    far.length > 4 ? published.month : null,
    far.length > 7 ? published.day : null,
  );
  return by < 0 ? `${far}/${near}` : `${near}/${far}`;
}

/** So many units before the publication (after it, for a negative count), as exactly as the unit says. */
function agoValue(unit: Unit, count: number, { published }: Context): string | null {
  if (!published) return null;
  const years = { year: 1, decade: 10, century: 100 }[unit as string];
  if (years !== undefined) return Number.isInteger(count) ? toEdtf(published.year - count * years) : null;
  if (unit === "month" && published.month !== null && Number.isInteger(count)) {
    const { year, month } = addMonths(published.year, published.month, -count);
    return toEdtf(year, month);
  }
  const days = { day: 1, week: DAYS_PER_WEEK, hour: 1 / 24 }[unit as string];
  if (days === undefined || published.days === null) return null;
  if (unit === "hour" && Math.abs(count) < 24) return null;
  return dayEdtf(published.days - Math.round(count * days));
}

/** A length before or after the publication; of several units, the smallest says how exact it is. */
function farValue(lengths: readonly Length[], by: -1 | 1, context: Context): string | null {
  const [only, ...more] = lengths;
  if (!only) return null;
  if (more.length === 0) return agoValue(only.unit, -by * only.count, context);
  const { published } = context;
  const sum = (unit: Unit): number =>
    lengths.reduce((total, length) => total + (length.unit === unit ? by * length.count : 0), 0);
  const months = sum("year") * 12 + sum("month");
  const days = sum("week") * DAYS_PER_WEEK + sum("day");
  const isKnown = lengths.every(({ unit, count }) => FAR.includes(unit) && Number.isInteger(count));
  if (!isKnown || published?.days == null || published.month === null || published.day === null) return null;
  const { year, month } = addMonths(published.year, published.month, months);
  if (days === 0) return toEdtf(year, month);
  return dayEdtf(toDayNumber({ year, month, day: Math.min(published.day, daysInMonth(year, month)) }) + days);
}

const FAR: readonly Unit[] = ["year", "month", "week", "day"];
