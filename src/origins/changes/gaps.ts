/**
 * What stands between aligned words: left out, come new, or said in other words.
 * @module
 */
import { contains, overlaps } from "../../text/index.ts";
import type { Clause, Piece } from "./clause.ts";
import type { Comparison } from "./comparison.ts";

/** The pieces between two aligned ones that stand for nothing on the other side. */
export interface Gap {
  readonly from: readonly Piece[];
  readonly to: readonly Piece[];
}

/** All gaps with something in them, in order. */
export function gapsOf({ from, to, alignment, toOf, fromOf }: Comparison): readonly Gap[] {
  const gaps: Gap[] = [];
  let i = 0;
  let j = 0;
  for (const pair of [...alignment.pairs, { from: from.pieces.length, to: to.pieces.length }]) {
    const left = from.pieces.slice(i, pair.from).filter((_, k) => (toOf[i + k] ?? -1) < 0);
    const right = to.pieces.slice(j, pair.to).filter((_, k) => (fromOf[j + k] ?? -1) < 0);
    if (left.length > 0 || right.length > 0) gaps.push({ from: left, to: right });
    i = pair.from + 1;
    j = pair.to + 1;
  }
  return gaps;
}

/** The pieces that say something of their own: no light words, no part of a name whose other part is told on the other side. */
export function telling(
  clause: Clause,
  pieces: readonly Piece[],
  isPaired: (at: number) => boolean,
): readonly Piece[] {
  return pieces.filter((piece) => !piece.light && !isPartOfName(clause, piece, isPaired));
}

function isPartOfName({ told, pieces }: Clause, piece: Piece, isPaired: (at: number) => boolean): boolean {
  return told.statement.entities.some(
    (entity) =>
      overlaps(entity, piece) &&
      pieces.some((other, i) => contains(entity, other) && other !== piece && isPaired(i)),
  );
}
