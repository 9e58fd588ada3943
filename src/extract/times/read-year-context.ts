/**
 * Years without the word year: a bare number counts only where what stands around it makes it a year.
 * @module
 */
import { numberWords, readNumeral } from "../numbers/words.ts";
import type { Piece } from "./meaning.ts";
import { readYearNumber, readYearWords, type YearNumber } from "./read-year.ts";
import type { Scan } from "./scan.ts";
import type { SenseKind } from "./senses.ts";

const LEADS: readonly SenseKind[] = ["in", "from", "to", "ago", "after", "between", "part"];
const FIRST = 1800;
const LAST = 2100;
const FIRST_IN_WORDS = 1500;

/** A bare year that a preposition, a bracket or a part word (نهاية 2015) makes one. */
export function readBareYear(scan: Scan, index: number): Piece<YearNumber> | null {
  const year = readYearNumber(scan, index);
  if (!year) return readLedWords(scan, index);
  const isMarked = year.next > index + 1;
  const inBrackets =
    scan.is(index - 1, "(") && scan.is(year.next, ")") && !isCountInBrackets(scan, index, year);
  if (inBrackets || isMarked) return inRange(year.value) || isMarked ? year : null;
  return inRange(year.value) && isLed(scan, index) && !countsNext(scan, year.value.year, year.next)
    ? year
    : null;
}

/** عدد (1982) حبة. */
function isCountInBrackets(scan: Scan, index: number, { value, next }: Piece<YearNumber>): boolean {
  return scan.is(index - 2, "عدد", "وعدد") || countsNext(scan, value.year, next + 1);
}

/** "في ألف وتسعمئة وثمانية وأربعين": in words a round thousand or hundred is a count, 1948 hardly is. */
function readLedWords(scan: Scan, index: number): Piece<YearNumber> | null {
  if (!isLed(scan, index)) return null;
  const year = readYearWords(scan, index, FIRST_IN_WORDS);
  const isYear = year !== null && year.value.year % 100 !== 0;
  return isYear && !countsNext(scan, year.value.year, year.next) ? year : null;
}

const inRange = ({ year, calendar }: YearNumber): boolean =>
  calendar === "hijri" || (year >= FIRST && year <= LAST);

function isLed(scan: Scan, index: number): boolean {
  return LEADS.some((kind) => scan.pick(index - 1, kind) !== null) && !isApproximate(scan, index);
}

const LONGEST_APPROXIMATION = 4;

/** أكثر من 2008: a count, not a year. */
function isApproximate(scan: Scan, index: number): boolean {
  for (let i = index - LONGEST_APPROXIMATION; i < index; i++)
    if (
      numberWords.at(scan.tokens, i).some(({ sense, next }) => sense.role === "approximate" && next === index)
    )
      return true;
  return false;
}

/** A noun in the accusative or with ة, as after 11 to 99; not كما, حينها, قتلوا. */
const COUNTED = /.[^مهنذو]ا$|..ه$/u;

/** "في 2000 قرية", "من 1950 ريالا": the number counts the word after it. */
export function countsNext(scan: Scan, year: number, next: number): boolean {
  const token = scan.tokens[next];
  if (!token) return false;
  if (token.kind !== "word") return scan.is(next, "%", "٪", "$");
  const unit = scan.pick(next, "unit");
  if (unit && !unit.article && !unit.conjunction && !unit.preposition) return true;
  const number = readNumeral(scan.tokens, next);
  if (number) return number.conjunction === "و" && (number.value > LAST || number.digits.length > 4);
  if (numberWords.at(scan.tokens, next).length > 0 && !scan.is(next - 1, "و")) return isScale(scan, next);
  if (year % 100 === 0) return !/^(?:ال|و)/u.test(token.folded) && scan.at(next).length === 0;
  return COUNTED.test(token.folded) && !/^(?:ال|و|ف|ب|ل)/u.test(token.folded) && scan.at(next).length === 0;
}

function isScale(scan: Scan, index: number): boolean {
  return numberWords
    .at(scan.tokens, index)
    .some(({ sense, conjunction }) => !conjunction && sense.role.startsWith("scale"));
}

/** 2014/2015, 1436-1437هـ: two years in a row, written together. */
export function readYearPair(scan: Scan, index: number): Piece<readonly [YearNumber, YearNumber]> | null {
  const from = readYearNumber(scan, index);
  if (!from || !scan.is(from.next, "/", "-", "–", "—", "_")) return null;
  const to = readYearNumber(scan, from.next + 1);
  if (!to || !inRange(to.value) || to.value.year <= from.value.year) return null;
  const isMarked = to.next > from.next + 2;
  if (!isMarked && to.value.calendar === "hijri" && to.value.year > from.value.year + 1)
    return spanOfLife(from, to);
  if (to.value.calendar === "gregorian" && from.value.calendar === "hijri") return null;
  if (scan.is(to.next, "/", "-") && scan.tokens[to.next + 1]?.kind === "number") return null;
  if (!isMarked && countsNext(scan, to.value.year, to.next)) return null;
  return { value: [{ ...from.value, calendar: to.value.calendar }, to.value], next: to.next };
}

/** (1332 - 1406): without a calendar's letter, years far apart are Gregorian. */
function spanOfLife(
  from: Piece<YearNumber>,
  to: Piece<YearNumber>,
): Piece<readonly [YearNumber, YearNumber]> {
  return {
    value: [
      { ...from.value, calendar: "gregorian" },
      { ...to.value, calendar: "gregorian" },
    ],
    next: to.next,
  };
}
