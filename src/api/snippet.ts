/**
 * A piece of a text around a place, cut between words: no letter is parted from the one that it joins.
 * @module
 */
import { offsetsOf, type Span } from "../text/index.ts";

/** A longer place is shown by its beginning. UTF-16 units. */
const LONGEST = 420;

/** A piece of a text. */
export interface Piece {
  readonly text: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** A span of the whole text in code points of the piece; null where it is not wholly within. */
  readonly spanOf: (span: Span) => Span | null;
}

/** Cuts about `around` UTF-16 units on each side of a place, or less: to the next whole word. */
export function cutAround(whole: string, { start, end }: Span, around: number): Piece {
  const last = end - start > LONGEST ? wordEnd(whole, start + LONGEST) : end;
  const from = wordStart(whole, start - around, start);
  const to = last < end ? last : lastWordEnd(whole, last + around, last);
  const text = whole.slice(from, to);
  const offsets = offsetsOf(text);
  return {
    text,
    cutBefore: whole.slice(0, from).trim() !== "",
    cutAfter: whole.slice(to).trim() !== "",
    spanOf: (span) =>
      span.start < from || span.end > to
        ? null
        : offsets.toCodePoints({ start: span.start - from, end: span.end - from }),
  };
}

const isSpace = (text: string, at: number): boolean => /\s/u.test(text[at] ?? " ");

/** The first beginning of a word at `from` or after it, `most` at the latest. */
function wordStart(text: string, from: number, most: number): number {
  let at = Math.max(0, from);
  if (at > 0) while (at < most && !isSpace(text, at - 1)) at++;
  while (at < most && isSpace(text, at)) at++;
  return at;
}

/** The end of the word that `at` is in. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isSpace(text, end)) end++;
  return end;
}

/** The last end of a word at `to` or before it, `least` at the earliest. */
function lastWordEnd(text: string, to: number, least: number): number {
  let at = Math.min(text.length, to);
  if (at < text.length) while (at > least && !isSpace(text, at)) at--;
  while (at > least && isSpace(text, at - 1)) at--;
  return at;
}
