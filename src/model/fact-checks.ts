/**
 * Published verdicts of named reviewers, as they were published.
 * @module
 */
import type { Verdict } from "./verdicts.ts";

/** A number on the reviewer's own scale. */
export interface Rating {
  readonly value: number;
  readonly best: number;
  readonly worst: number;
}

/** What the reviewer concluded: the words are the publisher's own, `scale` is what we take them for. */
export interface PublishedVerdict {
  readonly wording: string | null;
  readonly rating: Rating | null;
  /** Null where neither words nor numbers tell. */
  readonly scale: Verdict | null;
}

/** One review of one claim. Dates are EDTF. Null, or empty, where the publisher says nothing. */
export interface FactCheck {
  /** The publisher's identifier, else made of address and claim: the same review has it again. */
  readonly id: string;
  /** The page with the review. */
  readonly url: string | null;
  readonly publisher: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly title: string | null;
  /** The claim in the reviewer's words. */
  readonly claim: string;
  readonly claimants: readonly string[];
  readonly claimed: string | null;
  /** Addresses at which the claim stood. */
  readonly appearances: readonly string[];
  readonly published: string | null;
  readonly verdict: PublishedVerdict;
}
