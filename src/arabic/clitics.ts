/**
 * Letters that Arabic writes together with the next or the last word: و ف, ب ل ك, س, ال, and pronouns. This module
 * lists the ways to cut a folded word; which cut is a word is for the lexicon to say.
 * @module
 */
import type { Reading } from "./lexicon/entries.ts";

/** One way to cut off the front of a word. */
export interface PrefixCut {
  readonly conjunction: Reading["conjunction"];
  readonly preposition: Reading["preposition"];
  readonly future: boolean;
  readonly article: boolean;
  readonly rest: string;
}

/** One way to cut a pronoun off the end of a word. */
export interface PronounCut {
  readonly stem: string;
  readonly pronoun: string;
}

/** Fused pronouns, folded. */
const PRONOUNS = ["ه", "ها", "هم", "هما", "هن", "نا", "ني", "ي", "ك", "كم", "كما"] as const;

/** Every way to cut the front of a word, the whole word first. */
export function cutPrefixes(word: string): PrefixCut[] {
  const cuts: PrefixCut[] = [];
  addCuts(cuts, "", word);
  const first = word[0];
  if ((first === "و" || first === "ف") && word.length > 1) addCuts(cuts, first, word.slice(1));
  return cuts;
}

function addCuts(cuts: PrefixCut[], conjunction: PrefixCut["conjunction"], word: string): void {
  cuts.push({ conjunction, preposition: "", future: false, article: false, rest: word });
  if (word.length < 2) return;
  const first = word[0];
  const rest = word.slice(1);
  if (word.startsWith("ال") && word.length > 2)
    cuts.push({ conjunction, preposition: "", future: false, article: true, rest: word.slice(2) });
  if (first === "س") cuts.push({ conjunction, preposition: "", future: true, article: false, rest });
  if (first !== "ب" && first !== "ل" && first !== "ك") return;
  const add = (article: boolean, stem: string): void => {
    if (stem !== "") cuts.push({ conjunction, preposition: first, future: false, article, rest: stem });
  };
  add(false, rest);
  if (first !== "ل" && rest.startsWith("ال")) add(true, rest.slice(2));
  if (first === "ل" && rest.startsWith("ل")) {
    add(true, rest.slice(1));
    // Three ل are written as two: للجنة is ل + ال + لجنة.
    add(true, rest);
  }
}

/** Every way to cut a pronoun off, longest stem first. */
export function cutPronouns(word: string): PronounCut[] {
  const cuts: PronounCut[] = [];
  for (const pronoun of PRONOUNS)
    if (word.length > pronoun.length && word.endsWith(pronoun))
      cuts.push({ stem: word.slice(0, -pronoun.length), pronoun });
  return cuts;
}
