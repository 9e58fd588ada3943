/**
 * Which pieces of two clauses are the same: the best monotone alignment, then what moved.
 * @module
 */
import { likeness } from "./amounts.ts";
import type { Piece } from "./clause.ts";

/** A piece of the earlier clause and the piece of the later one that stands for it, by their indexes. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Two clauses side by side. */
export interface Alignment {
  /** In the same order in both. */
  readonly pairs: readonly Pair[];
  /** In another order. */
  readonly moved: readonly Pair[];
}

const SPELLING = 4;
const STEM = 3;
const SENSE = 2.5;
const ROOT = 2;
const AMOUNT = 1.5;

/** How much two pieces are one: 0 for not at all. */
export function sameness(a: Piece, b: Piece): number {
  if (a.kind !== b.kind) return 0;
  if (a.amount && b.amount) {
    const alike = likeness(a.amount, b.amount);
    if (alike === 0 || a.amount.denied !== b.amount.denied) return 0;
    return (a.amount.value === b.amount.value ? STEM : AMOUNT) + alike / 4;
  }
  if (a.date && b.date) return a.date.value === b.date.value && a.folded === b.folded ? SPELLING : AMOUNT;
  if (a.folded === b.folded) return SPELLING;
  if (a.stem === b.stem) return STEM;
  if (a.sense && a.sense.sense === b.sense?.sense) return SENSE;
  return a.root === b.root && a.root.length >= 3 ? ROOT : 0;
}

/** Aligns the pieces of two clauses. The same for the same input; linear in the product of their lengths. */
export function align(from: readonly Piece[], to: readonly Piece[]): Alignment {
  const pairs = longest(from, to);
  const usedFrom = new Set(pairs.map((pair) => pair.from));
  const usedTo = new Set(pairs.map((pair) => pair.to));
  const moved: Pair[] = [];
  for (const [i, piece] of from.entries()) {
    if (usedFrom.has(i)) continue;
    const j = bestLeft(piece, to, usedTo);
    if (j < 0) continue;
    moved.push({ from: i, to: j });
    usedTo.add(j);
  }
  return { pairs, moved };
}

function bestLeft(piece: Piece, to: readonly Piece[], used: ReadonlySet<number>): number {
  let best = -1;
  let most = AMOUNT - 0.01;
  for (const [j, other] of to.entries()) {
    const value = used.has(j) ? 0 : sameness(piece, other);
    if (value > most) {
      best = j;
      most = value;
    }
  }
  return best;
}

function longest(from: readonly Piece[], to: readonly Piece[]): Pair[] {
  const width = to.length + 1;
  const best = new Float64Array((from.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const same = new Float64Array(from.length * to.length);
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--) {
      const value = sameness(from[i] as Piece, to[j] as Piece);
      same[i * to.length + j] = value;
      const skip = Math.max(at(i + 1, j), at(i, j + 1));
      best[i * width + j] = value > 0 ? Math.max(skip, at(i + 1, j + 1) + value) : skip;
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    const value = same[i * to.length + j] ?? 0;
    if (value > 0 && at(i, j) === at(i + 1, j + 1) + value) pairs.push({ from: i++, to: j++ });
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
