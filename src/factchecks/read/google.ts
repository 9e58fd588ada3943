/**
 * JSON of Google's Fact Check Tools API, v1alpha1: claims that were found, each with its reviews
 * (https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims).
 * @module
 */
import { addressesOf, asFields, asList, type Fields, textOf } from "../fields.ts";
import { dateOf, makeFactCheck } from "./make.ts";
import type { Entry } from "./outcome.ts";

/** Whether a thing is a claim of that API. */
export const isGoogleClaim = (fields: Fields): boolean =>
  Array.isArray(fields.claimReview) && (typeof fields.text === "string" || fields.claimant !== undefined);

/** The reviews of a claim. */
export function readGoogleClaim(claim: Fields): Entry[] {
  return asList(claim.claimReview).map((one) => {
    const review = asFields(one);
    if (!review) return "its review is no object";
    const publisher = asFields(review.publisher);
    return makeFactCheck({
      identifier: null,
      url: addressesOf(review.url)[0] ?? null,
      publisher: textOf(publisher?.name) ?? textOf(publisher?.site),
      language: textOf(review.languageCode),
      title: textOf(review.title),
      claim: textOf(claim.text),
      claimants: [textOf(claim.claimant) ?? []].flat(),
      claimed: dateOf(textOf(claim.claimDate)),
      appearances: [],
      published: dateOf(textOf(review.reviewDate)),
      wording: textOf(review.textualRating),
      rating: null,
    });
  });
}
