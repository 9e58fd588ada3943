/**
 * What is told across articles: claims with their appearances, where each came from, what changed on the way, and how
 * many independent origins there are. Inside the process every span counts UTF-16 units of the named article's text.
 * @module
 */
import type { Span } from "../text/index.ts";
import type { Diagnostic, VoiceKind } from "./analysis.ts";

/** A stretch of the text of a named article. */
export interface Place extends Span {
  readonly document: string;
}

/**
 * own: written by its publisher; agency: published by the agency that wrote it; copy: another article's text, all but to
 * the letter; edited-copy: most of it is another's; unknown: nothing tells.
 */
export type StandingKind = "own" | "copy" | "edited-copy" | "agency" | "unknown";

/** Whose text an article is, and what shows it. */
export interface Standing {
  readonly document: string;
  readonly publisher: string | null;
  /** EDTF; never a crawl date. */
  readonly published: string | null;
  readonly kind: StandingKind;
  /** The article that it was copied from, where that one is known to us. */
  readonly of: string | null;
  /** The agency whose text it is, wholly or mostly. */
  readonly agency: string | null;
  /** The article itself names that agency, or the one that it copies. */
  readonly credited: boolean;
  readonly evidence: readonly Place[];
}

/** What a retelling does to what it retells. */
export type ChangeType =
  | "number-raised"
  | "number-lowered"
  | "number-rounded"
  | "hedge-lost"
  | "attribution-lost"
  | "attribution-gained"
  | "attribution-promoted"
  | "negation"
  | "date"
  | "place"
  | "actor"
  | "scope"
  | "corrected"
  | "reordered"
  | "cut"
  | "added";

/** One difference between a retelling and what it retells. `from` is null for what came new, `to` for what was left out. */
export interface Change {
  readonly type: ChangeType;
  readonly from: Place | null;
  readonly to: Place | null;
  readonly note: string;
}

/** An appearance, by its claim and its place in the claim's list. */
export interface AppearanceRef {
  readonly claim: string;
  readonly appearance: number;
}

/** A claim as one article states it. */
export interface Appearance {
  readonly document: string;
  readonly statement: Span;
  /** Id of the report that states it. */
  readonly report: string | null;
  /** The earlier appearance that it most likely retells; null for a first one. May belong to another claim of the storyline. */
  readonly parent: AppearanceRef | null;
  /** Other possible parents, best first. */
  readonly runnersUp: readonly AppearanceRef[];
  /** Why this parent. */
  readonly why: readonly string[];
  /** Against the parent. */
  readonly changes: readonly Change[];
}

/** A voice at which a claim enters the articles known to us. */
export interface Origin {
  readonly voice: string;
  readonly kind: VoiceKind;
  readonly document: string;
}

/** How many origins do not depend on one another: a range where the texts leave it open. */
export interface Independence {
  readonly min: number;
  readonly max: number;
  readonly why: string;
}

/** One number that a claim is told with, and who stands behind it. */
export interface NumberEvidence {
  /** Lengths of time in days. */
  readonly value: number;
  /** `time` for lengths of time; null where no unit is told. */
  readonly unit: string | null;
  /** The words for it in the first appearance that holds it. */
  readonly place: Place;
  /** Everywhere that it stands, oldest first. */
  readonly appearances: readonly AppearanceRef[];
  /** Names of those who say it; empty: only articles in their own voice, outlets and rumours, so nobody. */
  readonly voices: readonly string[];
}

/** What several articles state, or one does: the appearances, oldest first as far as that is known. */
export interface Claim {
  readonly id: string;
  /** The words of one appearance. */
  readonly gist: string;
  readonly storyline: string | null;
  readonly appearances: readonly Appearance[];
  readonly origins: readonly Origin[];
  readonly independent: Independence;
  /** Voices through which all else flows. */
  readonly bottlenecks: readonly string[];
  /** Chains of outlets that quote each other in a circle. */
  readonly loops: readonly (readonly string[])[];
}

/** Claims that share actors and theme. */
export interface Storyline {
  readonly id: string;
  readonly gist: string;
  readonly claims: readonly string[];
}

/** Everything told across a set of articles. */
export interface TracedClaims {
  readonly articles: readonly Standing[];
  readonly claims: readonly Claim[];
  readonly storylines: readonly Storyline[];
  /** What was not done as a reader would expect, and why; left out where there is nothing to say. */
  readonly diagnostics?: readonly Diagnostic[];
}
