/**
 * What a word may mean to the time rules, and the small notation in which data/lexicon/time-words.tsv says so:
 * a kind and, where the kind needs one, an argument ("day -1", "unit month", "part end").
 * @module
 */

/** The two calendars of the press. */
export type Calendar = "gregorian" | "hijri";

const UNITS = [
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "quarter",
  "season",
  "year",
  "decade",
  "century",
  "period",
] as const;
/** A stretch of time with a name. `season` is a sport's or school's year, `period` has no length. */
export type Unit = (typeof UNITS)[number];

const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
const PARTS = ["start", "middle", "end", "rest"] as const;
const HEADS = ["event", "general", "future"] as const;
const DAYPARTS = ["morning", "dawn", "noon", "afternoon", "evening", "night"] as const;

/** Words that need no argument. */
const PLAIN = [
  "count-vague",
  "this",
  "that",
  "whole",
  "bce",
  "now",
  "sometime",
  "throughout",
  "dated",
  "same",
  "same-before",
  "vague",
  "ago",
  "after",
  "from",
  "between",
  "to",
  "in",
  "lead",
  "every",
  "clock",
  "zone",
  "agree",
  "holiday",
  "kind",
  "name",
] as const;

const HALVES = ["am", "pm", "night"] as const;
/** The half of the day that a clock time is in; the night is in both. */
export type DayHalf = (typeof HALVES)[number];

/** One meaning of a word or phrase. */
export type TimeSense =
  | { readonly is: "month"; readonly month: number; readonly calendar: Calendar; readonly certain: boolean }
  | { readonly is: "weekday" | "bare-weekday"; readonly weekday: number }
  | { readonly is: "day" | "night"; readonly offset: number }
  | { readonly is: "unit"; readonly unit: Unit; readonly count: 1 | 2 }
  /** `by` is null where the word points at another moment of the text, not at its day. */
  | { readonly is: "shift"; readonly by: -2 | -1 | 0 | 1 | 2 | null }
  | { readonly is: "part"; readonly part: (typeof PARTS)[number] }
  | { readonly is: "season"; readonly season: (typeof SEASONS)[number] }
  | { readonly is: "daypart"; readonly part: (typeof DAYPARTS)[number] }
  | { readonly is: "half"; readonly half: DayHalf }
  | { readonly is: "decade"; readonly year: number }
  | { readonly is: "set"; readonly every: string }
  /** A moment of the day with a name, THH:MM. */
  | { readonly is: "at"; readonly clock: string }
  | { readonly is: "era"; readonly calendar: Calendar }
  | { readonly is: "portion"; readonly parts: number }
  | { readonly is: "head"; readonly of: (typeof HEADS)[number] }
  | { readonly is: (typeof PLAIN)[number] };

/** The kind of a meaning. */
export type SenseKind = TimeSense["is"];

/** A meaning of one kind. */
export type SenseOf<K extends SenseKind> = OfKind<TimeSense, K>;

/** Members of the union whose kinds include K: several kinds may share one shape. */
type OfKind<S, K> = S extends { readonly is: infer I } ? (K extends I ? S : never) : never;

/** Reads the notation. Throws a SyntaxError for a kind or an argument that it does not know. */
export function parseMeaning(meaning: string): TimeSense {
  const [kind = "", argument = ""] = meaning.split(" ");
  const plain = PLAIN.find((name) => name === kind);
  const sense = plain && argument === "" ? { is: plain } : withArgument(kind, argument);
  if (!sense) throw new SyntaxError(`time-words: unknown meaning "${meaning}"`);
  return sense;
}

function withArgument(kind: string, argument: string): TimeSense | null {
  const number = /^-?\d+$/.test(argument) ? Number(argument) : null;
  if (kind === "shift") return toShift(argument);
  if (kind === "at" && /^T\d\d:\d\d$/.test(argument)) return { is: "at", clock: argument };
  if (kind === "set" && argument.startsWith("P")) return { is: "set", every: argument };
  const half = HALVES.find((name) => name === argument);
  if (kind === "half" && half) return { is: "half", half };
  if (kind === "era" && (argument === "gregorian" || argument === "hijri"))
    return { is: "era", calendar: argument };
  return number === null ? toNamed(kind, argument) : toNumbered(kind, number);
}

function toShift(argument: string): TimeSense | null {
  const by = ({ "-2": -2, "-1": -1, "0": 0, "1": 1, "2": 2, "?": null } as const)[argument];
  return by === undefined ? null : { is: "shift", by };
}

function toNumbered(kind: string, number: number): TimeSense | null {
  if (kind === "day" || kind === "night") return { is: kind, offset: number };
  if (kind === "decade") return { is: "decade", year: number };
  return kind === "portion" ? { is: "portion", parts: number } : null;
}

function toNamed(kind: string, argument: string): TimeSense | null {
  const oneOf = <T extends string>(names: readonly T[]): T | undefined =>
    names.find((name) => name === argument);
  const unit = oneOf(UNITS);
  if (unit && (kind === "unit" || kind === "units-two"))
    return { is: "unit", unit, count: kind === "unit" ? 1 : 2 };
  const part = oneOf(PARTS);
  if (part && kind === "part") return { is: "part", part };
  const season = oneOf(SEASONS);
  if (season && kind === "season") return { is: "season", season };
  const daypart = oneOf(DAYPARTS);
  if (daypart && kind === "daypart") return { is: "daypart", part: daypart };
  const head = oneOf(HEADS);
  return head && kind === "head" ? { is: "head", of: head } : null;
}
