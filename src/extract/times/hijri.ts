/**
 * Hijri dates to Gregorian ones: by the Umm al-Qura calendar, which Arab press and states print, where the platform
 * has it; else, and outside its tables, by the arithmetic (tabular) calendar. What was printed may be a day off either:
 * the rules of Umm al-Qura changed until 1420, and states announce months by sight of the moon.
 * @module
 */
import { type Day, fromDayNumber } from "./calendar.ts";

/** 1 Muharram of year 1 (16 July 622 Julian), tabular with the civil epoch, in days since 1970-01-01. */
const EPOCH = -492148;
const FIRST_TABLE_YEAR = 1300;
const LAST_TABLE_YEAR = 1599;
const MS_PER_DAY = 86_400_000;
const MAX_DRIFT = 4;

/** Days since 1970-01-01 of a Hijri day, tabular. */
export function tabularDayNumber({ year, month, day }: Day): number {
  return (
    EPOCH + day - 1 + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30)
  );
}

let format: Intl.DateTimeFormat | null | undefined;

function ummAlQura(): Intl.DateTimeFormat | null {
  if (format === undefined) {
    const made = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
      year: "numeric",
      month: "numeric",
      day: "numeric",
      timeZone: "UTC",
    });
    format = made.resolvedOptions().calendar === "islamic-umalqura" ? made : null;
  }
  return format;
}

/** Days that were asked for, and what they are: an article names the same few again and again. */
const known = new Map<number, Day>();
const MOST_KNOWN = 1 << 12;

function hijriParts(days: number, by: Intl.DateTimeFormat): Day {
  const before = known.get(days);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = formatParts(days, by);
  known.set(days, found);
  return found;
}

function formatParts(days: number, by: Intl.DateTimeFormat): Day {
  const parts = new Map(
    by.formatToParts(days * MS_PER_DAY).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
  );
  return { year: parts.get("year") ?? 0, month: parts.get("month") ?? 0, day: parts.get("day") ?? 0 };
}

/** The Hijri day of a Gregorian one, given as days since 1970-01-01. */
export function toHijri(days: number): Day {
  const table = ummAlQura();
  const found = table && hijriParts(days, table);
  if (found && found.year >= FIRST_TABLE_YEAR && found.year <= LAST_TABLE_YEAR) return found;
  return tabularHijri(days);
}

function tabularHijri(days: number): Day {
  const year = Math.floor((30 * (days - EPOCH) + 10646) / 10631);
  const start = (month: number): number => tabularDayNumber({ year, month, day: 1 });
  let month = 12;
  while (month > 1 && start(month) > days) month--;
  return { year, month, day: days - start(month) + 1 };
}

/** Days since 1970-01-01 of a Hijri day; null where the calendar has no such day. */
export function hijriDayNumber(hijri: Day): number | null {
  const { year, month, day } = hijri;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 30) return null;
  const guess = tabularDayNumber(hijri);
  for (let drift = 0; drift <= MAX_DRIFT; drift++) {
    for (const days of [guess + drift, guess - drift]) {
      const found = toHijri(days);
      if (found.year === year && found.month === month && found.day === day) return days;
    }
  }
  return null;
}

/** The Gregorian day of a Hijri one, or null. */
export function fromHijri(hijri: Day): Day | null {
  const days = hijriDayNumber(hijri);
  return days === null ? null : fromDayNumber(days);
}

/** First and last Gregorian day of a Hijri month. */
export function hijriMonth(year: number, month: number): { first: Day; last: Day } | null {
  const first = hijriDayNumber({ year, month, day: 1 });
  const next = hijriDayNumber(
    month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 },
  );
  return first === null || next === null
    ? null
    : { first: fromDayNumber(first), last: fromDayNumber(next - 1) };
}

/** The Gregorian year in which a Hijri year has its middle. Used for school years, which are named after both. */
export function middleYear(hijri: number): number {
  const day = fromHijri({ year: hijri, month: 7, day: 1 });
  return day?.year ?? fromDayNumber(tabularDayNumber({ year: hijri, month: 7, day: 1 })).year;
}
