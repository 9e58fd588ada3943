/**
 * Years: 2015, عام 2015م, العام 2016, سنة 1436هـ, العام الدراسي, and years told by another: العام الماضي, العام نفسه.
 * @module
 */
import { type Hit, numberWords, readNumeral } from "../numbers/words.ts";
import type { Direction, Piece } from "./meaning.ts";
import { isPlural, type Scan } from "./scan.ts";
import type { Calendar, SenseOf } from "./senses.ts";

/** الماضي and the like at a token. */
export type ShiftHit = Hit<SenseOf<"shift">>;

/** A year by number. `named` where the word year stands before it. */
export interface YearNumber {
  readonly year: number;
  readonly calendar: Calendar;
  readonly named: boolean;
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;
/** A year without a calendar's name that lies here is Hijri: news has few years of the 15th Gregorian century. */
const HIJRI_FROM = 1380;
const HIJRI_TO = 1470;

/** 1437هـ / 2016م, 1436هـ (2015م), 1391هـ الموافق 1971م: the Gregorian year after a Hijri one counts. */
function withTwin(scan: Scan, year: Piece<YearNumber>): Piece<YearNumber> {
  if (year.value.calendar !== "hijri") return year;
  const opens = scan.is(year.next, "(");
  const agree = scan.pick(year.next, "agree");
  const at = agree?.next ?? (opens || scan.is(year.next, "/", "-", "–") ? year.next + 1 : null);
  const numeral = at === null ? null : readNumeral(scan.tokens, at);
  if (at === null || !numeral || !/^(?:19|20)\d\d$/.test(numeral.digits)) return year;
  const twin = withEra(scan, numeral.value, numeral.next);
  if (opens && !scan.is(twin.next, ")")) return year;
  return { value: { ...twin.value, named: year.value.named }, next: opens ? twin.next + 1 : twin.next };
}

/** The calendar of a year, by the letter or word after it, else by its size. */
function withEra(scan: Scan, year: number, next: number): Piece<YearNumber> {
  const bce = scan.pick(next, "bce");
  // Years before Christ are counted downwards; they stay without a value.
  if (bce) return { value: { year: -year, calendar: "gregorian", named: false }, next: bce.next };
  const era = scan.pick(next, "era");
  const plain = year >= HIJRI_FROM && year <= HIJRI_TO ? "hijri" : "gregorian";
  if (!era || era.conjunction || era.preposition)
    return { value: { year, calendar: plain, named: false }, next };
  return { value: { year, calendar: era.sense.calendar, named: false }, next: era.next };
}

/** Four digits and, where it stands there, the calendar's letter. With `clitics`, و2014 and بـ2014 too. */
export function readYearNumber(scan: Scan, index: number, clitics = false): Piece<YearNumber> | null {
  const numeral = readNumeral(scan.tokens, index);
  if (!numeral || !/^\d{4}$/.test(numeral.digits)) return null;
  if (!clitics && (numeral.conjunction || numeral.preposition || numeral.article)) return null;
  if (numeral.value < FIRST_YEAR || numeral.value > LAST_YEAR) return null;
  return withTwin(scan, withEra(scan, numeral.value, numeral.next));
}

const FIRST_IN_WORDS = 100;

/** A year in words: ألفين وستة عشر. The caller judges whether so small a number may be one. */
export function readYearWords(scan: Scan, index: number, first = FIRST_IN_WORDS): Piece<YearNumber> | null {
  const number = scan.startsNumber(index) ? scan.number(index) : null;
  if (!number || number.digits !== null || number.conjunction || number.preposition || number.article)
    return null;
  const isYear = Number.isInteger(number.value) && number.value >= first && number.value <= LAST_YEAR;
  return isYear ? withEra(scan, number.value, number.next) : null;
}

/** عام 247: three digits are a year only after the word for one. */
function readEarlyYear(scan: Scan, index: number): Piece<YearNumber> | null {
  const numeral = readNumeral(scan.tokens, index);
  const isBare = numeral && !numeral.conjunction && !numeral.preposition && !numeral.article;
  const isMarked = numeral && (scan.pick(numeral.next, "bce") ?? scan.pick(numeral.next, "era")) !== null;
  const digits = isMarked ? /^[1-9]\d{0,2}$/ : /^[1-9]\d\d$/;
  if (!isBare || !digits.test(numeral.digits) || isCounted(scan, numeral.next)) return null;
  return withEra(scan, numeral.value, numeral.next);
}

/** True where a word follows that the number before it may count. */
function isCounted(scan: Scan, next: number): boolean {
  return scan.pick(next, "unit") !== null || numberWords.at(scan.tokens, next).length > 0;
}

/** After the noun: an adjective (الدراسي, الهجري) and the number. */
export function skipKind(scan: Scan, index: number): number {
  return scan.pick(index, "kind")?.next ?? index;
}

/** The index after عام, العام, سنة (one year, not السنوات), or null. */
export function yearNoun(scan: Scan, index: number): number | null {
  const unit = scan.pick(index, "unit");
  return unit &&
    unit.sense.unit === "year" &&
    unit.sense.count === 1 &&
    !isPlural(scan, index) &&
    !isGeneral(scan, index)
    ? unit.next
    : null;
}

/** عام 2015, العام الدراسي 2015. */
export function readNamedYear(scan: Scan, index: number): Piece<YearNumber> | null {
  const noun = yearNoun(scan, index);
  if (noun === null) return null;
  const at = skipKind(scan, noun);
  const year = readYearNumber(scan, at) ?? readYearWords(scan, at) ?? readEarlyYear(scan, at);
  return year && { value: { ...year.value, named: true }, next: year.next };
}

/** الأمين العام, الرأي العام: the word means "general". */
export function isGeneral(scan: Scan, index: number): boolean {
  const word = scan.tokens[index]?.folded ?? "";
  if (!word.endsWith("عام") || scan.pick(index, "unit")?.preposition !== "") return false;
  return scan.pick(index - 1, "head")?.sense.of === "general";
}

/** الماضي, المقبلة with the article, قبل الماضي; written alone. */
export function pickShift(scan: Scan, index: number): ShiftHit | null {
  const shift = scan.pick(index, "shift");
  if (!shift || shift.conjunction || shift.preposition) return null;
  return shift.article || shift.next > index + 1 ? shift : null;
}

/** A year told by the day of publication or by the text: العام الماضي, هذا العام, العام نفسه, نفس العام. */
export function readYearReference(scan: Scan, index: number): Piece<Direction | "same"> | null {
  const before = scan.pick(index, "this") ?? scan.pick(index, "same-before");
  if (before) {
    const noun = yearNoun(scan, before.next);
    return noun === null ? null : { value: before.sense.is === "this" ? 0 : "same", next: noun };
  }
  const noun = yearNoun(scan, index);
  if (noun === null) return null;
  const after = skipKind(scan, noun);
  const same = scan.pick(after, "same");
  if (same) return { value: "same", next: same.next };
  const shift = pickShift(scan, after);
  return shift && shift.sense.by !== null ? { value: shift.sense.by, next: shift.next } : null;
}
