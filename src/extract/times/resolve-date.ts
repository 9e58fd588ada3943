/**
 * Dates whose words leave something out, and Hijri ones, to EDTF.
 * @module
 */
import {
  addMonths,
  type Day,
  dayEdtf,
  fromDayNumber,
  isDay,
  toDayNumber,
  toEdtf,
  weekdayOf,
} from "./calendar.ts";
import type { Context, Published } from "./context.ts";
import { fromHijri, hijriDayNumber, hijriMonth, toHijri } from "./hijri.ts";
import type { DateParts } from "./meaning.ts";

/** The EDTF value of a date, or null where neither its words nor the context tell it. */
export function dateValue(date: DateParts, context: Context): string | null {
  if (date.calendar === "hijri") return hijriValue(date, context);
  const year = date.year ?? yearOf(date, context);
  if (year === null) {
    if (date.month !== null) return null;
    return date.by === null ? dayOnWeekday(date, context) : dayOfMonth(date, context);
  }
  if (date.month !== null && date.day !== null && !isDay({ year, month: date.month, day: date.day }))
    return null;
  return date.month === null && date.day !== null ? null : toEdtf(year, date.month, date.day);
}

/** 5 من الشهر الجاري. */
function dayOfMonth({ day, by }: DateParts, { published }: Context): string | null {
  if (!published || published.month === null || by === null || day === null) return null;
  const { year, month } = addMonths(published.year, published.month, by);
  return isDay({ year, month, day }) ? toEdtf(year, month, day) : null;
}

const FAR = 31;

/** الخميس 21: the nearest such day, before or after the publication, at most a month away. */
function dayOnWeekday({ day, weekday }: DateParts, { published }: Context): string | null {
  if (published?.days == null || day === null || weekday === null) return null;
  for (let apart = 0; apart <= FAR; apart++)
    for (const days of [published.days - apart, published.days + apart])
      if (weekdayOf(days) === weekday && fromDayNumber(days).day === day) return dayEdtf(days);
  return null;
}

/** The year of a date that does not say it. */
function yearOf(date: DateParts, { published, latestYear, lastYear }: Context): number | null {
  if (date.yearBy === "same") return lastYear;
  if (date.yearBy !== null) return published && published.year + date.yearBy;
  if (date.month === null) return null;
  const fits = (year: number): boolean => isOnWeekday({ ...date, year });
  if (published) {
    const year = nearestYear(date, published);
    return year !== null && fits(year) ? year : null;
  }
  return date.day !== null && date.by === null && latestYear !== null && fits(latestYear) ? latestYear : null;
}

/** False where the weekday that the text gives contradicts the date. */
function isOnWeekday({ year, month, day, weekday }: DateParts): boolean {
  if (year === null || month === null || day === null || weekday === null) return true;
  return weekdayOf(toDayNumber({ year, month, day })) === weekday;
}

/** Further ahead, a day or month without a word for the future is as often a year old: nobody can tell. */
const FAR_AHEAD = 31;

/** The year that brings the day or month nearest to the publication, on the side that its word says. */
function nearestYear(date: DateParts, published: Published): number | null {
  if (date.by === 0 || published.month === null) return date.by === 0 ? published.year : null;
  const at = toDayNumber({ year: published.year, month: published.month, day: published.day ?? 15 });
  let best: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  let isFar = false;
  for (const year of [published.year - 1, published.year, published.year + 1]) {
    const day: Day = { year, month: date.month ?? 1, day: date.day ?? published.day ?? 15 };
    const ahead = toDayNumber(day) - at;
    const isAside = date.by !== null && (ahead === 0 || Math.sign(ahead) !== date.by);
    if (isAside || Math.abs(ahead) >= distance || !isOnWeekday({ ...date, year })) continue;
    best = year;
    distance = Math.abs(ahead);
    isFar = ahead > FAR_AHEAD;
  }
  return date.by === null && isFar && !date.ahead ? null : best;
}

/** Hijri months and years straddle two Gregorian ones: their value is that interval. */
function hijriValue(date: DateParts, context: Context): string | null {
  const year =
    date.year !== null && date.year > 1500
      ? hijriYearIn(date, date.year)
      : (date.year ?? hijriYearOf(date, context));
  if (year === null) return null;
  if (date.month === null) return date.day === null ? yearInterval(year) : null;
  if (date.day !== null) {
    const day = fromHijri({ year, month: date.month, day: date.day });
    return day && toEdtf(day.year, day.month, day.day);
  }
  const month = hijriMonth(year, date.month);
  return (
    month && interval(toEdtf(month.first.year, month.first.month), toEdtf(month.last.year, month.last.month))
  );
}

const interval = (from: string, to: string): string => (from === to ? from : `${from}/${to}`);

function yearInterval(year: number): string | null {
  const first = hijriMonth(year, 1)?.first;
  const last = hijriMonth(year, 12)?.last;
  return first && last ? interval(toEdtf(first.year), toEdtf(last.year)) : null;
}

/** رمضان 2015: the Hijri year whose month begins in that Gregorian one. */
function hijriYearIn({ month }: DateParts, gregorian: number): number | null {
  const middle = toHijri(toDayNumber({ year: gregorian, month: 7, day: 1 })).year;
  return (
    [middle - 1, middle, middle + 1].find((year) => hijriMonth(year, month ?? 1)?.first.year === gregorian) ??
    null
  );
}

function hijriYearOf(date: DateParts, { published }: Context): number | null {
  if (published?.days == null || date.yearBy === "same") return null;
  const now = toHijri(published.days);
  if (date.yearBy !== null || date.by === 0) return now.year + (date.yearBy ?? 0);
  const at = published.days;
  const ahead = (year: number): number =>
    (hijriDayNumber({ year, month: date.month ?? 1, day: date.day ?? 1 }) ?? 0) - at;
  const sides = [now.year - 1, now.year, now.year + 1].filter(
    (year) => date.by === null || Math.sign(ahead(year)) === date.by,
  );
  return sides.sort((a, b) => Math.abs(ahead(a)) - Math.abs(ahead(b)))[0] ?? null;
}
