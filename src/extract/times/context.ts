/**
 * What a time expression is resolved against.
 * @module
 */
import { isDay, toDayNumber } from "./calendar.ts";

/** When the article was published, as far as it is known. */
export interface Published {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** Days since 1970-01-01; null where the day is not known. */
  readonly days: number | null;
}

/** What an expression is resolved against. */
export interface Context {
  readonly published: Published | null;
  /** The year that a day without one takes where the publication is not known: the latest that the article names. */
  readonly latestYear: number | null;
  /** The year last named before the expression. */
  readonly lastYear: number | null;
}

/** Reads the publication date: YYYY, YYYY-MM, YYYY-MM-DD, each with anything after it. Null for what is none. */
export function parsePublished(edtf: string | null): Published | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(edtf ?? "");
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] ? Number(match[2]) : null;
  const day = match[3] ? Number(match[3]) : null;
  if (month !== null && (month < 1 || month > 12)) return { year, month: null, day: null, days: null };
  if (month === null || day === null || !isDay({ year, month, day }))
    return { year, month, day: null, days: null };
  return { year, month, day, days: toDayNumber({ year, month, day }) };
}
