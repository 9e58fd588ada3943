/**
 * Whether the later telling says that it is not so.
 * @module
 */
import type { Change } from "../../model/index.ts";
import type { Piece } from "./clause.ts";
import { type Comparison, changeOf, keepsWords, pairsOf } from "./comparison.ts";

/** The words in which the two contradict each other; null where they do not. */
export function contradiction(
  comparison: Comparison,
  apart = false,
): readonly [Piece | null, Piece | null] | null {
  const pairs = pairsOf(comparison);
  const opposed =
    pairs.find(([a, b]) => isOpposed(a, b)) ??
    (apart || keepsWords(comparison) ? deniedAlone(comparison) : undefined);
  const denied = comparison.from.told.statement.denied !== comparison.to.told.statement.denied;
  if (denied === (opposed !== undefined)) return null;
  return opposed ?? (isAlike(comparison) ? [null, null] : null);
}

/** So much of the shorter clause must stand in the other before a verb of denial alone turns one into the other. */
const ALIKE = 0.6;

function isAlike({ from, to, alignment }: Comparison): boolean {
  const paired = alignment.pairs.length + alignment.moved.length;
  return paired >= ALIKE * Math.min(from.pieces.length, to.pieces.length);
}

/** One denies in words that the other has not, and denies more: forms of one verb may share too few letters (وصلت, لم تصل). */
function deniedAlone({
  from,
  to,
  toOf,
  fromOf,
}: Comparison): readonly [Piece | null, Piece | null] | undefined {
  const before = from.pieces.find((piece, i) => piece.negated && (toOf[i] ?? -1) < 0);
  const after = to.pieces.find((piece, j) => piece.negated && (fromOf[j] ?? -1) < 0);
  const denials = ({ pieces }: Comparison["from"]): number => pieces.filter((piece) => piece.negated).length;
  const isMore = denials(from) !== denials(to);
  return isMore && (before || after) ? [before ?? null, after ?? null] : undefined;
}

function isOpposed(a: Piece, b: Piece): boolean {
  const sides = a.sense?.sense === b.sense?.sense ? [a.sense?.side ?? "", b.sense?.side ?? ""] : ["", ""];
  const opposite = sides[0] !== "" && sides[1] !== "" && sides[0] !== sides[1];
  return (a.negated !== b.negated) !== opposite;
}

/** One change where polarity turned: by a word of negation, by an opposite, or because the voice denies it. */
export function negationChanges(comparison: Comparison, apart: boolean): readonly Change[] {
  const found = contradiction(comparison, apart);
  if (!found) return [];
  const { from, to } = comparison;
  const [a, b] = found;
  return [
    changeOf(
      comparison,
      "negation",
      a ?? cueOf(from.told) ?? from.told.statement,
      b ?? cueOf(to.told) ?? to.told.statement,
    ),
  ];
}

/** The words that deny, where the voice denies what is said. */
function cueOf({ statement }: Comparison["from"]["told"]): { start: number; end: number } | null {
  return statement.denied ? (statement.chain.findLast((link) => link.cue !== null)?.cue ?? null) : null;
}
