/**
 * Duals: مضختين is two of what the other telling counts as أربع مضخات.
 * @module
 */
import type { Clause, Piece } from "./clause.ts";
import { rootOf } from "./words.ts";

const DUAL = /(?:تين|تان|ين|ان)$/u;

/** The clause with the duals of what the other clause counts as amounts. */
export function withDuals(clause: Clause, other: Clause): Clause {
  const counted = countedIn(other);
  if (counted.size === 0) return clause;
  const pieces = clause.pieces.map((piece, i) => {
    const before = clause.pieces[i - 1];
    const isCounted = before?.kind === "amount" && isNoun(before.amount?.noun ?? "", piece);
    return isCounted ? piece : asDual(piece, counted);
  });
  return { ...clause, pieces };
}

/** What is counted, by its root, with the spelling in which it is counted. */
function countedIn(clause: Clause): ReadonlyMap<string, string> {
  const counted = new Map<string, string>();
  for (const [i, { amount, folded }] of clause.pieces.entries()) {
    if (!amount || amount.unit === "time" || amount.noun === "") continue;
    const noun = [clause.pieces[i], clause.pieces[i + 1]].find((piece) => piece?.stem === amount.noun);
    counted.set(rootOf(amount.noun), noun?.folded ?? folded);
  }
  return counted;
}

const isNoun = (noun: string, piece: Piece): boolean => noun !== "" && rootOf(noun) === piece.root;

function asDual(piece: Piece, counted: ReadonlyMap<string, string>): Piece {
  const spelling = counted.get(piece.root);
  if (
    piece.kind !== "word" ||
    spelling === undefined ||
    spelling === piece.folded ||
    !DUAL.test(piece.folded)
  )
    return piece;
  const { start, end } = piece;
  const amount = {
    start,
    end,
    value: 2,
    unit: null,
    vague: false,
    noun: piece.stem,
    denied: false,
    whole: false,
  };
  return { ...piece, kind: "amount", amount };
}
