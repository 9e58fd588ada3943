/**
 * Numbers and days as the reader has set them.
 * @module
 */
import { readSettings } from "../state/settings.ts";

/** The language with its digits, as Intl takes it. */
export function localeOf({ language, digits } = readSettings()): string {
  if (language === "en") return "en-GB";
  return digits === "arabic" ? "ar-u-nu-arab" : "ar-u-nu-latn";
}

/** A number with its thousands apart. */
export const formatNumber = (value: number): string => new Intl.NumberFormat(localeOf()).format(value);

/** A share of one, in hundredths. */
export const formatShare = (value: number): string =>
  new Intl.NumberFormat(localeOf(), { style: "percent", maximumFractionDigits: 0 }).format(value);

/** A day as exact as EDTF tells it: a year, a month, a day, or a moment. What is no plain date stays as it is. */
export function formatDate(edtf: string): string {
  const [, year, month, day, time] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/u.exec(edtf) ?? [];
  if (year === undefined) return edtf;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const format = new Intl.DateTimeFormat(localeOf(), {
    timeZone: "UTC",
    calendar: "gregory",
    year: "numeric",
    ...(month !== undefined && { month: "long" }),
    ...(day !== undefined && { day: "numeric" }),
  });
  return time === undefined ? format.format(at) : `${format.format(at)} ${time}`;
}

/** A moment in the reader's own time zone. */
export const formatMoment = (iso: string): string =>
  new Intl.DateTimeFormat(localeOf(), {
    dateStyle: "medium",
    timeStyle: "short",
    calendar: "gregory",
  }).format(new Date(iso));
