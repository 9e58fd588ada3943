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
  // One spelling has one stem, and one stem one root: most pieces differ in all of them, which their roots tell at once.
  const isOneRoot = a.root === b.root;
  if (isOneRoot && a.folded === b.folded) return SPELLING;
  if (isOneRoot && a.stem === b.stem) return STEM;
  if (a.sense && a.sense.sense === b.sense?.sense) return SENSE;
  return isOneRoot && a.root.length >= 3 ? ROOT : 0;
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

// Room for the table of one alignment, used for one after the other: a million small arrays kept the collector busy.
let best = new Float64Array(1 << 10);
let same = new Float64Array(1 << 10);

/** Makes room; what stands there is left as it is. */
function reserve(size: number): void {
  if (size <= best.length) return;
  best = new Float64Array(size * 2);
  same = new Float64Array(size * 2);
}

function longest(from: readonly Piece[], to: readonly Piece[]): Pair[] {
  const width = to.length + 1;
  reserve((from.length + 1) * width);
  best.fill(0, from.length * width, (from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--) {
    const piece = from[i] as Piece;
    best[i * width + to.length] = 0;
    for (let j = to.length - 1, at = i * width + j; j >= 0; j--, at--) {
      const value = sameness(piece, to[j] as Piece);
      same[at] = value;
      const skip = Math.max(best[at + width] as number, best[at + 1] as number);
      best[at] = value > 0 ? Math.max(skip, (best[at + width + 1] as number) + value) : skip;
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    const at = i * width + j;
    const value = same[at] as number;
    if (value > 0 && best[at] === (best[at + width + 1] as number) + value)
      pairs.push({ from: i++, to: j++ });
    else if (best[at] === best[at + width]) i++;
    else j++;
  }
  return pairs;
}
