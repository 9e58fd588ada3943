/**
 * Names of people without a title: by the list, by an earlier place in the article that has them in full, or because no
 * list knows the word.
 * @module
 */
import { stem } from "../../text/index.ts";
import { perToken } from "../per-token.ts";
import { perWord, spelled } from "../per-word.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { has, isWord } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { isListedName, isRank } from "./rank.ts";

/** So many tokens back, a full name is no longer looked for. Keeps long articles linear. */
const FARTHEST_BACK = 600;

/** A word that the lists hold as no name of its own: قرار, القرار. */
export const isCommonWord = perWord(
  ({ folded, readings }, { lexicon }): boolean =>
    readings.some(({ entry }) => entry.type !== "name") ||
    lexicon.phrases("common-words").match([{ folded: stem(folded) }], 0) !== null,
);

/** الحداد after "سامي الحداد" or "الدكتور الحداد": the article has the word behind a first name or a rank before. */
export const isKnownPerson = perToken((prose, at): boolean => {
  if (!isWord(prose, at) || has(prose, at, Flag.fusedPreposition | Flag.conjoined)) return false;
  return isFamilyBefore(prose, at, foldedAt(prose, at));
});

/** للحداد, لبرهوم: as {@link isKnownPerson}, behind ل. */
export const isKnownPersonBehindL = perToken((prose, at): boolean => {
  const word = foldedAt(prose, at);
  if (!word.startsWith("ل") || !isWord(prose, at)) return false;
  return isFamilyBefore(prose, at, word.startsWith("لل") ? `ال${word.slice(2)}` : word.slice(1));
});

function isFamilyBefore(prose: Prose, at: number, word: string): boolean {
  if (word.length < 3) return false;
  for (let i = at - 1; i > Math.max(0, at - FARTHEST_BACK); i--)
    if (foldedAt(prose, i) === word && isBehindFirstName(prose, i)) return true;
  return false;
}

const isBehindFirstName = (prose: Prose, at: number): boolean =>
  isFirstName(prose, at - 1) || (isFirstName(prose, at - 2) && isWord(prose, at - 1));

const isFirstName = (prose: Prose, at: number): boolean =>
  (isListedName(prose, at) && !has(prose, at, Flag.article)) ||
  (isRank(prose, at) && has(prose, at, Flag.article));

/** True where a phrase begins with what is surely a person: a first name of the list, or a name that is known already. */
export const isPersonByName = (prose: Prose, at: number): boolean =>
  (isListedName(prose, at) && !isCommonWord(prose, at)) || isKnownPerson(prose, at) || isServantOf(prose, at);

/** عبد الله, عبدالعزيز: whatever stands behind عبد. */
export const isServantOf = spelled(/^عبد(?:ال\p{L}{3,})?$/u);

/** As {@link isPersonByName}, or a first name that spells another word, with a name behind it: مهدي سالم, كامل الحداد. */
export const isFullyNamed = (prose: Prose, at: number): boolean =>
  isPersonByName(prose, at) ||
  (isListedName(prose, at) && (isListedName(prose, at + 1) || isUnknownFamily(prose, at + 1)));
const isUnknownFamily = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article) && (prose.words[at]?.readings.length ?? 0) === 0 && !isCommonWord(prose, at);
