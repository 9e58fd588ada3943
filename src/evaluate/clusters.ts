/**
 * Groups against clusters that people made: which pairs of clauses that say the same were put together, and which of those
 * put together say the same.
 * @module
 */
import type { Span } from "../text/index.ts";

/** A clause of a cluster, at its place. */
export interface ClusterMember extends Span {
  readonly document: string;
  /** Number of its cluster. A clause may stand in several: as several members. */
  readonly cluster: number;
}

/** A statement that was grouped. */
export interface GroupedStatement extends Span {
  readonly document: string;
  readonly claim: string;
  readonly storyline: string | null;
}

/** Pairs put together, at one level. */
export interface PairCounts {
  /** Pairs of one cluster that were put together. */
  readonly recalled: number;
  /** All pairs that were put together, overlapping clauses left out. */
  readonly said: number;
  /** Of those, how many stand in one cluster. */
  readonly right: number;
}

/** Two members of one cluster that are in no common storyline. */
export interface MissedPair {
  readonly a: ClusterMember;
  readonly b: ClusterMember;
  /** A member that no statement covers. */
  readonly unreachable: boolean;
}

/** The counts of a set of clusters. */
export interface ClusterCounts {
  readonly members: number;
  readonly found: number;
  readonly pairs: number;
  readonly reachable: number;
  readonly claim: PairCounts;
  readonly storyline: PairCounts;
  /** Pairs of one cluster in two claims. */
  readonly missed: readonly MissedPair[];
}

interface Located extends ClusterMember {
  readonly claims: ReadonlySet<string>;
  /** Storylines, and the claims that have none. */
  readonly lines: ReadonlySet<string>;
  readonly known: ReadonlySet<number>;
}

/**
 * Compares groups with clusters. `words` counts the words of a stretch of a document: a statement covers a member where
 * it holds at least half of its words.
 */
export function countPairs(
  members: readonly ClusterMember[],
  statements: readonly GroupedStatement[],
  words: (document: string, span: Span) => number,
): ClusterCounts {
  const located = members.map((member) => locate(member, members, statements, words));
  const pairs = located.flatMap((a, i) => located.slice(i + 1).map((b) => compare(a, b)));
  const same = pairs.filter(({ a, b }) => a.cluster === b.cluster);
  return {
    members: members.length,
    found: located.filter(isFound).length,
    pairs: same.length,
    reachable: same.filter(({ a, b }) => isFound(a) && isFound(b)).length,
    claim: countLevel(pairs, ({ one }) => one),
    storyline: countLevel(pairs, ({ near }) => near),
    missed: same
      .filter(({ one }) => !one)
      .map(({ a, b }) => ({ a, b, unreachable: !isFound(a) || !isFound(b) })),
  };
}

interface Pair {
  readonly a: Located;
  readonly b: Located;
  /** In one claim; in one claim or storyline. */
  readonly one: boolean;
  readonly near: boolean;
}

function compare(a: Located, b: Located): Pair {
  const one = meet(a.claims, b.claims);
  return { a, b, one, near: one || meet(a.lines, b.lines) };
}

const isFound = ({ claims }: Located): boolean => claims.size > 0;

function countLevel(pairs: readonly Pair[], together: (pair: Pair) => boolean): PairCounts {
  const joined = pairs.filter(together);
  const apart = joined.filter(({ a, b }) => !overlap(a, b));
  return {
    recalled: joined.filter(({ a, b }) => a.cluster === b.cluster).length,
    said: apart.length,
    right: apart.filter(({ a, b }) => meet(a.known, b.known)).length,
  };
}

const overlap = (a: ClusterMember, b: ClusterMember): boolean =>
  a.document === b.document && a.start < b.end && b.start < a.end;

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}

function locate(
  member: ClusterMember,
  members: readonly ClusterMember[],
  statements: readonly GroupedStatement[],
  words: (document: string, span: Span) => number,
): Located {
  const covering = statements.filter((statement) => {
    const start = Math.max(member.start, statement.start);
    const end = Math.min(member.end, statement.end);
    if (statement.document !== member.document || end <= start) return false;
    return words(member.document, { start, end }) * 2 >= words(member.document, member);
  });
  return {
    ...member,
    claims: new Set(covering.map(({ claim }) => claim)),
    lines: new Set(covering.flatMap(({ storyline }) => storyline ?? [])),
    known: new Set(members.filter((other) => overlap(member, other)).map(({ cluster }) => cluster)),
  };
}

/** Precision, recall and F1 of one level. */
export function pairRates(
  counts: PairCounts,
  pairs: number,
): { precision: number; recall: number; f1: number } {
  const precision = counts.said === 0 ? 0 : counts.right / counts.said;
  const recall = pairs === 0 ? 0 : counts.recalled / pairs;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
