/**
 * What a statement is compared by.
 * @module
 */
import type { DescribedStatement } from "../../model/index.ts";
import type { NameKind } from "./names.ts";

/** A content word. Sorted by `root` in a statement, each root once. */
export interface WordFeature {
  readonly root: number;
  readonly stem: number;
  /** By which articles are about the same: senses would make one of all that a section of a newspaper tells. */
  readonly skeleton: number;
  /** 0..100 */
  readonly weight: number;
}

/** A name that a statement is about. Sorted by `id`, each once. */
export interface NameFeature {
  readonly id: number;
  readonly kind: NameKind;
  /** 0..100: how surely the statement is about it; below 60 it is only carried over from the sentences around. */
  readonly strength: number;
  /** Its place among the names of the clause, from 0; -1 where it is carried over. */
  readonly order: number;
}

/** A concept that a statement speaks of. */
export interface IdeaFeature {
  /** Its number in the table of concepts. */
  readonly concept: number;
  /** It is said not to be so. */
  readonly negated: boolean;
}

/** One statement as it is compared. */
export interface Features {
  readonly statement: DescribedStatement;
  /** Orders statements whatever the order in which they came. */
  readonly key: string;
  readonly words: readonly WordFeature[];
  /** A number for all its words in their order: two statements with the same one are the same to the letter. */
  readonly wording: number;
  /** Sorted by concept, each once. */
  readonly ideas: readonly IdeaFeature[];
  readonly names: readonly NameFeature[];
  /** Values with units, as numbers of {@link hashOf}, sorted. */
  readonly numbers: readonly number[];
  /** What the rest of the article is about; see surroundings.ts. */
  readonly around: readonly number[];
}
