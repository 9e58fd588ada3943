/**
 * A fact-check from what an entry of any form says.
 * @module
 */
import type { FactCheck, Rating } from "../../model/index.ts";
import { fold } from "../../text/index.ts";
import { toVerdict } from "../verdict.ts";
import type { Entry } from "./outcome.ts";

/** What an entry says, form aside. */
export interface Said extends Omit<FactCheck, "id" | "claim" | "verdict"> {
  readonly identifier: string | null;
  readonly claim: string | null;
  readonly wording: string | null;
  readonly rating: Rating | null;
}

/** The fact-check, or why there is none: without a claim, or without a verdict, nothing was checked. */
export function makeFactCheck({ identifier, claim, wording, rating, ...said }: Said): Entry {
  if (claim === null) return "it does not say which claim was reviewed (claimReviewed)";
  if (wording === null && rating === null)
    return "it has no verdict: neither words (alternateName) nor a number (ratingValue) on its scale";
  const id = short(identifier === null ? idOf(said.url, claim) : named(identifier, said));
  return { ...said, id, claim, verdict: toVerdict(wording, rating) };
}

/** The same for the same page and claim, whatever the spelling of the claim. */
const idOf = (url: string | null, claim: string): string =>
  `${url ?? "urn:isnad"}#${hashOf(fold(claim).text).toString(36)}`;

/** An identifier that is no address ("17", "#review", "_:b0") is the publisher's own: others have it, too. */
function named(identifier: string, { url, publisher }: Pick<Said, "url" | "publisher">): string {
  if (/^(?:https?|urn|tag|doi):/iu.test(identifier)) return identifier;
  const whose = url ?? `urn:isnad:${hashOf(fold(publisher ?? "").text).toString(36)}`;
  return `${whose}#${identifier.replace(/^#/u, "")}`;
}

/** UTF-16 units: databases index no longer ones. */
const LONGEST_ID = 400;

const short = (id: string): string =>
  id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID - 20).toWellFormed()}#${hashOf(id).toString(36)}`;

/** 53 bits of the words (cyrb53, public domain): ids, no secrets. */
function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** A date as far as it is one of ISO 8601: a year, a month, a day, or a moment. Null for any other. */
export function dateOf(value: string | null): string | null {
  const [date] =
    /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?/u.exec(
      value ?? "",
    ) ?? [null];
  return date;
}
