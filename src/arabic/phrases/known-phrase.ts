/**
 * Phrases of the lexicon at a token: names of outlets and places, according-to phrases, hedges, verdicts. Looked up once per token.
 * @module
 */
import {
  type PhraseEntries,
  type PhraseKind,
  type PhraseMatch,
  signOf,
  signsBehind,
} from "../lexicon/index.ts";
import { perToken } from "../per-token.ts";
import { isWordThat, numberPerWord, perWord } from "../per-word.ts";
import type { Prose } from "../prose.ts";

/** Of each word the sign by which it is told to be no part of a phrase. */
const signAt = numberPerWord(({ folded }) => signOf(folded));

/**
 * Looks phrases of one kind up. Most words begin none, and behind most others stands a word with which none goes on: both
 * are told without a search. For module level only.
 */
export function phraseOf<K extends PhraseKind>(kind: K): (prose: Prose, at: number) => Found<K> {
  const mayBegin = isWordThat(({ folded }, { lexicon }) => lexicon.phrases(kind).mayBegin(folded));
  const startsAt = perWord(({ folded }, { lexicon }) => lexicon.phrases(kind).starts(folded));
  const signsAt = numberPerWord(({ folded }, { lexicon }) =>
    signsBehind(lexicon.phrases(kind).starts(folded)),
  );
  const find = perToken(
    (prose, at): Found<K> => prose.lexicon.phrases(kind).read(startsAt(prose, at), prose.tokens, at),
  );
  return (prose, at) =>
    mayBegin(prose, at) && (signsAt(prose, at) & signAt(prose, at + 1)) !== 0 ? find(prose, at) : null;
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
