/**
 * Scores one analysis against its annotation.
 * @module
 */
import type { Span } from "../text/index.ts";
import { type Counts, emptyTally, type Tally } from "./counts.ts";
import type { GoldArticle } from "./gold.ts";
import { type MarkedReport, markGold, markPredicted, type Prediction } from "./marked.ts";
import { type Match, matchReports, sameChain, sameVoice } from "./match.ts";
import { sameName } from "./names.ts";
import { countAssertions, countTimes } from "./score-others.ts";
import { sameTokens, sharedTokens, type TokenSet, tokenSpans } from "./tokens.ts";
import type { Weighed } from "./worth.ts";

const STRICT = 0.8;

/** How far a report was got: not at all, its content, its chain too, or every span of it to the token. */
export type Level = "missed" | "found" | "chain" | "exact";

/** What became of one annotated report. */
export interface Verdict {
  readonly id: string;
  /** Code points. */
  readonly content: Span;
  readonly level: Level;
  /** Names of the annotated chain, outermost first. */
  readonly wanted: readonly string[];
  /** Names of the predicted chain; empty where the report was missed. */
  readonly got: readonly string[];
}

/** One predicted report: how sure it was, and what became of it ("missed": nobody annotated it). */
export interface Judged {
  readonly rule: string;
  readonly confidence: number;
  readonly level: Level;
}

/** One article's score. */
export interface ArticleScore {
  readonly counts: Counts;
  readonly verdicts: readonly Verdict[];
  /** Contents (code points) of predicted reports that answer no annotated one. */
  readonly madeUp: readonly Span[];
  /** Every predicted report with its confidence. */
  readonly judged: readonly Judged[];
  /** Every assertion found whose check-worthiness was annotated. */
  readonly weighed: readonly Weighed[];
}

/** Scores one article. Throws where the annotation quotes words that the text does not have. */
export function scoreArticle(text: string, gold: GoldArticle, prediction: Prediction): ArticleScore {
  const tokens = tokenSpans(text);
  const wanted = gold.reports.map((report) => markGold({ text, tokens }, report));
  const told = prediction.reports.filter((r) => r.chain.length > 0);
  const got = told.map((report) => markPredicted(tokens, report));
  const matches = matchReports(wanted, got);
  const tally = emptyTally();
  tally.gold = wanted.length;
  tally.predicted = got.length;
  tally.matched = matches.size;
  countContentTokens(tally, wanted, got);
  const weighed = countAssertions(tally, { text, tokens }, gold, prediction);
  countTimes(tally, text, gold, prediction);
  const verdicts = wanted.map((report, i) => {
    const match = matches.get(i);
    return countReport(tally, report, match, match && got[match.predicted]);
  });
  const answered = new Map(Array.from(matches, ([i, match]) => [match.predicted, verdicts[i]?.level]));
  return {
    counts: tally,
    verdicts,
    madeUp: got.filter((_, j) => !answered.has(j)).map((report) => report.content),
    judged: told.map(({ rule, confidence }, j) => ({ rule, confidence, level: answered.get(j) ?? "missed" })),
    weighed,
  };
}

function countContentTokens(
  tally: Tally,
  wanted: readonly MarkedReport[],
  got: readonly MarkedReport[],
): void {
  const all = (reports: readonly MarkedReport[]): TokenSet =>
    new Set(reports.flatMap((report) => [...report.tokens]));
  const [gold, predicted] = [all(wanted), all(got)];
  tally.tokensGold = gold.size;
  tally.tokensPredicted = predicted.size;
  tally.tokensBoth = sharedTokens(gold, predicted);
}

function countReport(tally: Tally, gold: MarkedReport, match?: Match, got?: MarkedReport): Verdict {
  const { id, content } = gold;
  const wanted = gold.chain.map((link) => link.name);
  if (!match || !got) return { id, content, level: "missed", wanted, got: [] };
  const level = levelOf(gold, got, match.overlap);
  if (match.overlap >= STRICT) tally.strict++;
  if (level === "exact") tally.allExact++;
  if (level !== "found") tally.chain++;
  countEnds(tally, gold, got);
  countLinks(tally, gold, got);
  countManner(tally, gold, got);
  return { id, content, level, wanted, got: got.chain.map((link) => link.name) };
}

function levelOf(gold: MarkedReport, got: MarkedReport, overlap: number): Level {
  if (!sameChain(gold.chain, got.chain)) return "found";
  const exact = gold.chain.every((link, k) => {
    const other = got.chain[k];
    return other !== undefined && sameTokens(link.source, other.source) && sameTokens(link.cue, other.cue);
  });
  return exact && overlap === 1 ? "exact" : "chain";
}

function countEnds(tally: Tally, gold: MarkedReport, got: MarkedReport): void {
  const [outermost, origin] = [gold.chain[0], gold.chain.at(-1)];
  if (origin && sameVoice(origin, got.chain.at(-1))) tally.origin++;
  if (outermost && sameVoice(outermost, got.chain[0])) tally.outermost++;
}

function countLinks(tally: Tally, gold: MarkedReport, got: MarkedReport): void {
  gold.chain.forEach((link, k) => {
    const other = got.chain[k];
    if (link.hasCue) {
      tally.cues++;
      if (got.chain.some((any) => sharedTokens(any.cue, link.cue) > 0)) tally.cue++;
    }
    if (gold.chain.length === got.chain.length) {
      tally.kinds++;
      if (other?.kind === link.kind) tally.kind++;
    }
    if (!link.hasSource && link.kind !== "anonymous") {
      tally.implied++;
      if (other && sameName(link.name, other.name)) tally.resolved++;
    }
  });
}

function countManner(tally: Tally, gold: MarkedReport, got: MarkedReport): void {
  if (gold.stance !== "neutral") tally.stanceGold++;
  if (got.stance !== "neutral") tally.stancePredicted++;
  if (gold.stance !== "neutral" && got.stance === gold.stance) tally.stance++;
  if (gold.negated) tally.negatedGold++;
  if (got.negated) tally.negatedPredicted++;
  if (gold.negated && got.negated) tally.negated++;
  if (got.form === gold.form) tally.form++;
}
