/**
 * Numbers on a reviewer's scale, and what they say.
 * @module
 */
import type { Rating, Verdict } from "../model/index.ts";
import { asFields, textOf } from "./fields.ts";

/** schema.org: where they are left out, the best is 5 and the worst 1. */
const BEST = 5;
const WORST = 1;

/** From here on the number says that the claim is so; below the other that it is not. */
const SUPPORTED = 0.9;
const REFUTED = 0.1;

const ZEROS = ["٠", "۰"].map((zero) => zero.charCodeAt(0));

/** A number in ASCII, Arabic or Persian digits, with either decimal mark; null for anything else ("4 of 5", ""). */
export function numberIn(value: unknown): number | null {
  const text = textOf(value)
    ?.replace(/[٠-٩۰-۹]/gu, toAscii)
    .replace(/[٫,]/gu, ".");
  return text !== undefined && /^[+-]?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}

function toAscii(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((one) => code >= one && code < one + 10) ?? code;
  return String(code - zero);
}

/** The rating of a schema.org Rating; null where it has no number, or one that its own scale does not hold. */
export function readRating(rating: unknown): Rating | null {
  const fields = asFields(rating);
  const value = numberIn(fields?.ratingValue);
  if (value === null) return null;
  const worst = numberIn(fields?.worstRating) ?? Math.min(WORST, value);
  const best = numberIn(fields?.bestRating) ?? Math.max(BEST, worst);
  return best > worst && value >= worst && value <= best ? { value, best, worst } : null;
}

/** What a number says: the ends of the scale are clear, all between them is mixed. */
export function verdictOfRating({ value, best, worst }: Rating): Verdict {
  const share = (value - worst) / (best - worst);
  if (share >= SUPPORTED) return "supported";
  return share <= REFUTED ? "refuted" : "mixed";
}
