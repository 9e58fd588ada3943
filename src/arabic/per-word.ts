/**
 * Questions about a word by itself, wherever it stands: answered once for each spelling, not once for each place.
 * @module
 */
import { createWord, type Word } from "./lexicon/index.ts";
import { perProse } from "./per-token.ts";
import type { Prose } from "./prose.ts";
import { copyTruth, nextTruthPlace, truthAt, truthOf } from "./truths.ts";

let questions = 0;

const NO_WORD: Word = createWord("", []);

const wordAt = ({ words }: Prose, at: number): Word =>
  at >= 0 && at < words.length ? (words[at] as Word) : NO_WORD;

/**
 * For module level only: each call is a new question, with a place in every word of the lexicon (`word.answers`). `ask`
 * must depend on nothing but the word and the lexicon that it is from, and never answer undefined. Beyond the ends of
 * the article it is asked of a word without letters.
 */
export function perWord<T>(ask: (word: Word, prose: Prose) => T): (prose: Prose, at: number) => T {
  const question = questions++;
  return (prose, at) => {
    const { answers } = wordAt(prose, at);
    const known = answers[question];
    if (known !== undefined) return known as T;
    const fresh = ask(wordAt(prose, at), prose);
    answers[question] = fresh;
    return fresh;
  };
}

/**
 * As {@link perWord}, for numbers (of 32 bits) that are asked of nearly every token: at the first question those of the
 * whole article are put into a row, in the order of its tokens, where they are found without going to the words.
 */
export function numberPerWord(
  ask: (word: Word, prose: Prose) => number,
): (prose: Prose, at: number) => number {
  const numberAt = perWord(ask);
  const rowOf = perProse((prose) => {
    const row = new Int32Array(prose.length + 1);
    for (let at = 0; at <= prose.length; at++) row[at] = numberAt(prose, at);
    return row;
  });
  return (prose, at) => rowOf(prose)[at >= 0 && at < prose.length ? at : prose.length] as number;
}

/** As {@link perWord}, for questions of yes or no, of which there are many: they are packed in an article's `truths`. */
export function isWordThat(
  ask: (word: Word, prose: Prose) => boolean,
): (prose: Prose, at: number) => boolean {
  const place = nextTruthPlace();
  const askFor = (prose: Prose, at: number): boolean => {
    const word = wordAt(prose, at);
    const answer = truthOf(word, place, () => ask(word, prose));
    copyTruth(word, place, prose.truths, at);
    return answer;
  };
  return (prose, at) => truthAt(prose.truths, at, place) ?? askFor(prose, at);
}

/** True where the folded spelling of a token matches. */
export function spelled(pattern: RegExp): (prose: Prose, at: number) => boolean {
  return isWordThat(({ folded }) => pattern.test(folded));
}
