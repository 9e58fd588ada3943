/**
 * What each word of an article tells of how much there is to check. Looked up once for each spelling.
 * @module
 */
import { numberPerWord } from "./per-word.ts";

/** The classes of the word at this token, as a sum of `worthBit`s. */
export const worthAt = numberPerWord(({ folded }, { lexicon }) => lexicon.worthOf(folded));
