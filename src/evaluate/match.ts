/**
 * Which predicted report answers which annotated one, and whether their voices agree.
 * @module
 */
import type { MarkedLink, MarkedReport } from "./marked.ts";
import { sameName } from "./names.ts";
import { intersectionOverUnion, sharedTokens } from "./tokens.ts";

/** Contents that share less are two different reports. */
export const MATCH = 0.5;
const SAME_SOURCE = 0.3;

/** The predicted report (by index) that answers an annotated one, and how much of their contents they share. */
export interface Match {
  readonly predicted: number;
  readonly overlap: number;
}

interface Pair extends Match {
  readonly gold: number;
}

/** Pairs reports one to one, the best overlaps first. Keys are indexes of annotated reports. */
export function matchReports(
  gold: readonly MarkedReport[],
  predicted: readonly MarkedReport[],
): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>();
  const used = new Set<number>();
  for (const pair of rankedPairs(gold, predicted)) {
    if (matches.has(pair.gold) || used.has(pair.predicted)) continue;
    matches.set(pair.gold, pair);
    used.add(pair.predicted);
  }
  return matches;
}

function rankedPairs(gold: readonly MarkedReport[], predicted: readonly MarkedReport[]): Pair[] {
  const pairs = gold.flatMap((g, i) =>
    predicted.map((p, j) => ({ gold: i, predicted: j, overlap: intersectionOverUnion(g.tokens, p.tokens) })),
  );
  return pairs.filter((pair) => pair.overlap >= MATCH).sort((a, b) => b.overlap - a.overlap);
}

/** True where a predicted link names the voice that the annotator named. */
export function sameVoice(gold: MarkedLink, predicted: MarkedLink | undefined): boolean {
  if (!predicted) return false;
  const named = sameName(gold.name, predicted.name);
  if (gold.hasSource) {
    if (intersectionOverUnion(gold.source, predicted.source) >= SAME_SOURCE) return true;
    return predicted.hasSource && sharedTokens(gold.source, predicted.source) > 0 && named;
  }
  if (named) return true;
  return !predicted.hasSource && gold.kind === "anonymous" && predicted.kind === "anonymous";
}

/** True where the chains have the same voices in the same order. */
export function sameChain(gold: readonly MarkedLink[], predicted: readonly MarkedLink[]): boolean {
  return gold.length === predicted.length && gold.every((link, k) => sameVoice(link, predicted[k]));
}
