/**
 * Annotators point at words by quoting them; here the quotations become spans.
 * @module
 */
import { offsetsOf, type Span } from "../text/index.ts";

/** Which of several occurrences is meant: the `nth` (1-based), else the one that starts nearest to `near`. */
export interface Occurrence {
  readonly nth?: number | undefined;
  /** Code points. */
  readonly near?: number;
}

/** An annotation quotes words that its article does not have. */
export class MissingWordsError extends Error {
  constructor(words: string) {
    super(`quotes words that are not in the text: ${words}`);
    this.name = "MissingWordsError";
  }
}

/** The code point span of a quotation. Throws a MissingWordsError where the text does not have these words. */
export function locate(text: string, words: string, which: Occurrence): Span {
  const offsets = offsetsOf(text);
  const hits: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    hits.push(offsets.toCodePoints({ start: at, end: at + words.length }));
  const [first, ...others] = hits;
  if (!first) throw new MissingWordsError(words);
  if (which.nth) return hits[which.nth - 1] ?? first;
  const near = which.near ?? 0;
  const distance = (hit: Span): number => Math.abs(hit.start - near);
  return others.reduce((best, hit) => (distance(hit) < distance(best) ? hit : best), first);
}
