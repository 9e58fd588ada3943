/**
 * Lengths of time: ثلاثة أيام, يومين, ساعة ونصف, سنة واحدة, 2 عام و21 يوما.
 * @module
 */
import { numberWords } from "../numbers/words.ts";
import type { Length, Piece } from "./meaning.ts";
import { isGeneral } from "./read-year.ts";
import { isPlural, type Scan } from "./scan.ts";
import type { Unit } from "./senses.ts";

const MEASURES: readonly Unit[] = [
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "year",
  "decade",
  "century",
];

/**
 * A length, in one unit or several, or null. Without a number, only a dual, "one", "whole" or a counted smaller unit
 * after it (عاما وشهرين) makes a length.
 */
export function readLength(scan: Scan, index: number): Piece<readonly Length[]> | null {
  const first = readCounted(scan, index);
  if (first) return withMore(scan, [first.value], skipWhole(scan, first.next));
  const bare = readBareUnit(scan, index);
  if (!bare) return null;
  const whole = skipWhole(scan, bare.next);
  const all = withMore(scan, [bare.value], whole);
  const isCounted = all.value.some(({ count }, k) => k > 0 && count !== 1);
  return whole > bare.next || isCounted ? all : null;
}

const MOST_UNITS = 5;

/** Each unit once, from the largest down, or one larger after one smaller (يومين وشهر واحد). */
function withMore(scan: Scan, lengths: readonly Length[], next: number): Piece<readonly Length[]> {
  const more = lengths.length < MOST_UNITS ? readJoined(scan, next) : null;
  const isNew = more !== null && lengths.every(({ unit }) => unit !== more.value.unit);
  return isNew
    ? withMore(scan, [...lengths, more.value], skipWhole(scan, more.next))
    : { value: lengths, next };
}

/** وثلاثة أيام, و 21 يوما, وشهر. */
function readJoined(scan: Scan, index: number): Piece<Length> | null {
  // Most units end here: look at the letter before reading anything.
  if (!scan.tokens[index]?.folded.startsWith("و")) return null;
  const apart = scan.is(index, "و");
  const at = apart ? index + 1 : index;
  const counted = readCounted(scan, at);
  const conjunction =
    (scan.startsNumber(at) ? scan.number(at) : null)?.conjunction ?? scan.pick(at, "unit")?.conjunction;
  if (!apart && conjunction !== "و") return null;
  return counted ?? readBareUnit(scan, at);
}

/** A single unit without its number: عام. */
function readBareUnit(scan: Scan, index: number): Piece<Length> | null {
  const unit = scan.pick(index, "unit");
  if (!unit || unit.article || unit.sense.count !== 1 || !MEASURES.includes(unit.sense.unit)) return null;
  if (isPlural(scan, index) || scan.pick(index, "name") || isGeneral(scan, index)) return null;
  return { value: { unit: unit.sense.unit, count: 1 }, next: unit.next };
}

/** كامل, كاملة. */
function skipWhole(scan: Scan, index: number): number {
  const whole = scan.pick(index, "whole");
  return whole && !whole.conjunction && !whole.preposition && !whole.article ? whole.next : index;
}

function readCounted(scan: Scan, index: number): Piece<Length> | null {
  const number = scan.startsNumber(index) ? scan.number(index) : null;
  // "نصف الساعة": الساعة is also the word before a clock time.
  if (number?.fraction && scan.is(number.next, "الساعه"))
    return { value: { unit: "hour", count: number.value }, next: number.next + 1 };
  const unit = scan.pick(number?.next ?? index, "unit");
  if (!unit || !MEASURES.includes(unit.sense.unit) || scan.pick(number?.next ?? index, "name")) return null;
  if (number) {
    if (unit.conjunction || unit.preposition || unit.sense.count === 2) return null;
    // "نصف الساعة" is a length, "ثلاثة الأيام" only where the number is a fraction or the article is on it.
    return withFraction(scan, { unit: unit.sense.unit, count: number.value }, unit.next);
  }
  if (unit.sense.count === 2)
    return isConstruct(scan, index) || unit.article
      ? null
      : withFraction(scan, { unit: unit.sense.unit, count: 2 }, unit.next);
  return unit.article ? null : readOne(scan, unit.sense.unit, unit.next);
}

/** يومي, عامي, شهري also mean daily, general, monthly, and as duals they need what follows. */
function isConstruct(scan: Scan, index: number): boolean {
  return scan.tokens[index]?.folded.endsWith("ي") ?? false;
}

/** يوم واحد, ساعة ونصف. */
function readOne(scan: Scan, unit: Unit, next: number): Piece<Length> | null {
  const number = scan.startsNumber(next) ? scan.number(next) : null;
  if (number?.value === 1 && !number.conjunction && !number.article && number.digits === null)
    return withFraction(scan, { unit, count: 1 }, number.next);
  const more = withFraction(scan, { unit, count: 1 }, next);
  return more.next > next ? more : null;
}

function withFraction(scan: Scan, length: Length, next: number): Piece<Length> {
  const hit = numberWords
    .at(scan.tokens, next)
    .find(({ sense, conjunction }) => sense.role === "fraction" && conjunction === "و");
  if (!hit || hit.preposition) return { value: length, next };
  const again = scan.pick(hit.next, "unit");
  const repeated =
    again?.sense.unit === length.unit && again.article && !again.conjunction && !again.preposition;
  return {
    value: { ...length, count: length.count + hit.sense.value },
    next: repeated ? again.next : hit.next,
  };
}

/** من الآن after a length: the index after it, null where it does not stand there. */
export function readNow(scan: Scan, index: number): number | null {
  const now = scan.is(index, "من") ? scan.pick(index + 1, "now") : null;
  return now && !now.conjunction && !now.preposition ? now.next : null;
}

const LETTERS: Readonly<Record<string, readonly [letter: string, times: number]>> = {
  century: ["Y", 100],
  decade: ["Y", 10],
  year: ["Y", 1],
  month: ["M", 1],
  week: ["W", 1],
  day: ["D", 1],
  hour: ["H", 1],
  minute: ["M", 1],
  second: ["S", 1],
};
const CLOCK: readonly Unit[] = ["hour", "minute", "second"];
const DAYS_OF_WEEK = 7;

/** ISO 8601: P3D, PT1.5H, P2Y3M. Weeks beside other units are counted in days. */
export function toIso(lengths: readonly Length[]): string {
  const sums = new Map<string, number>();
  for (const { unit, count } of lengths) {
    const isMixedWeek = unit === "week" && lengths.length > 1;
    const [letter, times] = isMixedWeek ? ["D", DAYS_OF_WEEK] : (LETTERS[unit] ?? ["D", 0]);
    const key = (CLOCK.includes(unit) ? "T" : "D") + letter;
    sums.set(key, (sums.get(key) ?? 0) + count * times);
  }
  const write = (part: string): string =>
    [...sums]
      .filter(([key]) => key.startsWith(part))
      .map(([key, count]) => `${Math.round(count * 100) / 100}${key.slice(1)}`)
      .join("");
  const clock = write("T");
  return `P${write("D")}${clock && `T${clock}`}`;
}
