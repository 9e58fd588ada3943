/**
 * Nouns that say what kind of thing the name after them is.
 * @module
 */
import {
  isWordThat,
  type PhraseEntries,
  type PhraseMatch,
  type Prose,
  perToken,
} from "../../arabic/index.ts";

type ClassNoun = PhraseMatch<PhraseEntries["class-nouns"]>;

const mayBegin = isWordThat(({ folded }, { lexicon }) => lexicon.phrases("class-nouns").mayBegin(folded));
const find = perToken(({ lexicon, tokens }, at): ClassNoun | null =>
  lexicon.phrases("class-nouns").match(tokens, at),
);

/** The class noun at a token, or null. */
export const classNounAt = (prose: Prose, at: number): ClassNoun | null =>
  mayBegin(prose, at) ? find(prose, at) : null;
