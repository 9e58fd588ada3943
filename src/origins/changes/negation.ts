/**
 * Whether the later telling says that it is not so.
 * @module
 */
import type { Change } from "../../model/index.ts";
import type { Piece } from "./clause.ts";
import { type Comparison, changeOf, pairsOf } from "./comparison.ts";
import { gapsOf } from "./gaps.ts";

/** The words in which the two contradict each other; null where they do not. */
export function contradiction(
  comparison: Comparison,
  apart = false,
): readonly [Piece | null, Piece | null] | null {
  const denied = comparison.from.told.statement.denied !== comparison.to.told.statement.denied;
  const opposed =
    pairsOf(comparison).find(([a, b]) => isOpposed(a, b)) ??
    (isAlike(comparison) ? reworded(comparison) : undefined) ??
    (apart ? deniedAlone(comparison) : undefined);
  if (denied === (opposed !== undefined)) return null;
  return opposed ?? (isAlike(comparison) ? [null, null] : null);
}

/** So much must stand in both before a verb of denial alone, or a verb that is not recognised, turns one into the other. */
const ALIKE = 0.6;

/** True where both tell all but the same words. */
function isAlike({ from, to, alignment }: Comparison): boolean {
  const paired = alignment.pairs.length + alignment.moved.length;
  return paired > 0 && paired >= ALIKE * Math.sqrt(from.pieces.length * to.pieces.length);
}

/** A denied word in the room of one that is not: وصلت and لم تصل, which share no letters that could tell. */
function reworded(comparison: Comparison): readonly [Piece, Piece] | undefined {
  for (const { from, to } of gapsOf(comparison)) {
    const [a, b] = [from[0], to[0]];
    if (a && b && a.kind === "word" && b.kind === "word" && a.negated !== b.negated) return [a, b];
  }
  return undefined;
}

/** Of two claims, one denies in words that the other has not, and the other denies nothing. */
function deniedAlone({
  from,
  to,
  toOf,
  fromOf,
}: Comparison): readonly [Piece | null, Piece | null] | undefined {
  const before = from.pieces.find((piece, i) => piece.negated && (toOf[i] ?? -1) < 0);
  const after = to.pieces.find((piece, j) => piece.negated && (fromOf[j] ?? -1) < 0);
  const isOnly = from.pieces.some((piece) => piece.negated) !== to.pieces.some((piece) => piece.negated);
  return isOnly && (before || after) ? [before ?? null, after ?? null] : undefined;
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
