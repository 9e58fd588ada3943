/**
 * What a person finds in an article: the same shape as what the rules find, without what only rules have.
 * @module
 */
import type { Span } from "../text/index.ts";
import type { Report, VoiceKind } from "./analysis.ts";

/** One voice of a chain, as a reader marks it. */
export interface ReadLink {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly name: string;
  readonly kind: VoiceKind;
}

/** One report, as a reader marks it. Spans count UTF-16 units of the revision's text inside, code points outside. */
export interface ReadReport extends Pick<Report, "content" | "more" | "form" | "stance" | "negated"> {
  /** Within the reading. */
  readonly id: string;
  /** Outermost first. */
  readonly chain: readonly ReadLink[];
}
