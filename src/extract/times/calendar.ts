/**
 * Day arithmetic without clock, time zone or Date: days are counted from 1970-01-01 in the proleptic Gregorian calendar.
 * @module
 */

/** A day of a calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const div = (a: number, b: number): number => Math.floor(a / b);

/** Days since 1970-01-01 (Hinnant's days_from_civil). */
export function toDayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = div(y, 400);
  const ofEra = y - era * 400;
  const ofYear = div(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1;
  return era * 146097 + ofEra * 365 + div(ofEra, 4) - div(ofEra, 100) + ofYear - 719468;
}

/** The day of a day number. */
export function fromDayNumber(days: number): Day {
  const z = days + 719468;
  const era = div(z, 146097);
  const ofEra = z - era * 146097;
  const yearOfEra = div(ofEra - div(ofEra, 1460) + div(ofEra, 36524) - div(ofEra, 146096), 365);
  const ofYear = ofEra - (365 * yearOfEra + div(yearOfEra, 4) - div(yearOfEra, 100));
  const shifted = div(5 * ofYear + 2, 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - div(153 * shifted + 2, 5) + 1,
  };
}

/** 0 = Sunday. */
export function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  return (
    toDayNumber(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }) -
    toDayNumber({ year, month, day: 1 })
  );
}

/** True for a day that exists. */
export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Months moved, counted through the years. */
export function addMonths(year: number, month: number, by: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + by;
  return { year: div(index, 12), month: index - div(index, 12) * 12 + 1 };
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** EDTF: YYYY, YYYY-MM or YYYY-MM-DD, as far as the parts are known. */
export function toEdtf(year: number, month: number | null = null, day: number | null = null): string {
  return [
    pad(year, 4),
    ...(month === null ? [] : [pad(month, 2)]),
    ...(month === null || day === null ? [] : [pad(day, 2)]),
  ].join("-");
}

/** EDTF of a day number. */
export function dayEdtf(days: number): string {
  const { year, month, day } = fromDayNumber(days);
  return toEdtf(year, month, day);
}
