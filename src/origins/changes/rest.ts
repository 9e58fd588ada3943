/**
 * What the later telling leaves out, adds, or tells in another order.
 * @module
 */
import type { Change, Link } from "../../model/index.ts";
import { overlaps, type Span, tokenize } from "../../text/index.ts";
import { isSameVoice } from "../voices/authority.ts";
import type { Pair } from "./align.ts";
import type { Piece } from "./clause.ts";
import { type Comparison, changeOf } from "./comparison.ts";
import { type Gap, telling } from "./gaps.ts";
import { type Told, wordsOf } from "./told.ts";

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
      return isBeside(from.told, over(left), to.told) ? [] : [changeOf(comparison, "cut", over(left), null)];
    if (isMore(right, left) && !isBeside(to.told, over(right), from.told))
      return [changeOf(comparison, "added", null, over(right))];
    return [];
  });
}

function isMore(much: readonly Piece[], little: readonly Piece[]): boolean {
  if (much.length === 0) return false;
  return little.length === 0 || much.length >= little.length * 2 + MUCH_MORE;
}

/** As near as this to the other statement, in UTF-16 units, words stand beside it. */
const BESIDE = 60;

/** The other article tells these words too, right before or after its statement: they were split off, not left out. */
function isBeside(told: Told, at: Span, other: Told): boolean {
  const { start, end } = other.statement;
  const reach = at.end - at.start + BESIDE;
  const { text } = other.article;
  const words = foldedWords(wordsOf(told, at));
  const before = foldedWords(text.slice(Math.max(0, start - reach), start));
  const after = foldedWords(text.slice(end, end + reach));
  return [before, after].some((beside) => beside.includes(words));
}

/** With a space before and after each word. */
function foldedWords(text: string): string {
  const words = tokenize(text).filter(({ kind }) => kind !== "mark");
  return ` ${words.map(({ folded }) => folded).join(" ")} `;
}

function over(pieces: readonly Piece[]): Span {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}

/** So many content words must stand elsewhere: a verb before its subject is no other order. */
const MOST_MOVED = 2;

/** The stretch that stands in another place; a date is one by itself. Else the voice, told before what it says and now behind it. */
export function reordering(comparison: Comparison): readonly Change[] {
  const { from, to, alignment } = comparison;
  const moved = alignment.moved.filter((pair) => !from.pieces[pair.from]?.light);
  const hasDate = moved.some((pair) => from.pieces[pair.from]?.date && isMovedAlone(comparison, pair));
  if (moved.length < MOST_MOVED && !hasDate) return movedVoice(comparison);
  const left = moved.flatMap((pair) => from.pieces[pair.from] ?? []);
  const right = moved.flatMap((pair) => to.pieces[pair.to] ?? []).sort((a, b) => a.start - b.start);
  return [changeOf(comparison, "reordered", over(left), over(right))];
}

/** The date itself moved, to the letter, and was not exchanged with another one. */
function isMovedAlone({ from, to }: Comparison, pair: Pair): boolean {
  const a = from.pieces[pair.from];
  const b = to.pieces[pair.to];
  return (
    a !== undefined &&
    b !== undefined &&
    foldedWords(wordsOf(from.told, a)) === foldedWords(wordsOf(to.told, b))
  );
}

function movedVoice(comparison: Comparison): readonly Change[] {
  const { from, to } = comparison;
  const [before, after] = [voiceOf(from.told), voiceOf(to.told)];
  if (!before || !after || !isSameVoice(before.link, after.link) || before.isBehind === after.isBehind)
    return [];
  return [changeOf(comparison, "reordered", before.at, after.at)];
}

/** The original speaker where the text names it, from voice to verb, and whether it stands behind what it says. */
function voiceOf({ statement }: Told): { link: Link; at: Span; isBehind: boolean } | null {
  const link = statement.chain.at(-1);
  const source = link?.source;
  if (!link || !source) return null;
  const cue = link.cue ?? source;
  const at = { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) };
  if (at.end <= statement.start) return { link, at, isBehind: false };
  return at.start >= statement.end ? { link, at, isBehind: true } : null;
}
