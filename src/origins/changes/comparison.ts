/**
 * Two statements side by side: what every kind of change is read from.
 * @module
 */
import type { Change, ChangeType } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { type Alignment, align } from "./align.ts";
import { type Clause, type Piece, readClause } from "./clause.ts";
import { withDuals } from "./duals.ts";
import type { Told } from "./told.ts";
import { placeIn, wordsOf } from "./told.ts";

/** The earlier and the later clause, aligned. */
export interface Comparison {
  readonly from: Clause;
  readonly to: Clause;
  readonly alignment: Alignment;
  /** The piece of the later clause that stands for a piece of the earlier one, by index; -1 for none. */
  readonly toOf: readonly number[];
  /** The other way. */
  readonly fromOf: readonly number[];
}

/** Reads and aligns two statements. */
export function compare(from: Told, to: Told): Comparison {
  return compareClauses(readClause(from), readClause(to));
}

/** Aligns two clauses that were read before. */
export function compareClauses(first: Clause, second: Clause): Comparison {
  const from = withDuals(first, second);
  const to = withDuals(second, first);
  const alignment = align(from.pieces, to.pieces);
  const toOf = from.pieces.map(() => -1);
  const fromOf = to.pieces.map(() => -1);
  for (const pair of [...alignment.pairs, ...alignment.moved]) {
    toOf[pair.from] = pair.to;
    fromOf[pair.to] = pair.from;
  }
  return { from, to, alignment, toOf, fromOf };
}

/** The pieces that stand for each other, those that moved too. */
export function pairsOf({ from, to, alignment }: Comparison): readonly (readonly [Piece, Piece])[] {
  return [...alignment.pairs, ...alignment.moved].flatMap((pair) => {
    const a = from.pieces[pair.from];
    const b = to.pieces[pair.to];
    return a && b ? [[a, b] as const] : [];
  });
}

/** So much of the shorter clause stands in the other, in order, that it is a copy with changes. */
const KEPT = 0.75;
const LEAST_KEPT = 4;

/** The words are the same but for a few: a turned negation in them was put there, and nobody answered in words of his own. */
export function keepsWords({ from, to, alignment }: Comparison): boolean {
  const kept = alignment.pairs.length;
  return kept >= LEAST_KEPT && kept >= KEPT * Math.min(from.pieces.length, to.pieces.length);
}

/** A change, with its spans as places and a note in the words of the texts. */
export function changeOf(
  comparison: Comparison,
  type: ChangeType,
  from: Span | null,
  to: Span | null,
): Change {
  const before = from && wordsOf(comparison.from.told, from);
  const after = to && wordsOf(comparison.to.told, to);
  return {
    type,
    from: from && placeIn(comparison.from.told, from),
    to: to && placeIn(comparison.to.told, to),
    note: [before, after]
      .map((words) => (words === null ? "∅" : `«${words}»`))
      .join(" ← ")
      .replace(/^(.*) ← (.*)$/su, "$1 → $2"),
  };
}
