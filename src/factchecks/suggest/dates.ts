/**
 * Whether something was told when a claim was checked.
 * @module
 */
import type { FactCheck } from "../../model/index.ts";

/** Days between a telling and a fact-check of the same wave. */
const WAVE = 45;
const DAY = 86_400_000;

const dayOf = (edtf: string | null): number | null => {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(edtf ?? "")?.[0];
  const time = day === undefined ? Number.NaN : Date.parse(day);
  return Number.isNaN(time) ? null : time / DAY;
};

/** The day of the fact-check (or of its claim) that a telling is near to; null where it is near to none, or days are not known. */
export function nearDay(published: string | null, check: FactCheck): string | null {
  const told = dayOf(published);
  if (told === null) return null;
  const near = [check.claimed, check.published].find((date) => {
    const day = dayOf(date);
    return day !== null && Math.abs(day - told) <= WAVE;
  });
  return near ?? null;
}
