/**
 * Readings of one article's tokens, each made once however many rules ask for it.
 * @module
 */
import type { Token } from "../../text/index.ts";

/** Reads something at a token. Indexes outside the article are allowed. */
export type ReadAt<T> = (tokens: readonly Token[], index: number) => T;

/**
 * Remembers what was read at each token of the article last asked about (and of no other: the memory is one article
 * large). Times and quantities look at the same tokens, so what the first of them reads, the second finds. The reading
 * must depend on the tokens alone, and the list must not change.
 */
export function perArticle<T>(read: ReadAt<T>): ReadAt<T> {
  let article: readonly Token[] | null = null;
  let values: (T | undefined)[] = [];
  return (tokens, index) => {
    if (!(index >= 0 && index < tokens.length)) return read(tokens, index);
    if (tokens !== article) {
      article = tokens;
      values = new Array<T | undefined>(tokens.length);
    }
    const known = values[index];
    if (known !== undefined) return known;
    const made = read(tokens, index);
    values[index] = made;
    return made;
  };
}
