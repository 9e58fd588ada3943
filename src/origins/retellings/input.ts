/**
 * What tracing needs of the modules before it: groups of statements, and which articles share text.
 * @module
 */
import type { DescribedStatement } from "../../model/index.ts";

/** Statements that say the same thing. */
export interface ToldClaim {
  readonly id: string;
  readonly members: readonly DescribedStatement[];
  readonly storyline: string | null;
}

/** All claims, and the storylines that they belong to. */
export interface ToldGroups {
  readonly claims: readonly ToldClaim[];
}

/** How much two articles share, by ids. */
export interface SharedText {
  readonly a: string;
  readonly b: string;
  /** Share of the text of `a` that `b` holds too, 0..1; and the other way. */
  readonly inA: number;
  readonly inB: number;
}

/** Which articles share text with one. */
export interface TextReuse {
  of(document: string): readonly SharedText[];
}
