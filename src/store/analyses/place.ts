/**
 * A place in a text that can be found again, or seen to be gone.
 * @module
 */
import type { Span } from "../../text/index.ts";

/** Offsets, the words themselves and what stands around them, as in W3C's TextQuoteSelector. */
export interface Place {
  readonly start_at: number;
  readonly end_at: number;
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Words and what stands around them, without offsets: what a decision points at. */
export type Quote = Pick<Place, "text" | "prefix" | "suffix">;

/** So many UTF-16 units of the surroundings are kept on each side. */
const AROUND = 32;

/** The place of a span. No character is cut in two. */
export function placeOf(text: string, { start, end }: Span): Place {
  return {
    start_at: start,
    end_at: end,
    text: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - AROUND)), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + AROUND))),
  };
}

/** The words of a span with their surroundings. */
export function quoteOf(whole: string, span: Span): Quote {
  const { text, prefix, suffix } = placeOf(whole, span);
  return { text, prefix, suffix };
}

/** The offset, or the one after it where it stands within a surrogate pair. */
function whole(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

/**
 * Where a place is in a text that may have changed since: the same words, once, or that one of several whose
 * surroundings agree best. Null: the place is an orphan; it is never moved to words that only resemble it.
 */
export function findPlace(text: string, place: Quote): Span | null {
  const found: { start: number; agreement: number }[] = [];
  for (let start = text.indexOf(place.text); start >= 0; start = text.indexOf(place.text, start + 1))
    found.push({ start, agreement: agreementAt(text, start, place) });
  found.sort((a, b) => b.agreement - a.agreement);
  const [best, next] = found;
  if (!best || place.text === "" || (next && next.agreement === best.agreement)) return null;
  return { start: best.start, end: best.start + place.text.length };
}

/** How many units before and after the words are as they were. */
function agreementAt(text: string, start: number, { text: words, prefix, suffix }: Quote): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  const end = start + words.length;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
