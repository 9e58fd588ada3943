/**
 * Moments: what a part word (نهاية, صباح), a preposition of range or nothing at all may stand before.
 * @module
 */
import { toEdtf } from "./calendar.ts";
import { middleYear } from "./hijri.ts";
import { type DateParts, type Direction, type Meaning, type Piece, partsOf, RELATIVE } from "./meaning.ts";
import { readPeriod, readSpan } from "./periods.ts";
import { readAgreeing, readMonthDate } from "./read-date.ts";
import { pickShift, readNamedYear, readYearReference, skipKind, type YearNumber } from "./read-year.ts";
import { readBareYear, readYearPair } from "./read-year-context.ts";
import { isPlural, type Scan } from "./scan.ts";

/** Reads a meaning from a token on, or null. */
export type Reader = (scan: Scan, index: number) => Piece<Meaning> | null;

/** The meaning of a year by number. */
export const yearMeaning = ({ year, calendar }: YearNumber): Meaning => ({
  is: "date",
  date: partsOf({ year, calendar }),
});

/** يوم, اليوم and a weekday before the date itself. */
export function skipDayNoun(scan: Scan, index: number): { at: number; weekday: number | null } {
  const noun = scan.pick(index, "unit");
  const isNoun = noun?.sense.unit === "day" && !isPlural(scan, index);
  let at = isNoun ? noun.next : (readToday(scan, index) ?? index);
  const day = scan.pick(at, "weekday");
  if (!day || (isNoun && (day.conjunction || day.preposition))) return { at, weekday: null };
  at = day.next;
  if (scan.is(at, "،", ",", "-", "–")) at++;
  const agree = scan.pick(at, "agree");
  return { at: agree?.next ?? at, weekday: day.sense.weekday };
}

/** اليوم before its own date: اليوم السبت 6 مايو. */
function readToday(scan: Scan, index: number): number | null {
  const today = scan.pick(index, "day");
  return today && today.sense.offset === 0 && !today.preposition ? today.next : null;
}

/** 22 مارس 2024, 14/02/2021, الأحد 3 مايو. */
export const readDayMoment: Reader = (scan, index) => {
  const { at, weekday } = skipDayNoun(scan, index);
  const date = scan.startsNumber(at) ? readAgreeing(scan, at) : readMonthFirst(scan, at);
  return date && { value: { is: "date", date: { ...date.value, weekday } }, next: date.next };
};

/** يناير الثاني والعشرين 2018. */
export function readMonthFirst(scan: Scan, index: number): Piece<DateParts> | null {
  const date = scan.pick(index, "month") ? readMonthDate(scan, index) : null;
  return date && date.value.day !== null ? date : null;
}

/** مارس 2015, حزيران الماضي. */
export const readMonthMoment: Reader = (scan, index) => {
  const date = readMonthDate(scan, index);
  return date && { value: { is: "date", date: date.value }, next: date.next };
};

/** عام 2015, the year told by another (العام نفسه), and 2015 where it can only be a year. */
export const readYearMoment: Reader = (scan, index) => {
  const year = readNamedYear(scan, index) ?? readBareYear(scan, index);
  if (year) return { value: yearMeaning(year.value), next: year.next };
  const reference = readYearReference(scan, index);
  if (!reference) return null;
  const by = reference.value;
  const meaning: Meaning =
    by === "same" ? { is: "date", date: partsOf({ yearBy: "same" }) } : { is: "shift", unit: "year", by };
  return { value: meaning, next: reference.next };
};

/** 2014/2015, العام الدراسي 1436-1437هـ: a school or budget year is named after the two that it spans. */
export const readYearPairMoment: Reader = (scan, index) => {
  const unit = scan.pick(index, "unit");
  const isNoun = unit?.sense.unit === "year" || unit?.sense.unit === "season";
  const after = isNoun ? skipKind(scan, unit.next) : index;
  const pair = readYearPair(scan, (isNoun ? pickShift(scan, after)?.next : null) ?? after);
  if (!pair) return null;
  const [from, to] = pair.value;
  const toYear = (year: number): number => (to.calendar === "hijri" ? middleYear(year) : year);
  return {
    value: { is: "fixed", type: "date", value: `${toEdtf(toYear(from.year))}/${toEdtf(toYear(to.year))}` },
    next: pair.next,
  };
};

