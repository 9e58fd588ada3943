/**
 * What stands between aligned words: left out, come new, or said in other words.
 * @module
 */
import { contains, overlaps, tokenize } from "../../text/index.ts";
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

/** The piece of the other clause that stands for one of this, by index. */
type Partner = (at: number) => Piece | null;

/** The pieces that say something of their own: no light words, no part of a name that is told on the other side. */
export function telling(clause: Clause, pieces: readonly Piece[], partner: Partner): readonly Piece[] {
  return pieces.filter(
    (piece) => !piece.light && !isPartOfName(clause, piece, partner) && !isSpelledOut(clause, piece, partner),
  );
}

function isPartOfName({ told, pieces }: Clause, piece: Piece, partner: Partner): boolean {
  return told.statement.entities.some(
    (entity) =>
      overlaps(entity, piece) &&
      pieces.some((other, i) => contains(entity, other) && other !== piece && partner(i) !== null),
  );
}

/** نادي اتحاد التل for النادي: the words after the noun name what the other telling takes as known. */
function isSpelledOut({ told, pieces }: Clause, piece: Piece, partner: Partner): boolean {
  const { text } = told.article;
  for (let i = pieces.indexOf(piece); i > 0; i--) {
    const before = pieces[i - 1];
    const here = pieces[i];
    if (!before || !here || before.kind !== "word") return false;
    const between = tokenize(text, before.end, here.start).map((token) => token.folded);
    if (between.some((word) => word !== "ام" && word !== "ابو")) return false;
    const other = partner(i - 1);
    // What is named in full ends with its definite word: أم الدلاء.
    if (other === null && isDefinite(before)) return false;
    if (other) return isDefinite(other) && !isDefinite(before);
  }
  return false;
}

const isDefinite = ({ folded, stem: light }: Piece): boolean =>
  /ا?ل$/u.test(folded.slice(0, Math.max(0, folded.indexOf(light))));
