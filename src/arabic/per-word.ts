/**
 * Questions about a word by itself, wherever it stands: answered once for each spelling, not once for each place.
 * @module
 */
import { createWord, type Word } from "./lexicon/index.ts";
import type { Prose } from "./prose.ts";

let questions = 0;

const NO_WORD: Word = createWord("", []);

/**
 * For module level only: each call is a new question, with a place in every word of the lexicon (`word.answers`). `ask`
 * must depend on nothing but the word and the lexicon that it is from, and never answer undefined. Beyond the ends of
 * the article it is asked of a word without letters.
 */
export function perWord<T>(ask: (word: Word, prose: Prose) => T): (prose: Prose, at: number) => T {
  const question = questions++;
  return (prose, at) => {
    const { answers } = at >= 0 && at < prose.words.length ? (prose.words[at] as Word) : NO_WORD;
    const known = answers[question];
    if (known !== undefined) return known as T;
    const fresh = ask(prose.words[at] ?? NO_WORD, prose);
    answers[question] = fresh;
    return fresh;
  };
}

let truths = 0;

/** Two bits for each question, and no more than a small integer holds. */
const IN_ONE_PLACE = 15;
const KNOWN = 1;
const YES = 2;

/** As {@link perWord}, for questions of yes or no. */
export function isWordThat(
  ask: (word: Word, prose: Prose) => boolean,
): (prose: Prose, at: number) => boolean {
  const place = Math.floor(truths / IN_ONE_PLACE);
  const shift = 2 * (truths++ % IN_ONE_PLACE);
  return (prose, at) => {
    const word = at >= 0 && at < prose.words.length ? (prose.words[at] as Word) : NO_WORD;
    const known = place < word.truths.length ? (word.truths[place] as number) >> shift : 0;
    if ((known & KNOWN) !== 0) return (known & YES) !== 0;
    const fresh = ask(word, prose);
    while (word.truths.length <= place) word.truths.push(0);
    word.truths[place] = (word.truths[place] ?? 0) | ((fresh ? KNOWN | YES : KNOWN) << shift);
    return fresh;
  };
}

/** True where the folded spelling of a token matches. */
export function spelled(pattern: RegExp): (prose: Prose, at: number) => boolean {
  return isWordThat(({ folded }) => pattern.test(folded));
}
