/**
 * schema.org's ClaimReview, as JSON-LD, Microdata, feeds and exports write it (https://schema.org/ClaimReview).
 * @module
 */
import { addressesOf, asFields, asList, type Fields, nameOf, namesOf, textOf } from "../fields.ts";
import { readRating } from "../rating.ts";
import { dateOf, makeFactCheck } from "./make.ts";
import type { Entry } from "./outcome.ts";

/** Reads a ClaimReview. `page`: what the page around it says of itself, for what it leaves out. */
export function readClaimReview(review: Fields, page: Fields = {}): Entry {
  const item = asFields(asList(review.itemReviewed)[0]);
  const rating = asList(review.reviewRating)[0];
  return makeFactCheck({
    identifier: identifierOf(review),
    url: addressesOf(review.url)[0] ?? addressesOf(page.url)[0] ?? null,
    publisher: nameOf(review.publisher) ?? nameOf(review.author) ?? nameOf(page.publisher),
    language: nameOf(review.inLanguage) ?? textOf(page.inLanguage),
    title: textOf(review.headline) ?? textOf(page.headline),
    claim: claimOf(review, item),
    claimants: namesOf(item?.author),
    claimed: dateOf(textOf(item?.datePublished) ?? textOf(item?.dateCreated)),
    appearances: [...new Set([...addressesOf(item?.firstAppearance), ...addressesOf(item?.appearance)])],
    published: dateOf(textOf(review.datePublished) ?? textOf(page.datePublished)),
    wording: wordingOf(asFields(rating)),
    rating: readRating(rating),
  });
}

/** Some put the claim into the thing reviewed, and leave `claimReviewed` out. */
const claimOf = (review: Fields, item: Fields | null): string | null =>
  textOf(review.claimReviewed) ?? textOf(item?.text) ?? textOf(item?.name) ?? textOf(item?.description);

/** Some put the words where the number belongs ("ratingValue": "False"), or beside it under other names. */
function wordingOf(rating: Fields | null): string | null {
  const named = textOf(rating?.alternateName) ?? textOf(rating?.name);
  if (named !== null) return named;
  const value = textOf(rating?.ratingValue);
  const isWords = value !== null && /\p{L}/u.test(value);
  return isWords ? value : textOf(rating?.ratingExplanation);
}

function identifierOf({ identifier, "@id": id }: Fields): string | null {
  const named = textOf(asFields(identifier)?.value) ?? textOf(identifier);
  return named ?? textOf(id);
}
