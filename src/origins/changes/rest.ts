/**
 * What the later telling leaves out, adds, or tells in another order.
 * @module
 */
import type { Change } from "../../model/index.ts";
import { overlaps, type Span } from "../../text/index.ts";
import type { Piece } from "./clause.ts";
import { type Comparison, changeOf } from "./comparison.ts";
import { type Gap, telling } from "./gaps.ts";

/** One side of a gap must say so many things more than the other before it counts as left out or new, where both say something. */
const MUCH_MORE = 3;

/** Phrases without anything in their room on the other side. Spans that `told` covers were reported as something else. */
export function cutAndAdded(
  comparison: Comparison,
  gaps: readonly Gap[],
  told: readonly Change[],
): readonly Change[] {
  const { from, to, toOf, fromOf } = comparison;
  const isTold = (piece: Piece, side: "from" | "to"): boolean =>
    told.some((change) => change[side] && overlaps(change[side], piece));
  return gaps.flatMap((gap) => {
    const left = telling(from, gap.from, (i) => (toOf[i] ?? -1) >= 0).filter(
      (piece) => !isTold(piece, "from"),
    );
    const right = telling(to, gap.to, (j) => (fromOf[j] ?? -1) >= 0).filter((piece) => !isTold(piece, "to"));
    const reported =
      gap.from.some((piece) => isTold(piece, "from")) || gap.to.some((piece) => isTold(piece, "to"));
    if (isMore(left, right) && !(reported && left.length === 0))
      return [changeOf(comparison, "cut", over(left), null)];
    if (isMore(right, left)) return [changeOf(comparison, "added", null, over(right))];
    return [];
  });
}

function isMore(much: readonly Piece[], little: readonly Piece[]): boolean {
  if (much.length === 0) return false;
  return little.length === 0 || much.length >= little.length * 2 + MUCH_MORE;
}

function over(pieces: readonly Piece[]): Span {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}

/** So many content words must stand elsewhere: a verb before its subject is no other order. */
const MOST_MOVED = 2;

/** The stretch that stands in another place. */
export function reordering(comparison: Comparison): readonly Change[] {
  const { from, to, alignment } = comparison;
  const moved = alignment.moved.filter((pair) => !from.pieces[pair.from]?.light);
  if (moved.length < MOST_MOVED) return [];
  const left = moved.flatMap((pair) => from.pieces[pair.from] ?? []);
  const right = moved.flatMap((pair) => to.pieces[pair.to] ?? []).sort((a, b) => a.start - b.start);
  return [changeOf(comparison, "reordered", over(left), over(right))];
}
