/**
 * The amounts of a clause: quantities, lengths of time and vague magnitudes (ملايين), with values that can be compared.
 * @module
 */
import type { DescribedStatement } from "../../model/index.ts";
import { contains, overlaps, type Span, stem, type Token } from "../../text/index.ts";
import type { Mark } from "./marks.ts";
import { isFunctionWord, rootOf } from "./words.ts";

/** One amount. */
export interface Amount extends Span {
  /** Lengths of time in days. */
  readonly value: number;
  /** `time` for lengths of time; null where the text or the units known to us name none. */
  readonly unit: string | null;
  /** ملايين, عشرات: no more than its size is told. */
  readonly vague: boolean;
  /** Light stem of what is counted, "" where nothing follows. */
  readonly noun: string;
  /** Stands after لا: what it is not. */
  readonly denied: boolean;
  /** من أصل خمس: of how many. */
  readonly whole: boolean;
}

const DAYS: Readonly<Record<string, number>> = {
  Y: 365,
  M: 30,
  W: 7,
  D: 1,
  H: 1 / 24,
  m: 1 / 1440,
  S: 1 / 86400,
};

/** An ISO 8601 duration in days; null for what is none. A year counts 365, a month 30. */
export function daysOf(duration: string): number | null {
  const [, date = "", time = ""] = /^P([^T]*)(?:T(.*))?$/u.exec(duration) ?? [];
  const parts = [
    ...date.matchAll(/([\d.]+)([YMWD])/gu),
    ...time.replaceAll("M", "m").matchAll(/([\d.]+)([HmS])/gu),
  ];
  if (parts.length === 0) return null;
  return parts.reduce((sum, [, count, unit = "D"]) => sum + Number(count) * (DAYS[unit] ?? 1), 0);
}

/** The amounts of a clause in the order of its words; of two that overlap the length of time, then the longer. */
export function readAmounts(
  tokens: readonly Token[],
  statement: DescribedStatement,
  marks: readonly Mark[],
): readonly Amount[] {
  const found = [...durations(statement), ...marked(marks, "duration", "time"), ...quantities(statement)];
  const numbers = marked(marks, "number", null);
  const vague = marked(marks, "magnitude", null).map((each) => withCounted(tokens, { ...each, vague: true }));
  const kept: Bare[] = [];
  for (const each of [...found, ...numbers, ...vague])
    if (!kept.some((other) => overlaps(other, each))) kept.push(each);
  const sorted = kept.sort((a, b) => a.start - b.start).map((each) => ({ ...each, ...around(tokens, each) }));
  return inherited(joined(tokens, sorted));
}

/** ملايين الدنانير: what is counted belongs to a vague amount. */
function withCounted(tokens: readonly Token[], amount: Bare): Bare {
  const next = tokens.find((token) => token.start >= amount.end);
  return next?.kind === "word" && next.folded.startsWith("ال") ? { ...amount, end: next.end } : amount;
}

type Bare = Omit<Amount, "noun" | "denied" | "whole">;

function durations(statement: DescribedStatement): Bare[] {
  return statement.times.flatMap(({ start, end, type, value }) => {
    const days = type === "duration" ? daysOf(value) : null;
    return days === null ? [] : [{ start, end, value: days, unit: "time", vague: false }];
  });
}

const TIME_UNITS: Readonly<Record<string, number>> = {
  ...{ year: 365, month: 30, week: 7, day: 1, hour: 1 / 24, minute: 1 / 1440, second: 1 / 86400 },
  ...{ decade: 3650, century: 36500 },
};

function quantities(statement: DescribedStatement): Bare[] {
  return statement.quantities.map(({ start, end, value, unit }) => {
    const days = unit === null ? undefined : TIME_UNITS[unit];
    return days === undefined
      ? { start, end, value, unit, vague: false }
      : { start, end, value: value * days, unit: "time", vague: false };
  });
}

function marked(marks: readonly Mark[], which: Mark["class"], unit: string | null): Bare[] {
  return marks.flatMap(({ start, end, class: is, value }) =>
    is === which && value !== null ? [{ start, end, value, unit, vague: false }] : [],
  );
}

function around(tokens: readonly Token[], span: Bare): Omit<Amount, keyof Bare> {
  const inside = tokens.filter((token) => contains(span, token));
  const after = tokens.find((token) => token.start >= span.end);
  const before = tokens.findLast((token) => token.end <= span.start);
  const counted = inside.at(-1);
  const isNamed = span.unit !== null && inside.length > 1 && counted?.kind === "word";
  const noun = isNamed ? counted : after;
  return {
    noun: noun?.kind === "word" && !isFunctionWord(noun.folded) ? stem(noun.folded) : "",
    denied:
      before?.folded === "لا" ||
      before?.folded === "ولا" ||
      before?.folded === "وليس" ||
      before?.folded === "ليس",
    whole: before?.folded === "اصل",
  };
}

const BETWEEN: ReadonlySet<string> = new Set(["او", "الى"]);

/** يوما أو يومين is one amount, of the larger value. */
function joined(tokens: readonly Token[], amounts: readonly Amount[]): readonly Amount[] {
  const out: Amount[] = [];
  for (const amount of amounts) {
    const last = out.at(-1);
    const between = last && tokens.filter((token) => token.start >= last.end && token.end <= amount.start);
    const isRange =
      between?.length === 1 && BETWEEN.has(between[0]?.folded ?? "") && last?.unit === amount.unit;
    if (isRange && last)
      out[out.length - 1] = { ...amount, start: last.start, value: Math.max(last.value, amount.value) };
    else out.push(amount);
  }
  return out;
}

/** In "يوم واحد لا ثلاثة" the three are days too. */
function inherited(amounts: readonly Amount[]): readonly Amount[] {
  return amounts.map((amount, i) => {
    const before = amounts[i - 1];
    if (!amount.denied || amount.unit !== null || !before?.unit) return amount;
    const scale = before.unit === "time" ? (SCALES.find((days) => before.value >= days) ?? 1) : 1;
    return { ...amount, unit: before.unit, noun: before.noun, value: amount.value * scale };
  });
}

const SCALES = [365, 30, 7, 1, 1 / 24, 1 / 1440];

/** Units of people, which one telling counts as workers and another as wounded. */
const PEOPLE: ReadonlySet<string> = new Set(
  "person injury death civilian soldier fighter child woman man refugee prisoner".split(" "),
);

/** Whether two amounts may be of the same thing: 0 not, 1 perhaps, 2 one unit or one noun. */
export function likeness(a: Amount, b: Amount): 0 | 1 | 2 {
  if (a.whole !== b.whole) return 0;
  if (a.unit === b.unit && a.unit !== null) return 2;
  if (a.noun !== "" && rootOf(a.noun) === rootOf(b.noun)) return 2;
  if (a.unit === "time" || b.unit === "time") return 0;
  if (a.unit === null || b.unit === null) return 1;
  return PEOPLE.has(a.unit) && PEOPLE.has(b.unit) ? 1 : 0;
}

const digitsOf = (value: number): number =>
  value
    .toPrecision(12)
    .replace(/[.-]|e.*$/gu, "")
    .replace(/^0+|0+$/gu, "").length;

/** At most so far from the number may a round one be. */
const ROUNDING = 0.1;

/** True where the second is the first with fewer digits: 1,234 and 1,200; five million and millions. */
export function isRounded(from: Amount, to: Amount): boolean {
  if (to.vague) return from.value >= to.value && from.value < to.value * 1000 && !from.vague;
  return (
    digitsOf(to.value) < digitsOf(from.value) && Math.abs(from.value - to.value) <= ROUNDING * from.value
  );
}
