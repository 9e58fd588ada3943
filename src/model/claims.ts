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

/** What a retelling can do to what it retells. */
export const CHANGE_TYPES = [
  "number-raised",
  "number-lowered",
  "number-rounded",
  "hedge-lost",
  "attribution-lost",
  "attribution-gained",
  "attribution-promoted",
  "negation",
  "date",
  "place",
  "actor",
  "scope",
  "corrected",
  "reordered",
  "cut",
  "added",
] as const;

/** What a retelling does to what it retells. */
export type ChangeType = (typeof CHANGE_TYPES)[number];

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

/** What can show that two appearances have one voice. */
export const JOINED_BY = [
  "name",
  "institution",
  "house",
  "through-outlet",
  "behind-outlet",
  "article",
  "publisher",
  "copy",
  "agency",
  "wording",
] as const;

/** What shows that two appearances have one voice. */
export type JoinedBy = (typeof JOINED_BY)[number];

/** Two appearances (places in the claim's list) that have one voice. */
export interface VoiceJoin {
  readonly a: number;
  readonly b: number;
  readonly by: JoinedBy;
}

/**
 * How a voice counts as an origin. certain: it is another than those before it; unnamed: it may be one already counted; retold:
 * it may have it from an earlier telling; behind-unnamed: it may be the unnamed voice before it; taken-back: its publisher has
 * corrected it, so that it counts no more.
 */
export type VoiceStanding = "certain" | "unnamed" | "retold" | "behind-unnamed" | "taken-back";

/** A voice that supports a claim, whatever each article calls it. */
export interface ClaimVoice {
  /** As the first appearance calls it. */
  readonly voice: string;
  readonly kind: VoiceKind;
  readonly counts: VoiceStanding;
  /** Where it speaks: places in the claim's list of appearances, oldest first. An outlet speaks where the claim begins. */
  readonly appearances: readonly number[];
  /** Why these appearances have one voice: enough pairs to join them all. */
  readonly joined: readonly VoiceJoin[];
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
  /** Every voice that supports it, in the order in which they come in. */
  readonly voices: readonly ClaimVoice[];
  /** The appearance without a date and a voice that may have been the first of all; `independent.max` counts it. */
  readonly mayBeFirst: number | null;
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

/** A stretch of text that two articles share. */
export interface Passage {
  readonly a: Place;
  readonly b: Place;
  /** How many words it is long. */
  readonly words: number;
}

/** Everything told across a set of articles. */
export interface TracedClaims {
  readonly articles: readonly Standing[];
  readonly claims: readonly Claim[];
  readonly storylines: readonly Storyline[];
  /** What was not done as a reader would expect, and why; left out where there is nothing to say. */
  readonly diagnostics?: readonly Diagnostic[];
}
