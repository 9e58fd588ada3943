/**
 * Fact-checks in JSON of any form: JSON-LD in a graph, a feed of items, an export, an answer of an API.
 * @module
 */
import { asFields, type Fields, isOfType } from "../fields.ts";
import { readClaimReview } from "./claim-review.ts";
import { isGoogleClaim, readGoogleClaim } from "./google.ts";
import type { Entry } from "./outcome.ts";

/** Levels that are followed: a feed's item in a list in a graph is five deep. */
const DEEPEST = 12;

/** Every review in a value, in order. What holds none gives none. */
export function* findReviews(value: unknown, page: Fields = {}, depth = 0): Generator<Entry> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const one of value) yield* findReviews(one, page, depth + 1);
    return;
  }
  const fields = asFields(value);
  if (!fields) return;
  if (isOfType(fields, "ClaimReview")) yield readClaimReview(fields, page);
  else if (isGoogleClaim(fields)) yield* readGoogleClaim(fields);
  else for (const inner of Object.values(fields)) yield* findReviews(inner, page, depth + 1);
}

/**
 * One entry of a list: what is found in it, or the reason why there is nothing, so that no entry goes unnoticed.
 */
export function readEntry(value: unknown): Entry[] {
  const found = [...findReviews(value)];
  if (found.length > 0) return found;
  const fields = asFields(value);
  if (!fields) return [`it is ${value === null ? "null" : typeof value}, not an object`];
  // Some exports leave the type out: what names a claim and a rating is a review all the same.
  if (fields.claimReviewed !== undefined || fields.reviewRating !== undefined)
    return [readClaimReview(fields)];
  return ["it holds no ClaimReview"];
}
