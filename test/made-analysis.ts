/**
 * Analyses of made-up texts with as much of them given as a test needs.
 * @module
 */
import { knownBy } from "../src/model/article.case.ts";
import type { Analysis, Article, Link, Report } from "../src/model/index.ts";
import type { Span } from "../src/text/index.ts";

/** A link; unless it says more, a person by name without words. */
export const makeLink = (given: Partial<Link>): Link => ({
  source: null,
  cue: null,
  name: "سامي الحداد",
  kind: "person",
  unnamed: null,
  candidates: [],
  confidence: 1,
  ...given,
});

/** A report of a content; unless it says more, in the article's own voice. */
export const makeReport = (content: Span, given: Partial<Report> = {}): Report => ({
  id: "r1",
  content,
  more: [],
  form: "indirect",
  stance: "neutral",
  negated: false,
  hedges: [],
  saidAt: null,
  chain: [],
  statements: [],
  rule: "verb.that",
  confidence: 0.9,
  checkworthiness: 0.5,
  checkworthinessWhy: [],
  derivation: { ...content, rule: "verb.that", role: null, children: [] },
  ...given,
});

/** An analysis of a text with these reports. */
export const makeAnalysis = (
  text: string,
  reports: readonly Report[],
  article: Partial<Article> = {},
): Analysis => ({
  rules: "made",
  article: knownBy({ id: "gate.txt", text, ...article }),
  reports,
  times: [],
  quantities: [],
  entities: [],
  diagnostics: [],
});

/** The place of words in a text. */
export function placeOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}
