/**
 * What a rule produces: who speaks by which words, and where the content lies. Token indexes, half open.
 * @module
 */
import type { Stance } from "../model/index.ts";
import type { VerbUse } from "./lexicon/index.ts";

/** A run of tokens `[first, last)`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** How a voice comes into a chain before it is resolved. */
export type VoiceRole =
  /** The subject of the cue, named or not. */
  | "speaker"
  /** A voice behind the speaker (عن مصادر). */
  | "relay"
  /** The voice that governs a participle or a verbal noun; its source is never written at the cue. */
  | "governor"
  /** A passive without agent. */
  | "impersonal";

/** One voice of a chain as a rule leaves it: ranges of tokens, names not settled yet. */
export interface LinkDraft {
  readonly source: Range | null;
  readonly cue: Range | null;
  readonly role: VoiceRole;
  /** Person, gender and number that the cue shows, for resolving a voice that is not named: "f", "p" ... */
  readonly agreement: string | null;
}

/**
 * How the content is given. clause: after أن; noun: a noun phrase; quotation: begins with a quotation mark;
 * colon: after a colon; before: the words before the cue, `last` known; anaphor: a pronoun for words said before.
 */
export type ContentShape = "clause" | "noun" | "quotation" | "colon" | "before" | "whole" | "anaphor";

/** What a rule found: chain, content and manner, as ranges of tokens. */
export interface Attribution extends Range {
  readonly rule: string;
  /** The desk's rule whose frame was found by `rule` (desk.NAME), or null. */
  readonly desk: string | null;
  /** Outermost first. */
  readonly links: readonly LinkDraft[];
  readonly shape: ContentShape;
  /** First token of the content. */
  readonly content: number;
  /** Token after the content, where the rule knows it; null where the content's end is to be found. */
  readonly contentLast: number | null;
  readonly stance: Stance;
  readonly use: VerbUse | "noun" | "preposition" | "none";
  readonly negated: boolean;
  /** Named weights are summed from this by `extract/confidence`. */
  readonly gap: number;
  /** An according-to phrase before the main clause: its voice stands outside whatever that clause reports. */
  readonly position: "before" | "inside" | "after";
}

/** Fills in what most rules leave at its default. */
export function attribution(
  given: Partial<Attribution> & Pick<Attribution, "rule" | "first" | "last" | "links" | "shape" | "content">,
): Attribution {
  return {
    rule: given.rule,
    desk: given.desk ?? null,
    first: given.first,
    last: given.last,
    links: given.links,
    shape: given.shape,
    content: given.content,
    contentLast: given.contentLast ?? null,
    stance: given.stance ?? "neutral",
    use: given.use ?? "none",
    negated: given.negated ?? false,
    gap: given.gap ?? 0,
    position: given.position ?? "inside",
  };
}
