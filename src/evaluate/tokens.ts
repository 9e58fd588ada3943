/**
 * Spans as sets of tokens. A token is a run of letters, marks and digits; two spans are compared by the tokens that
 * they touch, so that a comma more or less makes no difference.
 * @module
 */
import { offsetsOf, overlaps, type Span } from "../text/index.ts";

/** Indexes of tokens. */
export type TokenSet = ReadonlySet<number>;

/** The tokens of a text, in code points. */
export function tokenSpans(text: string): readonly Span[] {
  const offsets = offsetsOf(text);
  const runs = text.matchAll(/[\p{L}\p{M}\p{N}]+/gu);
  return Array.from(runs, (run) =>
    offsets.toCodePoints({ start: run.index, end: run.index + run[0].length }),
  );
}

/** The tokens that any of the spans touches. */
export function coveredTokens(tokens: readonly Span[], spans: readonly (Span | null)[]): TokenSet {
  const covered = new Set<number>();
  for (const at of spans) {
    if (!at) continue;
    for (let i = firstEndingAfter(tokens, at.start); i < tokens.length; i++) {
      const token = tokens[i];
      if (!token || !overlaps(token, at)) break;
      covered.add(i);
    }
  }
  return covered;
}

function firstEndingAfter(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((tokens[mid]?.end ?? 0) > offset) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** How many tokens the two share. */
export function sharedTokens(a: TokenSet, b: TokenSet): number {
  let both = 0;
  for (const token of a) if (b.has(token)) both++;
  return both;
}

/** Shared tokens out of all tokens of the two, 0..1; 0 where either is empty. */
export function intersectionOverUnion(a: TokenSet, b: TokenSet): number {
  if (a.size === 0 || b.size === 0) return 0;
  const both = sharedTokens(a, b);
  return both / (a.size + b.size - both);
}

/** True where the two hold the same tokens, or none at all. */
export function sameTokens(a: TokenSet, b: TokenSet): boolean {
  return a.size === b.size && sharedTokens(a, b) === a.size;
}
