/**
 * Annotated and predicted reports in one shape: what they say and who says it, as sets of tokens.
 * @module
 */
import type { Form, InterchangeAnalysis, InterchangeReport, Stance, VoiceKind } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import type { GoldLink, GoldReport } from "./gold.ts";
import { locate } from "./locate.ts";
import { coveredTokens, type TokenSet } from "./tokens.ts";

/** What is scored of an analysis. */
export type Prediction = Pick<InterchangeAnalysis, "reports" | "times">;

/** One voice. `hasSource`, `hasCue`: words stand for it, whether or not they hold a token. */
export interface MarkedLink {
  readonly hasSource: boolean;
  readonly hasCue: boolean;
  readonly source: TokenSet;
  readonly cue: TokenSet;
  readonly name: string;
  readonly kind: VoiceKind;
}

/** One report. */
export interface MarkedReport {
  readonly id: string;
  /** Code points. */
  readonly content: Span;
  readonly tokens: TokenSet;
  readonly chain: readonly MarkedLink[];
  readonly form: Form;
  readonly stance: Stance;
  readonly negated: boolean;
}

/** A text with its tokens. */
export interface Tokenized {
  readonly text: string;
  readonly tokens: readonly Span[];
}

/** An annotated report in this shape. Throws where its words are not in the text. */
export function markGold({ text, tokens }: Tokenized, report: GoldReport): MarkedReport {
  const content = locate(text, report.content, { nth: report.nth ?? 1 });
  const near = content.start;
  const more = report.more.map((part) => locate(text, part, { near }));
  return {
    id: report.id,
    content,
    tokens: coveredTokens(tokens, [content, ...more]),
    chain: report.chain.map((link) => markGoldLink({ text, tokens }, link, near)),
    form: report.form,
    stance: report.stance,
    negated: report.negated,
  };
}

function markGoldLink({ text, tokens }: Tokenized, link: GoldLink, near: number): MarkedLink {
  const find = (words: string | null, nth: number | undefined): Span | null =>
    words === null ? null : locate(text, words, { nth, near });
  return {
    hasSource: link.source !== null,
    hasCue: Boolean(link.cue),
    source: coveredTokens(tokens, [find(link.source, link.sourceNth)]),
    cue: coveredTokens(tokens, [find(link.cue, link.cueNth)]),
    name: link.name,
    kind: link.kind,
  };
}

/** What of a report is compared, whoever has found it. Spans count code points. */
type Markable = Pick<InterchangeReport, "id" | "content" | "more" | "form" | "stance" | "negated"> & {
  readonly chain: readonly Pick<InterchangeReport["chain"][number], "source" | "cue" | "name" | "kind">[];
};

/** A predicted report in this shape. */
export function markPredicted(tokens: readonly Span[], report: Markable): MarkedReport {
  return {
    id: report.id,
    content: report.content,
    tokens: coveredTokens(tokens, [report.content, ...report.more]),
    chain: report.chain.map((link) => ({
      hasSource: link.source !== null,
      hasCue: link.cue !== null,
      source: coveredTokens(tokens, [link.source]),
      cue: coveredTokens(tokens, [link.cue]),
      name: link.name,
      kind: link.kind,
    })),
    form: report.form,
    stance: report.stance,
    negated: report.negated,
  };
}
