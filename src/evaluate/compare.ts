/**
 * What a change of rules gained and lost: two analyses of the same articles, report by report.
 * @module
 */
import type { Span } from "../text/index.ts";
import type { ArticleScore, Level, Verdict } from "./score.ts";

const ORDER: readonly Level[] = ["missed", "found", "chain", "exact"];

/** One report that is better or worse than before. Made-up reports have the level "made-up" where they stand, else "absent". */
export interface Change {
  readonly document: string;
  /** Code points. */
  readonly content: Span;
  readonly from: Level | "made-up" | "absent";
  readonly to: Level | "made-up" | "absent";
}

/** Gains and losses, in the order of the text. */
export interface Comparison {
  readonly gains: readonly Change[];
  readonly losses: readonly Change[];
}

/** Compares the scores of two analyses of one article. */
export function compareScores(document: string, before: ArticleScore, after: ArticleScore): Comparison {
  const gains: Change[] = [];
  const losses: Change[] = [];
  const then = new Map(before.verdicts.map((verdict) => [verdict.id, verdict]));
  for (const now of after.verdicts) {
    const step = stepOf(then.get(now.id), now);
    if (step === 0) continue;
    const change: Change = {
      document,
      content: now.content,
      from: then.get(now.id)?.level ?? "missed",
      to: now.level,
    };
    (step > 0 ? gains : losses).push(change);
  }
  for (const content of missingFrom(after.madeUp, before.madeUp))
    gains.push({ document, content, from: "made-up", to: "absent" });
  for (const content of missingFrom(before.madeUp, after.madeUp))
    losses.push({ document, content, from: "absent", to: "made-up" });
  return { gains: inOrder(gains), losses: inOrder(losses) };
}

function stepOf(before: Verdict | undefined, after: Verdict): number {
  return ORDER.indexOf(after.level) - ORDER.indexOf(before?.level ?? "missed");
}

/** Those of `spans` that `others` does not have. */
function missingFrom(others: readonly Span[], spans: readonly Span[]): readonly Span[] {
  const key = (at: Span): string => `${at.start}-${at.end}`;
  const known = new Set(others.map(key));
  return spans.filter((at) => !known.has(key(at)));
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
}
