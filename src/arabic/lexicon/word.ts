/**
 * Making words.
 * @module
 */
import type { Reading, Word } from "./entries.ts";

/** A word of which nothing is found out yet. */
export function createWord(folded: string, readings: readonly Reading[]): Word {
  return { folded, readings, answers: [], truths: [], flags: -1, withoutPronoun: null };
}
