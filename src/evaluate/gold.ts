/**
 * Annotated articles, in the words that the code uses: matn is content, isnad is chain.
 * @module
 */
import type { Form, Stance, VoiceKind } from "../model/index.ts";

/** One voice as an annotator wrote it. Words are substrings of the article; `nth` says which occurrence (1-based). */
export interface GoldLink {
  readonly source: string | null;
  readonly sourceNth: number | undefined;
  readonly cue: string | null;
  readonly cueNth: number | undefined;
  readonly name: string;
  readonly kind: VoiceKind;
}

/** One report as an annotator wrote it. */
export interface GoldReport {
  readonly id: string;
  readonly content: string;
  readonly nth: number | undefined;
  readonly more: readonly string[];
  readonly form: Form;
  readonly chain: readonly GoldLink[];
  readonly stance: Stance;
  readonly negated: boolean;
}

/** Words of the article that stand for an assertion or a time, with which occurrence is meant. */
export interface GoldMention {
  readonly text: string;
  readonly nth: number | undefined;
}

/** A statement in the article's own voice, and how much it is worth checking: 1 barely, 2, 3 specific and consequential. */
export interface GoldAssertion extends GoldMention {
  readonly checkworthy: number | undefined;
}

/** A time expression and its value; "relative" where it could not be resolved. */
export interface GoldTime extends GoldMention {
  readonly value: string;
}

/** One annotated article. */
export interface GoldArticle {
  /** File name of the text. */
  readonly document: string;
  readonly reports: readonly GoldReport[];
  readonly assertions: readonly GoldAssertion[];
  readonly times: readonly GoldTime[];
}
