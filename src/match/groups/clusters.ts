/**
 * Groups inside one connected component: the strongest edge first, and two groups become one only where they agree on
 * the whole and nothing forbids it. Ties fall by content key, so that the order of arrival decides nothing.
 * @module
 */

/** An edge between two of the numbered elements. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** How two groups may become one. */
export interface Joining {
  /** 0..1 for two elements. */
  readonly score: (a: number, b: number) => number;
  /** Least mean score of two groups. */
  readonly least: number;
  /** True for two elements that a user set apart: they are never in one group. */
  readonly apart: (a: number, b: number) => boolean;
  /** True for two elements that contradict each other. */
  readonly blocked: (a: number, b: number) => boolean;
}

/** Members of each group that are compared with those of another: enough to tell, and bounded. */
const SAMPLE = 5;

/**
 * The groups of elements 0..count-1, which must be numbered in the order of their content keys. `first` are joined before
 * all else, whatever their score and though they contradict each other, unless they are apart.
 */
export function cluster(
  count: number,
  edges: readonly Edge[],
  first: readonly Edge[],
  joining: Joining,
): number[][] {
  const groups = Array.from({ length: count }, (_, i): number[] => [i]);
  const groupOf = Array.from({ length: count }, (_, i) => i);
  const join = (into: number, from: number): void => {
    const members = groups[from] ?? [];
    for (const member of members) groupOf[member] = into;
    groups[into] = [...(groups[into] ?? []), ...members].sort((x, y) => x - y);
    groups[from] = [];
  };
  const consider = ({ a, b }: Edge, sure: boolean): void => {
    const [low = 0, high = 0] = [groupOf[a] ?? a, groupOf[b] ?? b].sort((x, y) => x - y);
    if (low === high) return;
    const ours = groups[low] ?? [];
    const theirs = groups[high] ?? [];
    if (isAnyPair(ours, theirs, joining.apart)) return;
    if (sure || mayJoin(ours, theirs, joining)) join(low, high);
  };
  for (const edge of inOrder(first)) consider(edge, true);
  for (const edge of inOrder(edges)) consider(edge, false);
  return groups.filter((members) => members.length > 0);
}

function inOrder(edges: readonly Edge[]): Edge[] {
  return edges
    .map(({ a, b, score }) => (a < b ? { a, b, score } : { a: b, b: a, score }))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function isAnyPair(
  ours: readonly number[],
  theirs: readonly number[],
  holds: (a: number, b: number) => boolean,
): boolean {
  return ours.some((a) => theirs.some((b) => holds(a, b)));
}

function mayJoin(ours: readonly number[], theirs: readonly number[], joining: Joining): boolean {
  const some = sample(ours);
  const others = sample(theirs);
  let sum = 0;
  for (const a of some) for (const b of others) sum += joining.score(a, b);
  return sum / (some.length * others.length) >= joining.least && !isAnyPair(some, others, joining.blocked);
}

/** Evenly spread over the group, so that not only its first articles speak for it. */
function sample(members: readonly number[]): readonly number[] {
  if (members.length <= SAMPLE) return members;
  return Array.from({ length: SAMPLE }, (_, i) => members[Math.floor((i * members.length) / SAMPLE)] ?? 0);
}
