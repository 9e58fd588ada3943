/**
 * Whether the later telling says that it is not so.
 * @module
 */
import type { Change } from "../../model/index.ts";
import type { Piece } from "./clause.ts";
import { type Comparison, changeOf, pairsOf } from "./comparison.ts";

/** The words in which the two contradict each other; null where they do not. */
export function contradiction(comparison: Comparison): readonly [Piece | null, Piece | null] | null {
  const opposed = pairsOf(comparison).find(([a, b]) => isOpposed(a, b));
  const denied = comparison.from.told.statement.denied !== comparison.to.told.statement.denied;
  if (denied === (opposed !== undefined)) return null;
  return opposed ?? [null, null];
}

function isOpposed(a: Piece, b: Piece): boolean {
  const sides = a.sense?.sense === b.sense?.sense ? [a.sense?.side ?? "", b.sense?.side ?? ""] : ["", ""];
  const opposite = sides[0] !== "" && sides[1] !== "" && sides[0] !== sides[1];
  return (a.negated !== b.negated) !== opposite;
}

/** One change where polarity turned: by a word of negation, by an opposite, or because the voice denies it. */
export function negationChanges(comparison: Comparison): readonly Change[] {
  const found = contradiction(comparison);
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
