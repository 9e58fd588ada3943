/**
 * Hashes of words and of shingles: the same for the same words in any set of texts, so that a table of them can be kept.
 * @module
 */

/** Words in a shingle. */
export const SHINGLE = 5;

/** FNV-1a of 32 bits over UTF-16 units. */
export function hashWord(folded: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The hash (53 bits) of five words, by the hashes of the words. `wordAt(0)` to `wordAt(4)`. */
export function hashShingle(wordAt: (i: number) => number): number {
  let high = 0x2545f491;
  let low = 0x27220a95;
  for (let i = 0; i < SHINGLE; i++) {
    const word = wordAt(i);
    high = Math.imul(high ^ word, 0x85ebca6b);
    high ^= high >>> 13;
    low = Math.imul(low + word, 0xc2b2ae35);
    low ^= low >>> 16;
  }
  return (high >>> 11) * 0x100000000 + (low >>> 0);
}
