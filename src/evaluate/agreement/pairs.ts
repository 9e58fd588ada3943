/**
 * Which report of one reading answers which of the other. Neither is the measure of the other: exchanged, they give the same.
 * @module
 */
import type { ReadReport } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { type MarkedLink, type MarkedReport, markPredicted } from "../marked.ts";
import { MATCH, sameVoice } from "../match.ts";
import { intersectionOverUnion } from "../tokens.ts";

/** A report with its tokens. */
export interface Marked {
  readonly report: ReadReport;
  readonly marked: MarkedReport;
}

/** Two reports that answer each other, or one that nothing answers. */
export interface Pair {
  readonly a: Marked | null;
  readonly b: Marked | null;
  /** Shared tokens of the contents out of all of them; 0 where one is missing. */
  readonly overlap: number;
}

/** True where either link, taken as the measure, accepts the other as the same voice. */
export const sameVoiceEither = (a: MarkedLink, b: MarkedLink | undefined): boolean =>
  b !== undefined && (sameVoice(a, b) || sameVoice(b, a));

/** How many links at the same place of both chains are the same voice. */
export const sharedLinks = (a: MarkedReport, b: MarkedReport): number =>
  a.chain.filter((link, at) => sameVoiceEither(link, b.chain[at])).length;

/** Reports in the order of the text; those of one place by what they say of it, so that the order of marking does not matter. */
const inOrder = (reports: readonly ReadReport[]): ReadReport[] =>
  reports.toSorted(
    (x, y) =>
      x.content.start - y.content.start ||
      x.content.end - y.content.end ||
      (orderKey(x) < orderKey(y) ? -1 : 1),
  );

const orderKey = ({ id: _, ...rest }: ReadReport): string => JSON.stringify(rest);

interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly overlap: number;
  readonly links: number;
}

/**
 * Pairs reports one to one: the contents that overlap best come first (half of the tokens at least), then the chains that
 * share more voices. Spans in code points. In the order of the text.
 */
export function pairReports(
  tokens: readonly Span[],
  a: readonly ReadReport[],
  b: readonly ReadReport[],
): readonly Pair[] {
  const mark = (report: ReadReport): Marked => ({ report, marked: markPredicted(tokens, report) });
  const [as, bs] = [inOrder(a).map(mark), inOrder(b).map(mark)];
  const chosen = choose(candidatesOf(as, bs));
  const answered = new Set(chosen.map(({ j }) => j));
  const pairs: Pair[] = as.map((one, i) => {
    const match = chosen.find((candidate) => candidate.i === i);
    return { a: one, b: match ? (bs[match.j] ?? null) : null, overlap: match?.overlap ?? 0 };
  });
  const rest = bs.flatMap((one, j) => (answered.has(j) ? [] : [{ a: null, b: one, overlap: 0 }]));
  return [...pairs, ...rest].sort((x, y) => startOf(x) - startOf(y));
}

const startOf = ({ a, b }: Pair): number => (a ?? b)?.report.content.start ?? 0;

function candidatesOf(as: readonly Marked[], bs: readonly Marked[]): Candidate[] {
  const all = as.flatMap((one, i) =>
    bs.map((other, j) => ({
      i,
      j,
      overlap: intersectionOverUnion(one.marked.tokens, other.marked.tokens),
      links: sharedLinks(one.marked, other.marked),
    })),
  );
  // What is equal in all of these is a pair and its mirror image, which never stand in each other's way.
  return all
    .filter(({ overlap }) => overlap >= MATCH)
    .sort(
      (x, y) =>
        y.overlap - x.overlap ||
        y.links - x.links ||
        Math.abs(x.i - x.j) - Math.abs(y.i - y.j) ||
        Math.min(x.i, x.j) - Math.min(y.i, y.j),
    );
}

function choose(ranked: readonly Candidate[]): Candidate[] {
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return ranked.filter(({ i, j }) => {
    if (usedA.has(i) || usedB.has(j)) return false;
    usedA.add(i);
    usedB.add(j);
    return true;
  });
}
