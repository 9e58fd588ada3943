/**
 * Dates in digits: 2021-02-14, 14/02/2021, 1436/10/10هـ, 12.7.2015, 14/02/21; where a word makes them dates also 22/4
 * and 3/2015.
 * @module
 */
import { readNumeral } from "../numbers/words.ts";
import { isDay } from "./calendar.ts";
import { type DateParts, type Piece, partsOf } from "./meaning.ts";
import type { Scan } from "./scan.ts";
import type { Calendar, SenseKind } from "./senses.ts";

const MARKS = ["/", "-", "–", "—", "\\", "ـ"];

const SHORTEST_DOTTED = 8;

interface Triple {
  readonly numbers: readonly [string, string, string];
  readonly next: number;
}

/** A date of three numbers, year first or last, or null. */
export function readNumericDate(scan: Scan, index: number): Piece<DateParts> | null {
  const triple = readDotted(scan, index) ?? readMarked(scan, index);
  if (!triple) return readPair(scan, index);
  const era = scan.pick(triple.next, "era");
  const isEra = era !== null && !era.conjunction && !era.preposition;
  const parts = toParts(triple.numbers, isEra ? era.sense.calendar : null);
  return parts && { value: parts, next: isEra ? era.next : triple.next };
}

/** The tokenizer keeps 12.7.2015 as one number. */
function readDotted(scan: Scan, index: number): Triple | null {
  const folded = scan.tokens[index]?.folded ?? "";
  const match = folded.length < SHORTEST_DOTTED ? null : /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(folded);
  return match && { numbers: [match[1] ?? "", match[2] ?? "", match[3] ?? ""], next: index + 1 };
}

function readMarked(scan: Scan, index: number): Triple | null {
  const mark = scan.tokens[index + 1];
  if (!mark || !MARKS.includes(mark.folded) || scan.tokens[index + 3]?.folded !== mark.folded) return null;
  const first = readNumeral(scan.tokens, index);
  const second = scan.tokens[index + 2];
  const third = scan.tokens[index + 4];
  if (!first || second?.kind !== "number" || third?.kind !== "number") return null;
  const numbers: Triple["numbers"] = [first.digits, second.folded, third.folded];
  if (numbers.some((digits) => !/^\d{1,4}$/.test(digits))) return null;
  // 10-12-15 is as often a list or a score.
  if (numbers[0].length < 4 && numbers[2].length < 4 && mark.folded !== "/") return null;
  // 1/2/3/4 is a path or a score, not a date.
  return scan.is(index + 5, mark.folded) && scan.tokens[index + 6]?.kind === "number"
    ? null
    : { numbers, next: index + 5 };
}

/** 22/4 after a word that only a date follows, 3/2015 after one that a year may follow. */
function readPair(scan: Scan, index: number): Piece<DateParts> | null {
  const slash = scan.tokens[index + 1];
  const first = slash?.folded === "/" ? readNumeral(scan.tokens, index) : null;
  const second = scan.tokens[index + 2];
  if (!first || first.next !== index + 1 || second?.kind !== "number" || scan.is(index + 3, "/", "%"))
    return null;
  if (slash?.end !== second.start || !/^\d{1,4}$/.test(first.digits) || !/^\d{1,4}$/.test(second.folded))
    return null;
  const next = index + 3;
  const date = LEADS.some((kind) => scan.pick(index - 1, kind) !== null)
    ? (toMonth(first.digits, second.folded) ?? toMonth(second.folded, first.digits))
    : null;
  const day = date ? null : toDay(scan, index, first.digits, second.folded);
  const parts = date ?? day;
  return parts && { value: parts, next };
}

const LEADS: readonly SenseKind[] = ["in", "from", "to", "ago", "after", "dated"];
/** Years in two digits are taken for those of this century. */
const CENTURY = 2000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
const MONTHS = 12;

function toMonth(month: string, year: string): DateParts | null {
  const isMonth = month.length <= 2 && Number(month) >= 1 && Number(month) <= MONTHS;
  const isYear = year.length === 4 && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  return isMonth && isYear ? partsOf({ year: Number(year), month: Number(month) }) : null;
}

/** Day and month; the month first where only that is a date. "في 3/4" is a share as well: one of both must tell. */
function toDay(scan: Scan, index: number, first: string, second: string): DateParts | null {
  if (first.length > 2 || second.length > 2) return null;
  const [a, b] = [Number(first), Number(second)];
  const isDated =
    scan.pick(index - 1, "dated") !== null ||
    scan.pick(index - 1, "weekday") !== null ||
    scan.pick(index - 1, "unit")?.sense.unit === "day";
  const isTold = Math.max(a, b) > MONTHS && scan.pick(index - 1, "in") !== null;
  if (!isDated && !isTold) return null;
  const [day, month] = b > MONTHS ? [b, a] : [a, b];
  return isDay({ year: 2000, month, day }) ? partsOf({ month, day }) : null;
}

function toParts(numbers: Triple["numbers"], era: Calendar | null): DateParts | null {
  const yearFirst = numbers[0].length === 4;
  const isShort = !yearFirst && numbers.every((digits) => digits.length === 2);
  if (!yearFirst && !isShort && numbers[2].length !== 4) return null;
  const [a, b, c] = [Number(numbers[0]), Number(numbers[1]), Number(numbers[2]) + (isShort ? CENTURY : 0)];
  const year = yearFirst ? a : c;
  const calendar: Calendar = era ?? (year >= 1300 && year < 1500 ? "hijri" : "gregorian");
  if (calendar === "gregorian" && (year < 1500 || year > 2199)) return null;
  const orders: readonly (readonly [month: number, day: number])[] = yearFirst
    ? [
        [b, c],
        [c, b],
      ]
    : [
        [b, a],
        [a, b],
      ];
  for (const [month, day] of orders) {
    const real =
      calendar === "hijri" ? month >= 1 && month <= 12 && day >= 1 && day <= 30 : isDay({ year, month, day });
    if (real) return partsOf({ calendar, year, month, day });
  }
  return null;
}
