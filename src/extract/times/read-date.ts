/**
 * Dates with a day or a month: 22 مارس, الثلاثاء 3 مايو 2016, 12 رمضان 1436هـ الموافق 29 يونيو 2015, تموز من العام 2016.
 * @module
 */
import { readNumeral } from "../numbers/words.ts";
import { type DateParts, type Direction, type Piece, partsOf } from "./meaning.ts";
import { isMonthByContext, type Month, readMonth } from "./read-month.ts";
import { readNumericDate } from "./read-numeric.ts";
import {
  pickShift,
  readNamedYear,
  readYearNumber,
  readYearReference,
  readYearWords,
  type YearNumber,
} from "./read-year.ts";
import { countsNext } from "./read-year-context.ts";
import type { Scan } from "./scan.ts";
import type { Unit } from "./senses.ts";

/** A day of the month, in digits or as an ordinal: 22, الثاني والعشرين, غرة رمضان; right before a month also in words. */
export function readDayNumber(scan: Scan, index: number): Piece<number> | null {
  const numeral = readNumeral(scan.tokens, index);
  if (numeral)
    return /^\d{1,2}$/.test(numeral.digits) && isDayNumber(numeral.value)
      ? { value: numeral.value, next: numeral.next }
      : null;
  if (scan.is(index, "غره", "بغره", "لغره"))
    return readMonth(scan, index + 1) && { value: 1, next: index + 1 };
  const ordinal = scan.ordinal(index);
  if (ordinal) return isDayNumber(ordinal.value) ? { value: ordinal.value, next: ordinal.next } : null;
  return readDayWords(scan, index);
}

/** خمسة عشر مايو: as it is spoken. */
function readDayWords(scan: Scan, index: number): Piece<number> | null {
  const number = scan.number(index);
  if (!number || number.digits !== null || number.fraction || !Number.isInteger(number.value)) return null;
  const month = isDayNumber(number.value) ? scan.pick(number.next, "month") : null;
  const isMonth = month?.sense.certain && !month.conjunction && !month.preposition && !month.article;
  return isMonth ? { value: number.value, next: number.next } : null;
}

const isDayNumber = (value: number): boolean => value >= 1 && value <= 31;
const isFrom = (scan: Scan, index: number): boolean => scan.is(index, "من");

/** What may follow a month: الماضي, من العام 2016, 2024, من العام نفسه. */
function readTail(scan: Scan, date: DateParts, index: number): Piece<DateParts> {
  const shifted = pickShift(scan, index);
  // التالي and السابق point into the text: the date stays open.
  const by = shifted ? shifted.sense.by : null;
  const next = shifted && by !== null ? shifted.next : index;
  const at = isFrom(scan, next) || scan.is(next, ",", "،", "/", "-", "–") ? next + 1 : next;
  const year =
    readNamedYear(scan, at) ?? readYearNumber(scan, at) ?? readEarlyYear(scan, at) ?? readTailWords(scan, at);
  if (year && (year.value.named || !isTakenByMark(scan, next, at, year.next)))
    return {
      value: { ...date, by: null, year: year.value.year, calendar: fixCalendar(date, year.value.calendar) },
      next: year.next,
    };
  const reference = scan.is(at - 1, "/", "-", "–") && at > next ? null : readYearReference(scan, at);
  if (reference) return { value: { ...date, by: null, yearBy: reference.value }, next: reference.next };
  return { value: { ...date, by }, next };
}

/** 20 جمادى الأولى 875هـ: three digits are a year where the calendar's letter follows. */
function readEarlyYear(scan: Scan, index: number): Piece<YearNumber> | null {
  const numeral = readNumeral(scan.tokens, index);
  const era = numeral && scan.pick(numeral.next, "era");
  const isYear = numeral !== null && /^[1-9]\d\d$/.test(numeral.digits) && !numeral.conjunction;
  if (!isYear || !era || era.conjunction || era.preposition) return null;
  return { value: { year: numeral.value, calendar: era.sense.calendar, named: true }, next: era.next };
}

const FIRST_IN_WORDS = 1500;

/** ألفين وثمانية عشر after a month; not "5 مايو، ألفي جندي". */
function readTailWords(scan: Scan, index: number): Piece<YearNumber> | null {
  const year = readYearWords(scan, index, FIRST_IN_WORDS);
  return year && !countsNext(scan, year.value.year, year.next) ? year : null;
}

/** "مايو، 2015 شخصا", "5 مايو - 2015/6/3": after a mark, a bare year must not be the head of something else. */
function isTakenByMark(scan: Scan, next: number, at: number, after: number): boolean {
  if (at === next || isFrom(scan, next)) return false;
  if (scan.is(after, "/", "-", "%")) return true;
  return scan.is(next, ",", "،") && scan.tokens[after]?.kind === "word" && !scan.pick(after, "in");
}

/** The month says which calendar a year of another belongs to: رمضان 2015 stays what it was meant to be. */
function fixCalendar(date: DateParts, ofYear: DateParts["calendar"]): DateParts["calendar"] {
  return date.month === null ? ofYear : date.calendar;
}

