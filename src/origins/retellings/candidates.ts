/**
 * Which earlier appearances are weighed as parents of one: all of a small claim, the nearest in words of a large one, and of
 * the storyline's other claims those that share content words.
 * @module
 */
import { isSameOutlet } from "../voices/names.ts";
import { mayPrecede } from "./dates.ts";
import type { Teller } from "./teller.ts";

/** So many of one claim are weighed for each appearance, and so many of the storyline's other claims. */
const MOST_OF_CLAIM = 12;
const MOST_OF_OTHERS = 12;
/** Appearances of other claims must share so many keys. */
const LEAST_SHARED = 2;
/** A key that more appearances of a storyline have tells nothing. */
const COMMON = 400;

/** The place of each teller in the order of {@link compareTellers}: numbers are compared faster than what they stand for. */
export function ranksOf(tellers: readonly Teller[]): Int32Array {
  const order = tellers.map((_, i) => i);
  order.sort((a, b) => compareTellers(tellers[a] as Teller, tellers[b] as Teller));
  const ranks = new Int32Array(tellers.length);
  for (const [rank, i] of order.entries()) ranks[i] = rank;
  return ranks;
}

/** Indexes of possible parents, by child. The same whatever the order of the tellers, but for the indexes. */
export function candidatesIn(tellers: readonly Teller[], ranks: Int32Array): readonly (readonly number[])[] {
  const keys = tellers.map((teller) => keysOf(teller));
  const holders = holdersOf(keys);
  const byClaim = holdersOf(tellers.map(({ claim }) => [claim]));
  return tellers.map((child, i) => {
    const shared = new Map<number, number>();
    for (const key of keys[i] ?? []) {
      const who = holders.get(key) ?? [];
      if (who.length <= COMMON) for (const j of who) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    const found = (indexes: Iterable<number>): Candidate[] => {
      const all: Candidate[] = [];
      for (const at of indexes) {
        const parent = tellers[at] as Teller;
        if (at === i || !isPossible(parent, child)) continue;
        all.push({
          at,
          rank: ranks[at] ?? 0,
          count: (shared.get(at) ?? 0) + (isCopied(parent, child) ? 3 : 0),
        });
      }
      return all;
    };
    const others = [...shared.keys()].filter((at) => tellers[at]?.claim !== child.claim);
    return [
      ...nearest(found(byClaim.get(child.claim) ?? []), MOST_OF_CLAIM),
      ...nearest(
        found(others).filter(({ count }) => count >= LEAST_SHARED),
        MOST_OF_OTHERS,
      ),
    ];
  });
}

interface Candidate {
  readonly at: number;
  readonly rank: number;
  /** Keys that it shares with the child, and three more where the child copies it. */
  readonly count: number;
}

/** Those that share most, of equal ones the oldest. */
function nearest(candidates: Candidate[], most: number): number[] {
  return candidates
    .sort((a, b) => b.count - a.count || a.rank - b.rank)
    .slice(0, most)
    .map(({ at }) => at);
}

/** By key, the indexes of the lists that hold it, in their order. */
export function holdersOf<Key>(keys: readonly Iterable<Key>[]): ReadonlyMap<Key, readonly number[]> {
  const holders = new Map<Key, number[]>();
  for (const [i, own] of keys.entries())
    for (const key of own) {
      const known = holders.get(key);
      if (known) known.push(i);
      else holders.set(key, [i]);
    }
  return holders;
}

const isCopied = (parent: Teller, child: Teller): boolean =>
  child.standing?.of === parent.article.id ||
  (child.publisher !== null && parent.publisher !== null && isSameOutlet(child.publisher, parent.publisher));

function isPossible(parent: Teller, child: Teller): boolean {
  if (parent.article.id === child.article.id) return true;
  // A copy known to come from the child's article is no parent of it.
  if (parent.standing?.of === child.article.id) return false;
  return mayPrecede(parent.bounds, child.bounds);
}

function keysOf(teller: Teller): ReadonlySet<string> {
  return new Set(
    teller
      .clause()
      .pieces.map((piece) => (piece.kind === "word" ? (piece.sense?.sense ?? piece.root) : piece.kind)),
  );
}

/** Oldest first as far as dates tell; then agencies and own work before copies, body before headline, then by place. */
export function compareTellers(a: Teller, b: Teller): number {
  return (
    compareNumbers(a.bounds.from, b.bounds.from) ||
    rankOf(a) - rankOf(b) ||
    compareWords(a.article.id, b.article.id) ||
    Number(a.statement.headline) - Number(b.statement.headline) ||
    a.statement.start - b.statement.start ||
    a.statement.end - b.statement.end ||
    compareWords(a.statement.id, b.statement.id)
  );
}

const RANKS: Readonly<Record<string, number>> = { agency: 0, own: 1, unknown: 1, "edited-copy": 2, copy: 3 };

const rankOf = ({ standing }: Teller): number => RANKS[standing?.kind ?? "unknown"] ?? 1;

/** Unknown dates (minus infinity) stand last. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (!Number.isFinite(a)) return 1;
  if (!Number.isFinite(b)) return -1;
  return a - b;
}

const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
