/**
 * Hedges that are lost, and scope: all, most, some, only, at least, at most.
 * @module
 */
import type { Change } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import type { Piece } from "./clause.ts";
import { type Comparison, changeOf } from "./comparison.ts";
import type { Mark } from "./marks.ts";
import { pairAmounts } from "./numbers.ts";

/** As near as this to an amount, in UTF-16 units, a word of approximation is about it. */
const NEAR = 12;

const isNear = (mark: Span, at: Span): boolean =>
  mark.end <= at.start ? at.start - mark.end <= NEAR : mark.start >= at.end && mark.start - at.end <= NEAR;

/** Words of doubt that the earlier telling has and the later one has not, in what is still told. */
export function hedgesLost(comparison: Comparison): readonly Change[] {
  const { from, to } = comparison;
  const hedges = from.marks.filter((mark) => mark.class === "hedge" && isKept(comparison, mark));
  const kept = to.marks.some((mark) => mark.class === "hedge");
  const sure = kept ? [] : hedges.map((mark) => changeOf(comparison, "hedge-lost", mark, null));
  return [...sure, ...approximationsLost(comparison)];
}

const VAGUE: ReadonlySet<string> = new Set(["approximate", "at-least", "at-most", "hedge"]);

function approximationsLost(comparison: Comparison): readonly Change[] {
  const { from, to } = comparison;
  return pairAmounts(comparison).flatMap((pair) => {
    const about = from.marks.find((mark) => mark.class === "approximate" && isNear(mark, pair.from));
    if (!about || pair.to.vague || to.marks.some((mark) => VAGUE.has(mark.class) && isNear(mark, pair.to)))
      return [];
    return [changeOf(comparison, "hedge-lost", about, null)];
  });
}

const BOUNDS: ReadonlySet<string> = new Set(["at-least", "at-most"]);

const SLOTS: readonly (readonly Mark["class"][])[] = [
  ["all", "most", "some", "only"],
  ["at-least", "at-most"],
];

/** Words of extent that came, went or were exchanged, where what they are about is told in both. */
export function scopeChanges(comparison: Comparison): readonly Change[] {
  const { from, to } = comparison;
  return SLOTS.flatMap((slot) => {
    const isVague = to.pieces.some((piece) => piece.amount?.vague);
    const before = from.marks.filter(
      (mark) => slot.includes(mark.class) && !(isVague && BOUNDS.has(mark.class)),
    );
    const after = to.marks.filter((mark) => slot.includes(mark.class));
    const lost = before.find((mark) => !hasClass(after, mark) && isKept(comparison, mark)) ?? null;
    const came = after.find((mark) => !hasClass(before, mark) && isOld(comparison, mark)) ?? null;
    return lost || came ? [changeOf(comparison, "scope", lost, came)] : [];
  });
}

const hasClass = (marks: readonly Mark[], { class: which }: Mark): boolean =>
  marks.some((mark) => mark.class === which);

/** What the mark is about is told in the later clause too. */
function isKept({ from, toOf }: Comparison, mark: Mark): boolean {
  return isTold(from.pieces, toOf, mark);
}

/** What the mark is about was told in the earlier clause too. */
function isOld({ to, fromOf }: Comparison, mark: Mark): boolean {
  return isTold(to.pieces, fromOf, mark);
}

/** A bound is about the amount beside it, other words of extent about any piece beside them, a hedge about its clause. */
function isTold(pieces: readonly Piece[], other: readonly number[], mark: Mark): boolean {
  const has = (i: number): boolean => (other[i] ?? -1) >= 0;
  if (BOUNDS.has(mark.class))
    return pieces.some((piece, i) => piece.amount !== null && isNear(mark, piece) && has(i));
  const share = pieces.filter((_, i) => has(i)).length / Math.max(1, pieces.length);
  return besides(pieces, mark).some(has) || (mark.class === "hedge" && share >= 0.5);
}

/** The pieces right before and right after. */
function besides(pieces: readonly Span[], mark: Span): readonly number[] {
  const next = pieces.findIndex((piece) => piece.start >= mark.end);
  const last = pieces.findLastIndex((piece) => piece.end <= mark.start);
  const inside = pieces.findIndex((piece) => piece.start <= mark.start && mark.end <= piece.end);
  return [next, last, inside].filter((index) => index >= 0);
}
