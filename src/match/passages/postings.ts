/**
 * The inverted index: which texts hold a shingle, and how many shingles two texts share.
 * @module
 */
import type { Shingles } from "./shingles.ts";

/** Which texts hold each shingle that stands in more than one. */
export interface Postings {
  /** In how many texts each shingle stands. */
  readonly counts: Int32Array;
  /** Shingle `s` stands in `texts[starts[s] .. starts[s + 1]]`, ascending; a shingle of one text has no entry. */
  readonly starts: Int32Array;
  readonly texts: Int32Array;
}

/** Inverts the sets by counting: no sort, two passes. */
export function invert({ of, bounds, distinct, texts }: Shingles): Postings {
  const counts = new Int32Array(distinct);
  for (const shingle of of) counts[shingle] = (counts[shingle] as number) + 1;
  const starts = new Int32Array(distinct + 1);
  for (let s = 0; s < distinct; s++) {
    const count = counts[s] as number;
    starts[s + 1] = (starts[s] as number) + (count > 1 ? count : 0);
  }
  const next = starts.slice(0, distinct);
  const postings = new Int32Array(starts[distinct] as number);
  for (let text = 0; text < texts; text++)
    for (let i = bounds[text] as number; i < (bounds[text + 1] as number); i++) {
      const shingle = of[i] as number;
      if ((counts[shingle] as number) < 2) continue;
      const at = next[shingle] as number;
      postings[at] = text;
      next[shingle] = at + 1;
    }
  return { counts, starts, texts: postings };
}

/** Two texts by their places in the list, with how many shingles they share; `telling`: those that are not common. */
export interface SharedCount {
  readonly first: number;
  readonly second: number;
  readonly shared: number;
  readonly telling: number;
}

/**
 * Calls back for every two texts that share a shingle, `first` before `second`, in order. `common[s]` is 1 for a shingle
 * that does not tell. Its work grows with the sum of squares of the counts, which common phrases make up (docs/adr/0013).
 */
export function countShared(
  { of, bounds, texts }: Shingles,
  postings: Postings,
  common: Uint8Array,
  found: (pair: SharedCount) => void,
): void {
  const shared = new Int32Array(texts);
  const telling = new Int32Array(texts);
  const touched: number[] = [];
  for (let second = 0; second < texts; second++) {
    for (let i = bounds[second] as number; i < (bounds[second + 1] as number); i++) {
      const shingle = of[i] as number;
      const tells = 1 - (common[shingle] as number);
      for (let k = postings.starts[shingle] as number; k < (postings.starts[shingle + 1] as number); k++) {
        const first = postings.texts[k] as number;
        if (first >= second) break;
        if (shared[first] === 0) touched.push(first);
        shared[first] = (shared[first] as number) + 1;
        telling[first] = (telling[first] as number) + tells;
      }
    }
    for (const first of touched.sort((a, b) => a - b)) {
      found({ first, second, shared: shared[first] as number, telling: telling[first] as number });
      shared[first] = 0;
      telling[first] = 0;
    }
    touched.length = 0;
  }
}
