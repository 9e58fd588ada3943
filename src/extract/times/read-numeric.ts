/**
 * Dates in digits: 2021-02-14, 14/02/2021, 1436/10/10هـ, 12.7.2015.
 * @module
 */
import { readNumeral } from "../numbers/words.ts";
import { isDay } from "./calendar.ts";
import { type DateParts, type Piece, partsOf } from "./meaning.ts";
import type { Scan } from "./scan.ts";
import type { Calendar } from "./senses.ts";

const MARKS = ["/", "-", "–", "—", "\\", "ـ"];

const SHORTEST_DOTTED = 8;

interface Triple {
  readonly numbers: readonly [string, string, string];
  readonly next: number;
}

/** A date of three numbers, year first or last, or null. */
export function readNumericDate(scan: Scan, index: number): Piece<DateParts> | null {
  const triple = readDotted(scan, index) ?? readMarked(scan, index);
  if (!triple) return null;
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
  // 1/2/3/4 is a path or a score, not a date.
  return scan.is(index + 5, mark.folded) && scan.tokens[index + 6]?.kind === "number"
    ? null
    : { numbers, next: index + 5 };
}

function toParts(numbers: Triple["numbers"], era: Calendar | null): DateParts | null {
  const yearFirst = numbers[0].length === 4;
  if (!yearFirst && numbers[2].length !== 4) return null;
  const [a, b, c] = [Number(numbers[0]), Number(numbers[1]), Number(numbers[2])];
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
