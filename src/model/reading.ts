/**
 * What a person finds in an article: the same shape as what the rules find, without what only rules have.
 * @module
 */
import type { Span } from "../text/index.ts";
import type { Form, Stance, VoiceKind } from "./analysis.ts";

/** One voice of a chain, as a reader marks it. */
export interface ReadLink {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly name: string;
  readonly kind: VoiceKind;
}

/** One report, as a reader marks it. Spans count UTF-16 units of the revision's text inside, code points outside. */
export interface ReadReport {
  /** Within the reading. */
  readonly id: string;
  readonly content: Span;
  /** The other parts of a quotation that its cue splits. */
  readonly more: readonly Span[];
  readonly form: Form;
  readonly stance: Stance;
  /** The voice denies the content. */
  readonly negated: boolean;
  /** Outermost first. */
  readonly chain: readonly ReadLink[];
}
