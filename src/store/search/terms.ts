/**
 * From words to what is indexed: one function for the texts that go in and for the words that are looked for, so that
 * the databases, which only compare, agree with each other and with this code.
 * @module
 */
import { stem, type Token, tokenize, unprefixed } from "../../text/index.ts";

/** A word of a text: where it stands, and the term that it is indexed under. */
export interface IndexedWord extends Pick<Token, "start" | "end" | "folded"> {
  readonly term: string;
}

/** Stands between two pieces of one field, so that no phrase runs over their border. No word has this term. */
export const BORDER = "_";

/** The words and numbers of a text, in order. Marks are not indexed. */
export function wordsOf(text: string): IndexedWord[] {
  const words: IndexedWord[] = [];
  for (const { kind, start, end, folded, hash } of tokenize(text))
    if (kind !== "mark") words.push({ start, end, folded, term: keptTermOf(folded, hash) });
  return words;
}

interface Known {
  readonly folded: string;
  readonly term: string;
}

const SLOTS = 1 << 14;
/** A longer spelling may be a slice that would keep its whole article in memory. UTF-16 units. */
const LONGEST_KEPT = 12;
/** Terms made before, each in the one slot that its spelling gives it: most words of a text have been met in another. */
const known = new Array<Known | undefined>(SLOTS).fill(undefined);

function keptTermOf(folded: string, hash: number): string {
  if (folded.length > LONGEST_KEPT) return termOf(folded);
  const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
  const met = known[slot];
  if (met?.folded === folded) return met.term;
  const term = termOf(folded);
  known[slot] = { folded, term };
  return term;
}

/** The term of a folded word: its light stem, in letters, marks and digits alone. */
export function termOf(folded: string): string {
  const stemmed = stem(folded);
  return /[^\p{L}\p{M}\p{N}]/u.test(stemmed) ? stemmed.replace(/[^\p{L}\p{M}\p{N}]/gu, "_") : stemmed;
}

/**
 * The spellings of a folded word that somebody may have begun to type: as it stands, without its clitics, and with the
 * article alone where it has one behind a clitic.
 */
export function formsOf(folded: string): readonly string[] {
  const bare = unprefixed(folded);
  if (bare === folded) return [folded];
  const clitics = folded.slice(0, folded.length - bare.length);
  return HOLDS_ARTICLE.test(clitics) ? [folded, bare, `ال${bare}`] : [folded, bare];
}

/** وال، بال، وبال، لل ... but not the article alone, which is part of the word as it stands. */
const HOLDS_ARTICLE = /^(?:.+ال|و?لل)$/u;
