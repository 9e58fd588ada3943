/**
 * What the later telling leaves out, adds, or tells in another order.
 * @module
 */
import type { Change, Link } from "../../model/index.ts";
import { overlaps, type Span, tokenize } from "../../text/index.ts";
import { isSameVoice } from "../voices/authority.ts";
import type { Pair } from "./align.ts";
import type { Clause, Piece } from "./clause.ts";
import { type Comparison, changeOf } from "./comparison.ts";
import { type Gap, telling } from "./gaps.ts";
import { type Told, wordsOf } from "./told.ts";
import { isPreposition } from "./words.ts";

/**
 * Phrases with nothing in their room on the other side; words are set against words, numbers and dates against numbers
 * and dates. Pieces that `told` covers were reported as something else.
 */
export function cutAndAdded(
  comparison: Comparison,
  gaps: readonly Gap[],
  told: readonly Change[],
): readonly Change[] {
  const { from, to, toOf, fromOf } = comparison;
  const isOpen = (piece: Piece, side: "from" | "to"): boolean =>
    !piece.amount?.denied && !told.some((change) => change[side] && overlaps(change[side], piece));
  return gaps.flatMap((gap) => {
    const left = telling(from, gap.from, (i) => to.pieces[toOf[i] ?? -1] ?? null).filter((piece) =>
      isOpen(piece, "from"),
    );
    const right = telling(to, gap.to, (j) => from.pieces[fromOf[j] ?? -1] ?? null).filter((piece) =>
      isOpen(piece, "to"),
    );
    const cut = leftOver(from, left, gap.to);
    const added = leftOver(to, right, gap.from);
    return [
      ...(cut && !isBeside(from.told, cut, to.told) ? [changeOf(comparison, "cut", cut, null)] : []),
      ...(added && !isBeside(to.told, added, from.told) ? [changeOf(comparison, "added", null, added)] : []),
    ];
  });
}

const isWord = (piece: Piece): boolean => piece.kind === "word";

/** What of one side has nothing of its kind on the other; null where that is nothing, or one bare word. */
function leftOver(clause: Clause, pieces: readonly Piece[], others: readonly Piece[]): Span | null {
  const kinds = new Set(others.filter((piece) => !piece.light).map(({ kind }) => kind));
  const left = pieces.filter(({ kind }) => !kinds.has(kind));
  const [first] = left;
  const last = left.at(-1);
  if (!first || !last) return null;
  return left.length > 1 || !isWord(first) || isLed(clause, first)
    ? { start: first.start, end: last.end }
    : null;
}

/** A single word says something of its own only after a word that leads to it: بنجاح, في بيروت. */
function isLed({ told, pieces }: Clause, piece: Piece): boolean {
  const before = pieces.findLast((other) => other.end <= piece.start);
  const between = tokenize(told.article.text, before?.end ?? told.statement.start, piece.start);
  const isFused = /^[بلك]/u.test(piece.folded.slice(0, piece.folded.length - piece.stem.length));
  return isFused || between.some((token) => isPreposition(token.folded));
}

/** So many words at most stand between a statement and what was split off from it. */
const MOST_BETWEEN = 2;

/** The other article tells these words too, right before or after its statement: its clauses are split elsewhere, nothing is left out. */
function isBeside(told: Told, at: Span, other: Told): boolean {
  const { start, end } = other.statement;
  const { text } = other.article;
  const words = foldedWords(wordsOf(told, at));
  const reach = (at.end - at.start) * 2 + MOST_BETWEEN * LONG_WORD;
  const before = foldedWords(text.slice(Math.max(0, start - reach), start));
  const after = foldedWords(text.slice(end, end + reach));
  const last = before.lastIndexOf(words);
  return (
    (last >= 0 && countWords(before.slice(last + words.length)) <= MOST_BETWEEN) ||
    (after.includes(words) && countWords(after.slice(0, after.indexOf(words))) <= MOST_BETWEEN)
  );
}

const LONG_WORD = 12;

const countWords = (words: string): number => words.split(" ").filter((word) => word !== "").length;

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

/** The stretch that stands in another place; a date is one by itself. */
export function reordering(comparison: Comparison): readonly Change[] {
  const { from, to, alignment } = comparison;
  const moved = alignment.moved.filter((pair) => !from.pieces[pair.from]?.light);
  const hasDate = moved.some((pair) => from.pieces[pair.from]?.date && isMovedAlone(comparison, pair));
  if (moved.length < MOST_MOVED && !hasDate) return [];
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

/** The same speaker, named before what he says in one telling and after it in the other. */
export function speakerMoved(comparison: Comparison): readonly Change[] {
  const [before, after] = [namedSpeaker(comparison.from.told), namedSpeaker(comparison.to.told)];
  if (!before || !after || before.isAhead === after.isAhead || !isSameVoice(before.link, after.link))
    return [];
  return [changeOf(comparison, "reordered", before.source, after.source)];
}

function namedSpeaker({ statement }: Told): { link: Link; source: Span; isAhead: boolean } | null {
  const link = statement.chain.at(-1);
  const source = link?.source;
  return link && source ? { link, source, isAhead: source.end <= statement.start } : null;
}
