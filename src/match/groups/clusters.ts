/**
 * Groups inside one connected component: always the two groups become one whose members agree best in the mean, as long as
 * they agree enough and nothing forbids it. Ties fall by content key, so that the order of arrival decides nothing.
 * @module
 */
import { type Edge, MaxHeap } from "./heap.ts";

/** How two groups may become one. */
export interface Joining {
  /** 0..1 for two elements. */
  readonly score: (a: number, b: number) => number;
  /** Least strength of two groups that become one. */
  readonly least: number;
  /** How much the best pair of two groups counts beside the mean of all pairs, 0..1. */
  readonly best: number;
  /** True for two elements that a user set apart: they are never in one group. */
  readonly apart: (a: number, b: number) => boolean;
  /** True for two elements that contradict each other. */
  readonly blocked: (a: number, b: number) => boolean;
}

/** Members of each group that are compared with those of another: enough to tell, and bounded. */
const SAMPLE = 6;

/** How two groups stand to each other: the mean score of their members, and the best. -1 where they may not become one. */
interface Link {
  readonly mean: number;
  readonly best: number;
}

const NEVER: Link = { mean: -1, best: -1 };

/** 0..1, or -1 for two groups that may not become one. `share`: what the best pair counts. */
const strengthOf = ({ mean, best }: Link, share: number): number =>
  mean < 0 ? -1 : (1 - share) * mean + share * best;

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
  const grouping = new Grouping(count, joining);
  for (const { a, b } of inOrder(first)) grouping.joinDecided(a, b);
  grouping.link(edges);
  grouping.joinAll();
  return grouping.groups();
}

function inOrder(edges: readonly Edge[]): Edge[] {
  return edges
    .map(({ a, b, score }) => (a < b ? { a, b, score } : { a: b, b: a, score }))
    .sort((x, y) => x.a - y.a || x.b - y.b);
}

class Grouping {
  /** Members of each group by its number, which is that of its lowest element; null once it is part of another. */
  private readonly members: (number[] | null)[];
  private readonly groupOf: number[];
  private readonly links: Map<number, Link>[];
  private readonly heap = new MaxHeap();
  private readonly joining: Joining;

  constructor(count: number, joining: Joining) {
    this.joining = joining;
    this.members = Array.from({ length: count }, (_, i) => [i]);
    this.groupOf = Array.from({ length: count }, (_, i) => i);
    this.links = Array.from({ length: count }, () => new Map());
  }

  groups(): number[][] {
    return this.members.filter((members) => members !== null);
  }

  /** Joins what a user put together, unless somebody of the one is set apart from somebody of the other. */
  joinDecided(a: number, b: number): void {
    const [x, y] = [this.groupOf[a] ?? a, this.groupOf[b] ?? b];
    if (x !== y && !anyPair(this.of(x), this.of(y), this.joining.apart))
      this.unite(Math.min(x, y), Math.max(x, y));
  }

  /** Makes the groups of these edges neighbours. */
  link(edges: readonly Edge[]): void {
    for (const { a, b } of edges) {
      const [x, y] = [this.groupOf[a] ?? a, this.groupOf[b] ?? b];
      if (x !== y && !this.links[x]?.has(y)) this.connect(x, y, this.compare(x, y));
    }
  }

  /** Joins the best two neighbours as long as there are two that may be joined. */
  joinAll(): void {
    for (let best = this.heap.pop(); best; best = this.heap.pop()) {
      const { a, b, score } = best;
      // A group that has grown since has other links.
      const known = this.links[a]?.get(b);
      if (!known || this.strength(known) !== score || this.members[a] === null || this.members[b] === null)
        continue;
      this.join(a, b);
    }
  }

  private join(a: number, b: number): void {
    const [sizeA, sizeB] = [this.of(a).length, this.of(b).length];
    const [ours, theirs] = [this.links[a] ?? new Map(), this.links[b] ?? new Map()];
    const around = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
      (other) => other !== a && other !== b,
    );
    const means = around.map((other) => {
      const x = ours.get(other) ?? this.compare(a, other);
      const y = theirs.get(other) ?? this.compare(b, other);
      const mean = x.mean < 0 || y.mean < 0 ? -1 : (sizeA * x.mean + sizeB * y.mean) / (sizeA + sizeB);
      return [other, { mean, best: Math.max(x.best, y.best) }] as const;
    });
    for (const other of around) {
      this.links[other]?.delete(a);
      this.links[other]?.delete(b);
    }
    this.unite(a, b);
    this.links[a] = new Map();
    this.links[b] = new Map();
    for (const [other, link] of means) this.connect(a, other, link);
  }

  private unite(a: number, b: number): void {
    const theirs = this.of(b);
    for (const member of theirs) this.groupOf[member] = a;
    this.members[a] = [...this.of(a), ...theirs].sort((x, y) => x - y);
    this.members[b] = null;
  }

  private connect(a: number, b: number, link: Link): void {
    this.links[a]?.set(b, link);
    this.links[b]?.set(a, link);
    if (this.strength(link) >= this.joining.least)
      this.heap.push({ a: Math.min(a, b), b: Math.max(a, b), score: this.strength(link) });
  }

  private strength(link: Link): number {
    return strengthOf(link, this.joining.best);
  }

  private of(group: number): readonly number[] {
    return this.members[group] ?? [];
  }

  private compare(a: number, b: number): Link {
    const { apart, blocked, score } = this.joining;
    const [all, others] = [this.of(a), this.of(b)];
    if (anyPair(all, others, apart)) return NEVER;
    const [some, few] = [sample(all), sample(others)];
    if (anyPair(some, few, blocked)) return NEVER;
    const scores = some.flatMap((x) => few.map((y) => score(x, y)));
    return { mean: scores.reduce((sum, each) => sum + each, 0) / scores.length, best: Math.max(...scores) };
  }
}

function anyPair(
  ours: readonly number[],
  theirs: readonly number[],
  holds: (a: number, b: number) => boolean,
): boolean {
  return ours.some((a) => theirs.some((b) => holds(a, b)));
}

/** Evenly spread over the group, so that not only its first articles speak for it. */
function sample(members: readonly number[]): readonly number[] {
  if (members.length <= SAMPLE) return members;
  return Array.from({ length: SAMPLE }, (_, i) => members[Math.floor((i * members.length) / SAMPLE)] ?? 0);
}
