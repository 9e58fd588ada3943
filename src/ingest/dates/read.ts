/**
 * From the date strings of pages and feeds (ISO 8601, RFC 822, Arabic) to EDTF.
 * @module
 */
import { fold } from "../../text/index.ts";
import { type ClockTime, readClock } from "./clock.ts";
import { MONTHS } from "./words.ts";

/** A date and how far down it goes. */
export interface ReadDate {
  /** EDTF, with the zone as it was written where there was one. */
  readonly value: string;
  readonly precision: "year" | "month" | "day" | "minute" | "second";
}

/** Longer strings are no dates. */
const LONGEST = 120;
const EARLIEST = 1800;
const LATEST = 2199;

const flat = (text: string): string => fold(text).text.trim().replace(/\s+/g, " ");

const byName = new Map(MONTHS.flatMap((names, i) => names.map((name) => [flat(name), i + 1] as const)));
const MONTH = [...byName.keys()].sort((a, b) => b.length - a.length).join("|");
/** Two names of one month, as the press of the Levant writes them: نيسان / أبريل, نيسان (أبريل). */
const MONTH_PAIR = `(${MONTH})(?![\\p{L}])(?: ?[/(-] ?(?:${MONTH})\\)?)?`;

const ISO = /^([+]?\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T ]+(.*))?$/i;
const NUMERIC =
  /(?<![\d./-])(?:(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))(?![\d/])/u;
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ ,.-]*(?:من )?${MONTH_PAIR}[ ,.،/-]*(\\d{4})(?!\\d)`,
  "u",
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})${MONTH_PAIR}[ .-]*(\\d{1,2})(?:st|nd|rd|th)?[ ,،.-]+(\\d{4})(?!\\d)`,
  "u",
);
const MONTH_ONLY = new RegExp(`^${MONTH_PAIR}[ ,،/-]*(\\d{4})$`, "u");

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads a string that is a date and hardly anything else; null where it is none, or no day of any calendar year. */
export function readDate(text: string): ReadDate | null {
  if (text.length > LONGEST) return null;
  const folded = flat(text);
  return readIso(folded) ?? readWritten(folded);
}

/** The first date written out in a short line ("published Friday 24 April 2020 09:22"), or null. */
export function findDate(line: string): ReadDate | null {
  return line.length > LONGEST ? null : readWritten(flat(line));
}

function readIso(text: string): ReadDate | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year = "", month, day, rest] = match;
  if (month === undefined)
    return isYear(Number(year)) && rest === undefined ? { value: year, precision: "year" } : null;
  if (day === undefined) return toMonth(Number(year), Number(month));
  return toReadDate({ year: Number(year), month: Number(month), day: Number(day) }, rest ?? "");
}

function readWritten(text: string): ReadDate | null {
  for (const [pattern, toDay] of FORMS) {
    const match = pattern.exec(text);
    const day = match && toDay(match);
    if (day)
      return toReadDate(day, `${text.slice(match.index + match[0].length)} ${text.slice(0, match.index)}`);
  }
  const match = MONTH_ONLY.exec(text);
  return match ? toMonth(Number(match[2]), byName.get(match[1] ?? "") ?? 0) : null;
}

const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => Day])[] = [
  [DAY_FIRST, ([, day, month, year]) => named(year, month, day)],
  [MONTH_FIRST, ([, month, day, year]) => named(year, month, day)],
  [
    NUMERIC,
    ([, y1, m1, d1, d2, m2, y2]) =>
      y1 === undefined
        ? dayFirst(Number(y2), Number(d2), Number(m2))
        : { year: Number(y1), month: Number(m1), day: Number(d1) },
  ],
];

/** Arabic press writes the day first; where that is no month, the month was first. */
function dayFirst(year: number, day: number, month: number): Day {
  return month > 12 && day <= 12 ? { year, month: day, day: month } : { year, month, day };
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): Day {
  return { year: Number(year), month: byName.get(month ?? "") ?? 0, day: Number(day) };
}

function toMonth(year: number, month: number): ReadDate | null {
  if (!isYear(year) || month < 1 || month > 12) return null;
  return { value: `${year}-${pad(month)}`, precision: "month" };
}

function toReadDate(date: Day, rest: string): ReadDate | null {
  if (!isDay(date)) return null;
  const day = `${date.year}-${pad(date.month)}-${pad(date.day)}`;
  const clock: ClockTime | null = readClock(rest);
  return clock
    ? { value: `${day}T${clock.value}`, precision: clock.precision }
    : { value: day, precision: "day" };
}

const isYear = (year: number): boolean => year >= EARLIEST && year <= LATEST;

function isDay({ year, month, day }: Day): boolean {
  if (!isYear(year) || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}
