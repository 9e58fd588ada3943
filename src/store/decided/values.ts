/**
 * What a decision says beside its kind, as it is kept: always words with their surroundings, never offsets or ids.
 * @module
 */
import type { VoiceKind } from "../../model/index.ts";
import type { Quote } from "../analyses/place.ts";
import type { DecisionTarget } from "../decisions.ts";

/** Of `fix-content`: the words that the content should have been. */
export type ContentValue = Quote;

/** Of `fix-voice`: who the voice of one link really is. */
export interface VoiceValue {
  /** The link that is meant: its own words, or, where it has none, its place in the chain, counted from the outermost. */
  readonly link: { readonly at: number; readonly source: Quote | null };
  readonly name: string;
  readonly kind: VoiceKind;
  /** Type of an unnamed voice. */
  readonly unnamed: string | null;
  /** The words that name it, where they are others. */
  readonly source?: Quote;
}

/** Of `split`: the pieces of each report that comes of it, in the order of the text. */
export interface SplitValue {
  readonly parts: readonly (readonly Quote[])[];
}

/** Of `merge`: the report that is joined to this one. */
export interface MergeValue {
  readonly next: DecisionTarget;
}
