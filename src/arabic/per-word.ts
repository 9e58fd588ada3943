/**
 * Questions about a word by itself, wherever it stands: answered once for each spelling, not once for each place.
 * @module
 */
import { NO_WORD, TRUTH_PLACES, UNASKED, type Word } from "./lexicon/index.ts";
import type { Prose } from "./prose.ts";
import { KNOWN, nextTruthPlace, YES } from "./truths.ts";

let questions = 0;
let columns = 0;

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

/** Beyond the ends that of {@link NO_WORD}. */
const numberAt = ({ numbers }: Prose, at: number): number =>
  at >= 0 && at < numbers.length ? (numbers[at] as number) : 0;

/** As {@link perWord}, for numbers (above -2^31) that are asked of nearly every token: they have a column in the table of the lexicon. */
export function numberPerWord(
  ask: (word: Word, prose: Prose) => number,
): (prose: Prose, at: number) => number {
  const question = columns++;
  return (prose, at) => {
    const column = prose.table.columns[question] ?? prose.table.addColumn(question);
    const number = numberAt(prose, at);
    const known = column[number] as number;
    if (known !== UNASKED) return known;
    const fresh = ask(wordAt(prose, at), prose);
    // Asking may have made words, and so another column.
    (prose.table.columns[question] as Int32Array)[number] = fresh;
    return fresh;
  };
}

/** As {@link perWord}, for questions of yes or no, of which there are many: they are packed in the table of the lexicon. */
export function isWordThat(
  ask: (word: Word, prose: Prose) => boolean,
): (prose: Prose, at: number) => boolean {
  const { place, shift } = nextTruthPlace();
  const askFor = (prose: Prose, at: number): boolean => {
    const isSo = ask(wordAt(prose, at), prose);
    const { truths } = prose;
    const i = numberAt(prose, at) * TRUTH_PLACES + place;
    truths[i] = (truths[i] as number) | ((isSo ? KNOWN | YES : KNOWN) << shift);
    return isSo;
  };
  return (prose, at) => {
    const bits = (prose.truths[numberAt(prose, at) * TRUTH_PLACES + place] as number) >> shift;
    return (bits & KNOWN) === 0 ? askFor(prose, at) : (bits & YES) !== 0;
  };
}

/** True where the folded spelling of a token matches. */
export function spelled(pattern: RegExp): (prose: Prose, at: number) => boolean {
  return isWordThat(({ folded }) => pattern.test(folded));
}
