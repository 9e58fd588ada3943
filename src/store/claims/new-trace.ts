/**
 * A trace as it is handed over to be kept.
 * @module
 */
import type { Claim, NumberEvidence, Passage, TracedClaims } from "../../model/index.ts";

/** An article as a trace has seen it. */
export interface SeenArticle {
  readonly revision: string;
  /** When its analysis was saved: another one is newer. */
  readonly analysed: string;
  readonly text: string;
  /** Its reports by the id that they have within the analysis. */
  readonly reports: ReadonlyMap<string, { readonly key: string; readonly checkworthiness: number }>;
}

/** All that a trace found, and what it has seen. */
export interface NewTrace {
  /** Version of the rules that traced. */
  readonly rules: string;
  /** Names the decisions that it was traced with, see decisionsKey. */
  readonly decisions: string;
  readonly traced: TracedClaims;
  readonly passages: readonly Passage[];
  /** The articles by their ids. */
  readonly seen: ReadonlyMap<string, SeenArticle>;
  /** The numbers of one of the claims. */
  readonly numbersOf: (claim: Claim) => readonly NumberEvidence[];
  /** When the trace began, in milliseconds of Date.now. */
  readonly began: number;
}