/** A month, with what follows it. Null for a word that may be another one. */
export function readMonthDate(scan: Scan, index: number): Piece<DateParts> | null {
  const month = readMonth(scan, index);
  if (!month) return null;
  const { month: number, calendar, certain } = month.value;
  const day = readDayAfter(scan, month);
  if (day) return readTail(scan, partsOf({ month: number, calendar, day: day.value }), day.next);
  const date = readTail(scan, partsOf({ month: number, calendar }), month.next);
  const known = certain || date.next > month.next || isMonthByContext(scan, index);
  return known ? date : null;
}

/** يناير الثاني والعشرين; "سبتمبر 11" where no word follows that the number could count. */
function readDayAfter(scan: Scan, { value, next }: Piece<Month>): Piece<number> | null {
  if (value.calendar !== "gregorian" || !value.certain) return null;
  const day = scan.startsNumber(next) ? readDayNumber(scan, next) : null;
  const clitics = day && (readNumeral(scan.tokens, next) ?? scan.ordinal(next));
  if (!day || !clitics || clitics.conjunction || clitics.preposition) return null;
  const isOrdinal = readNumeral(scan.tokens, next) === null;
  if (isOrdinal) return scan.ordinal(next)?.article ? day : null;
  const after = scan.tokens[day.next];
  return after === undefined || scan.is(day.next, ",", "،", ".", ")") ? day : null;
}

/** One or more days of one month: 22 مارس 2024, العاشر من شهر شوال الجاري, 14 و15 مايو, الخامس من الشهر الجاري. */
export function readMonthDays(scan: Scan, index: number): Piece<readonly DateParts[]> | null {
  const first = readDayNumber(scan, index);
  if (!first) return null;
  const days = [first.value];
  let next = first.next;
  for (let more = nextDay(scan, next); more && days.length < 8; more = nextDay(scan, next)) {
    days.push(more.value);
    next = more.next;
  }
  const at =
    isFrom(scan, next) || (scan.is(next, "/", "-", "–") && scan.pick(next + 1, "month")) ? next + 1 : next;
  const month = readMonth(scan, at);
  const clitics = scan.pick(at, "month") ?? scan.pick(at, "unit");
  if (!month || clitics?.conjunction || clitics?.preposition) {
    const deictic = days.length === 1 ? readShiftedMonth(scan, first.value, first.next) : null;
    return deictic && { value: [deictic.value], next: deictic.next };
  }
  const date = readTail(
    scan,
    partsOf({ month: month.value.month, calendar: month.value.calendar }),
    month.next,
  );
  return { value: days.map((day) => ({ ...date.value, day })), next: date.next };
}

/** The day after و or a comma: 14 و15 مايو. */
function nextDay(scan: Scan, index: number): Piece<number> | null {
  const apart = scan.is(index, "و");
  const at = apart ? index + 1 : index;
  const clitic = readNumeral(scan.tokens, at)?.conjunction ?? scan.ordinal(at)?.conjunction;
  return apart || clitic === "و" ? readDayNumber(scan, at) : null;
}

/** 5 الجاري, الخامس من الشهر الجاري, 31 من هذا الشهر. */
function readShiftedMonth(scan: Scan, day: number, index: number): Piece<DateParts> | null {
  const at = isFrom(scan, index) || scan.is(index, "في") ? index + 1 : index;
  const shifted = readShifted(scan, at, "month");
  if (shifted) return { value: partsOf({ day, by: shifted.value }), next: shifted.next };
  const shift = pickShift(scan, at);
  if (!shift || shift.sense.by === null || readNumeral(scan.tokens, index - 1) === null) return null;
  return { value: partsOf({ day, by: shift.sense.by }), next: shift.next };
}

/** الشهر الماضي, هذا الشهر. */
export function readShifted(scan: Scan, index: number, unit: Unit): Piece<Direction> | null {
  const demonstrative = scan.pick(index, "this");
  const noun = scan.pick(demonstrative?.next ?? index, "unit");
  if (noun?.sense.unit !== unit || noun.sense.count !== 1 || !noun.article) return null;
  if (demonstrative) return { value: 0, next: noun.next };
  const shift = pickShift(scan, noun.next);
  return shift && shift.sense.by !== null ? { value: shift.sense.by, next: shift.next } : null;
}

/** One date with a day: in words or in digits. */
export function readDay(scan: Scan, index: number): Piece<DateParts> | null {
  const numeric = readNumericDate(scan, index);
  if (numeric) return numeric;
  const days = readMonthDays(scan, index);
  const [only, second] = days?.value ?? [];
  return days && only && !second ? { value: only, next: days.next } : null;
}

/** A date followed by the same date in the other calendar: the Gregorian one counts. */
export function readAgreeing(scan: Scan, index: number): Piece<DateParts> | null {
  const date = readDay(scan, index);
  if (!date) return null;
  const opens = scan.is(date.next, "(");
  const agree = scan.pick(opens ? date.next + 1 : date.next, "agree");
  const marked = opens || agree !== null || scan.is(date.next, "/", "-", "–", "،", ",");
  if (!marked) return date;
  const at = agree ? agree.next : date.next + 1;
  const twin = readDay(scan, at);
  if (!twin || twin.value.calendar === date.value.calendar) return date;
  const closes = opens && scan.is(twin.next, ")");
  const gregorian = twin.value.calendar === "gregorian" ? twin.value : date.value;
  return opens && !closes ? date : { value: gregorian, next: closes ? twin.next + 1 : twin.next };
}
