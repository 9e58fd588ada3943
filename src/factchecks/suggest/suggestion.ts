/**
 * What is asked of published fact-checks, and what comes back. A suggestion says why; whether it is right a person says.
 * @module
 */

/** What is looked for: the words of a claim, a report or a message. */
export interface CheckQuery {
  readonly text: string;
  /** Title and surroundings, names that stand near: they help what the words themselves begin, and begin nothing. */
  readonly context?: string;
  /** When it was told (EDTF). */
  readonly published?: string | null;
}

/** One named piece of evidence, for the reader. */
export interface SuggestionReason {
  readonly evidence: Evidence;
  /** What it adds to the score; what speaks against the match is below 0. */
  readonly value: number;
  /** The most that it could add. */
  readonly of: number;
  /** The words that show it, as they stand in the query and (behind an arrow, where they differ) in the fact-check. */
  readonly words: readonly string[];
}

/** Kinds of evidence. */
export type Evidence =
  | "words"
  | "names"
  | "numbers"
  | "translation"
  | "name-across-scripts"
  | "context"
  | "date"
  | "other-numbers"
  | "negation";

/** A fact-check that may be about what was asked. */
export interface Suggestion {
  /** Id of the fact-check. */
  readonly factCheck: string;
  /** 0..1. */
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
}

/** How much is wanted. */
export interface FindOptions {
  /** So many at most; 20 where nothing is said. */
  readonly limit?: number;
  /** Scores below are left out; 0 where nothing is said. */
  readonly least?: number;
}

/** Fact-checks that can be asked. */
export interface FactCheckIndex {
  /** The fact-checks that share something with the query, best first; ties in the order of their ids. */
  find(query: CheckQuery, options?: FindOptions): Suggestion[];
}
