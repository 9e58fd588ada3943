/**
 * Groups inside one connected component: always the two groups become one whose members agree best in the mean, as long as
 * they agree enough and nothing forbids it. Ties fall by content key, so that the order of arrival decides nothing.
 * @module
 */
import { MaxHeap } from "./heap.ts";

/** Two elements. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/** How two groups may become one. */
export interface Joining {
  /** 0..1 for two elements. */
  readonly score: (a: number, b: number) => number;
  /** Least strength of two groups that become one. */
  readonly least: number;
  /** How much the best pair of two groups counts beside the mean of all pairs, 0..1. */
  readonly best: number;
  /** True for two elements that a user set apart: they are never in one group. Null where nobody set anything apart. */
  readonly apart: ((a: number, b: number) => boolean) | null;
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
  edges: readonly Pair[],
  first: readonly Pair[],
  joining: Joining,
): number[][] {
  const grouping = new Grouping(count, joining);
  for (const { a, b } of inOrder(first)) grouping.joinDecided(a, b);
  grouping.link(edges);
  grouping.joinAll();
  return grouping.groups();
}

function inOrder(pairs: readonly Pair[]): Pair[] {
  return pairs.map(({ a, b }) => (a < b ? { a, b } : { a: b, b: a })).sort((x, y) => x.a - y.a || x.b - y.b);
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
    if (x !== y && !this.areApart(x, y)) this.unite(Math.min(x, y), Math.max(x, y));
  }

  /** Makes the groups of these edges neighbours. */
  link(edges: readonly Pair[]): void {
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
    const around = new Map<number, Link>();
    for (const other of [...ours.keys(), ...theirs.keys()]) {
      if (other === a || other === b || around.has(other)) continue;
      const x = ours.get(other) ?? this.compare(a, other);
      const y = x.mean < 0 ? NEVER : (theirs.get(other) ?? this.compare(b, other));
      const mean = y.mean < 0 ? -1 : (sizeA * x.mean + sizeB * y.mean) / (sizeA + sizeB);
      around.set(other, { mean, best: Math.max(x.best, y.best) });
    }
    for (const other of around.keys()) {
      this.links[other]?.delete(a);
      this.links[other]?.delete(b);
    }
    this.unite(a, b);
    this.links[a] = new Map();
    this.links[b] = new Map();
    for (const [other, link] of around) this.connect(a, other, link);
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

  private areApart(a: number, b: number): boolean {
    const { apart } = this.joining;
    return apart !== null && anyPair(this.of(a), this.of(b), apart);
  }

  private compare(a: number, b: number): Link {
    if (this.areApart(a, b)) return NEVER;
    const { blocked, score } = this.joining;
    const [some, few] = [sample(this.of(a)), sample(this.of(b))];
    if (anyPair(some, few, blocked)) return NEVER;
    let sum = 0;
    let best = 0;
    for (const x of some)
      for (const y of few) {
        const each = score(x, y);
        sum += each;
        if (each > best) best = each;
      }
    return { mean: sum / (some.length * few.length), best };
  }
}

function anyPair(
  ours: readonly number[],
  theirs: readonly number[],
  holds: (a: number, b: number) => boolean,
): boolean {
  for (const a of ours) for (const b of theirs) if (holds(a, b)) return true;
  return false;
}

/** Evenly spread over the group, so that not only its first articles speak for it. */
function sample(members: readonly number[]): readonly number[] {
  if (members.length <= SAMPLE) return members;
  return Array.from({ length: SAMPLE }, (_, i) => members[Math.floor((i * members.length) / SAMPLE)] ?? 0);
}
