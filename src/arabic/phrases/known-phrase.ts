/**
 * Phrases of the lexicon at a token: names of outlets and places, according-to phrases, hedges, verdicts. Looked up once per token.
 * @module
 */
import type { PhraseEntries, PhraseKind, PhraseMatch } from "../lexicon/index.ts";
import { perToken } from "../per-token.ts";
import { isWordThat, perWord } from "../per-word.ts";
import type { Prose } from "../prose.ts";

/** Looks phrases of one kind up. Most words begin none, which the word itself remembers. For module level only. */
export function phraseOf<K extends PhraseKind>(kind: K): (prose: Prose, at: number) => Found<K> {
  const mayBegin = isWordThat(({ folded }, { lexicon }) => lexicon.phrases(kind).mayBegin(folded));
  const startsAt = perWord(({ folded }, { lexicon }) => lexicon.phrases(kind).starts(folded));
  const find = perToken(
    (prose, at): Found<K> => prose.lexicon.phrases(kind).read(startsAt(prose, at), prose.tokens, at),
  );
  return (prose, at) => (mayBegin(prose, at) ? find(prose, at) : null);
}

type Found<K extends PhraseKind> = PhraseMatch<PhraseEntries[K]> | null;

/** The outlet that is named from this token on, or null. */
export const outletAt = phraseOf("outlets");

/** The place that is named from this token on, or null. */
export const placeAt = phraseOf("places");

/** The known name of a voice that begins at this token, or null. */
export const aliasAt = phraseOf("aliases");

/** The according-to phrase that begins at this token, or null. */
export const accordingToAt = phraseOf("according-to");

/** The hedge that begins at this token, or null. */
export const hedgeAt = phraseOf("hedges");

/** The writer's verdict that begins at this token, or null. */
export const judgementAt = phraseOf("judgements");

/** False where neither an outlet nor a place is named from this token on; one look for both. */
export const mayBeginName = isWordThat(
  ({ folded }, { lexicon }) =>
    lexicon.phrases("outlets").mayBegin(folded) || lexicon.phrases("places").mayBegin(folded),
);
