/**
 * From words to what is indexed: one function for the texts that go in and for the words that are looked for, so that
 * the databases, which only compare, agree with each other and with this code.
 * @module
 */
import { remembering, stem, type Token, tokenize, unprefixed } from "../../text/index.ts";

/** A word of a text: where it stands, and the term that it is indexed under. */
export interface IndexedWord extends Pick<Token, "start" | "end" | "folded"> {
  readonly term: string;
}

/** Stands between two pieces of one field, so that no phrase runs over their border. No word has this term. */
export const BORDER = "_";

/** The words and numbers of a text, in order. Marks are not indexed. */
export function wordsOf(text: string): IndexedWord[] {
  const words: IndexedWord[] = [];
  for (const { kind, start, end, folded } of tokenize(text))
    if (kind !== "mark") words.push({ start, end, folded, term: keptTermOf(folded) });
  return words;
}

/** A longer spelling may be a slice that would keep its whole article in memory. UTF-16 units. */
const LONGEST_KEPT = 12;
const keptTerm = remembering(termOf);
const keptTermOf = (folded: string): string =>
  folded.length > LONGEST_KEPT ? termOf(folded) : keptTerm(folded);

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
