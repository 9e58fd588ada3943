/**
 * Questions about a word by itself, wherever it stands: answered once for each spelling, not once for each place.
 * @module
 */
import type { Word } from "./lexicon/index.ts";
import type { Prose } from "./prose.ts";

let questions = 0;

const NO_WORD: Word = { folded: "", readings: [], answers: [] };

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

/** True where the folded spelling of a token matches. */
export function spelled(pattern: RegExp): (prose: Prose, at: number) => boolean {
  return perWord(({ folded }) => pattern.test(folded));
}
