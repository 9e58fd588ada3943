/**
 * The ways by which a claim came to its articles, as a graph: origins, those who pass on, publishers, articles.
 * @module
 */
import type { VoiceKind } from "./analysis.ts";
import type { Place } from "./claims.ts";

/** origin: a voice that supports the claim; relay: who is quoted or credited between; outlet: who published; article. */
export type ProvenanceLayer = "origin" | "relay" | "outlet" | "article";

/** One voice, outlet or article. Whatever is called by several names is one node. */
export interface ProvenanceNode {
  /** The same for the same claim, in whatever order its articles came in. */
  readonly id: string;
  readonly layer: ProvenanceLayer;
  /** As it was called first; of an article, its id. */
  readonly name: string;
  /** The other names that it is called by, sorted. */
  readonly names: readonly string[];
  /** What the voice is; null for an article. */
  readonly kind: VoiceKind | null;
  /** Its place among the claim's voices, where it supports the claim. */
  readonly voice: number | null;
  /** Appearances that it has to do with: places in the claim's list, sorted. */
  readonly appearances: readonly number[];
  /** Every way from an origin to every appearance leads through it. */
  readonly bottleneck: boolean;
  /** It is part of a circle of outlets that quote each other. */
  readonly loop: boolean;
}

/**
 * quoted: the article's words name the one as source of the other; agency: its text is an agency's; copy: it is another article's
 * text; retold: the wording shows which earlier telling it most likely has it from; published: whose article it is.
 */
export type ProvenanceReason = "quoted" | "agency" | "copy" | "retold" | "published";

/** Why there is an edge: where to read it. `places` is never empty. */
export interface ProvenanceEvidence {
  readonly why: ProvenanceReason;
  /** The appearance that shows it: a place in the claim's list. */
  readonly appearance: number;
  readonly places: readonly Place[];
}

/** The claim went from one to the other. Never from a node to itself. */
export interface ProvenanceEdge {
  readonly from: string;
  readonly to: string;
  readonly evidence: readonly ProvenanceEvidence[];
  /** It is part of a circle of outlets that quote each other. */
  readonly loop: boolean;
}

/** The graph of one claim. Each two nodes have one edge in a direction at most. */
export interface Provenance {
  readonly nodes: readonly ProvenanceNode[];
  readonly edges: readonly ProvenanceEdge[];
}
