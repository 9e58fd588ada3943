/**
 * Dates as records write them: ISO 8601, its separators and digits taken loosely, its meaning not. A date that could be
 * read in two ways is not read.
 * @module
 */
import type { DateBasis, PublicationDate } from "../../model/index.ts";

const DATE =
  /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2})(?:[T ,]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i;

interface Parts {
  readonly value: string;
  readonly precision: PublicationDate["precision"];
  readonly zone: string;
}

/** The day of publication as EDTF, to the precision that was written; null for what is no date. */
export function toPublished(written: string, basis: DateBasis): PublicationDate | null {
  const parts = parse(written);
  return parts && { value: parts.value + parts.zone, precision: parts.precision, basis };
}

/** A moment as ISO 8601 in UTC; null where day, time or zone is missing. */
export function toMoment(written: string): string | null {
  const parts = parse(written);
  return parts?.zone ? new Date(parts.value + parts.zone).toISOString() : null;
}

/** Arabic and Persian digits as ASCII ones; the rest as it is. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

function parse(written: string): Parts | null {
  const match = DATE.exec(toAsciiDigits(written).trim());
  if (!match) return null;
  const [, year = "", , month, day, hour, minute, second, zone] = match;
  if (!isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return null;
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return null;
  const date = [year, month, day].filter((part) => part !== undefined).map(two);
  if (hour === undefined)
    return {
      value: date.join("-"),
      precision: (["year", "month", "day"] as const)[date.length - 1] ?? "day",
      zone: "",
    };
  const time = [hour, minute, second ?? "00"].map((part) => two(part ?? "00"));
  return {
    value: `${date.join("-")}T${time.join(":")}`,
    precision: second === undefined ? "minute" : "second",
    zone: zoneOf(zone),
  };
}

const two = (part: string): string => part.padStart(2, "0");

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (/^[a-z]/i.test(zone)) return "Z";
  const [, sign = "+", hours = "00", minutes = "00"] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return Number(hours) > 14 || Number(minutes) > 59 ? "" : `${sign}${hours}:${minutes}`;
}