/** أمس (الاثنين), اليوم الأربعاء, غدا; اليوم التالي points into the text, اليوم الثالث counts. */
export const readDayWord: Reader = (scan, index) => {
  const hit = scan.pick(index, "day") ?? scan.pick(index, "night");
  if (!hit || isVerb(scan, index) || isQuoted(scan, index, hit.next)) return null;
  if (hit.article && /(?:يوم|ليله)$/u.test(scan.tokens[hit.next - 1]?.folded ?? "")) {
    const pointer = scan.pick(hit.next, "same") ?? scan.pick(hit.next, "that") ?? pickShift(scan, hit.next);
    if (pointer) return { value: RELATIVE, next: pointer.next };
    if (scan.ordinal(hit.next)?.article) return null;
  }
  const day = readWeekdayBeside(scan, hit.next);
  return {
    value: { is: "day", offset: hit.sense.offset, weekday: day?.value ?? null },
    next: day?.next ?? hit.next,
  };
};

/** "قد غدا المقال أشد": became. */
const isVerb = (scan: Scan, index: number): boolean =>
  scan.is(index, "غدا") && scan.is(index - 1, "قد", "لقد", "وقد", "فقد");

const QUOTES = ['"', "«", "»", "“", "”", "'", "‘", "’"];

/** قال لـ«اليوم»: a paper. */
const isQuoted = (scan: Scan, index: number, next: number): boolean =>
  next === index + 1 && scan.is(index - 1, ...QUOTES) && scan.is(next, ...QUOTES);

/** A weekday in apposition, in brackets or not. */
function readWeekdayBeside(scan: Scan, index: number): Piece<number> | null {
  const opens = scan.is(index, "(", "[");
  const day = scan.pick(opens ? index + 1 : index, "weekday");
  if (!day || day.conjunction || day.preposition) return null;
  if (!opens) return { value: day.sense.weekday, next: day.next };
  return scan.is(day.next, ")", "]") ? { value: day.sense.weekday, next: day.next + 1 } : null;
}

const LOOK_BACK = 8;

/** سيعقد, سوف: a verb in the future shortly before means the day to come. */
export function isFuture(scan: Scan, index: number): boolean {
  for (let i = index - 1; i >= 0 && i >= index - LOOK_BACK; i--) {
    const word = scan.tokens[i]?.folded ?? "";
    if (scan.is(i, ".", "؟", "!", "؛")) return false;
    if (/^[وف]?س[يتن]\p{L}{3}/u.test(word) && !scan.startsNumber(i) && scan.at(i).length === 0) return true;
    if (scan.pick(i, "head")?.sense.of === "future") return true;
  }
  return false;
}

/** يوم الاثنين, الخميس الماضي, الأربعاء من الأسبوع المقبل. */
export const readWeekday: Reader = (scan, index) => {
  const unit = scan.pick(index, "unit");
  const isNoun = unit !== null && unit.sense.unit === "day" && unit.sense.count === 1 && !unit.article;
  const day = scan.pick(isNoun ? unit.next : index, "weekday");
  if (!day || (isNoun && (day.conjunction || day.preposition))) return null;
  const shift = pickShift(scan, day.next);
  const weekday = day.sense.weekday;
  if (shift) {
    const by = shift.sense.by;
    return { value: by === null ? RELATIVE : { is: "weekday", weekday, by }, next: shift.next };
  }
  const by = sharedDirection(scan, day.next) ?? (isFuture(scan, index) ? 1 : null);
  return { value: { is: "weekday", weekday, by }, next: day.next };
};

/** "الأحد والاثنين المقبلين": the dual speaks of both. */
function sharedDirection(scan: Scan, index: number): Direction | null {
  const second = scan.pick(index, "weekday");
  const shift = second?.conjunction === "و" ? pickShift(scan, second.next) : null;
  return shift && /(?:ان|ين)$/u.test(scan.tokens[shift.next - 1]?.folded ?? "") ? shift.sense.by : null;
}

const READERS: readonly Reader[] = [
  readDayMoment,
  readMonthMoment,
  readYearPairMoment,
  readYearMoment,
  readDayWord,
  readWeekday,
  readPeriod,
  readSpan,
];

/** The longest moment at a token; of two as long, the first in the order above. */
export const readMoment: Reader = (scan, index) => {
  if (scan.at(index).length === 0 && !scan.startsNumber(index)) return null;
  let best: Piece<Meaning> | null = null;
  for (const read of READERS) {
    const piece = read(scan, index);
    if (piece && piece.next > (best?.next ?? index)) best = piece;
  }
  return best;
};

/** True where a word is written together with و, ب, ل ...: it does not continue what stands before it. */
export function hasClitic(scan: Scan, index: number): boolean {
  const hit = scan.at(index)[0] ?? scan.number(index) ?? scan.ordinal(index);
  return hit !== null && hit !== undefined && (hit.conjunction !== "" || hit.preposition !== "");
}
