/**
 * Answers of yes or no about words. Each word keeps its own for all articles; an article copies those of its words into
 * one row of numbers, token after token, where the rules ask some fifteen of them at each token.
 * @module
 */
import type { Word } from "./lexicon/index.ts";

/** Two bits for each answer, and no more than a small integer holds. */
const IN_ONE_PLACE = 15;
/** Numbers for each token: as few as hold all questions. */
const PLACES = 24;
const KNOWN = 1;
const YES = 2;

/** Where the answers to a question stand: in which number of a word, and how many bits from its end. */
export interface TruthPlace {
  readonly place: number;
  readonly shift: number;
}

let questions = 0;

/** A place that no other question has. For module level only; throws a RangeError when all places are taken. */
export function nextTruthPlace(): TruthPlace {
  const place = Math.floor(questions / IN_ONE_PLACE);
  if (place >= PLACES)
    throw new RangeError(`question ${questions} about words has no place: set PLACES higher than ${PLACES}`);
  return { place, shift: 2 * (questions++ % IN_ONE_PLACE) };
}

/** What is known so far of the words of an article. */
export function truthsOf(words: readonly Word[]): Int32Array {
  const row = new Int32Array(words.length * PLACES);
  for (let at = 0; at < words.length; at++) {
    const { truths } = words[at] as Word;
    for (let place = 0; place < truths.length; place++) row[at * PLACES + place] = truths[place] as number;
  }
  return row;
}

/** The answer that an article's row holds for its token; null where it is not known, or there is no such token. */
export function truthAt(row: Int32Array, at: number, { place, shift }: TruthPlace): boolean | null {
  const i = at * PLACES + place;
  const known = at >= 0 && i < row.length ? (row[i] as number) >> shift : 0;
  return (known & KNOWN) === 0 ? null : (known & YES) !== 0;
}

/** The answer of the word itself, which asks where it does not know. */
export function truthOf({ truths }: Word, { place, shift }: TruthPlace, ask: () => boolean): boolean {
  if ((((truths[place] ?? 0) >> shift) & KNOWN) === 0) {
    const fresh = ask();
    while (truths.length <= place) truths.push(0);
    truths[place] = (truths[place] ?? 0) | ((fresh ? KNOWN | YES : KNOWN) << shift);
  }
  return (((truths[place] as number) >> shift) & YES) !== 0;
}

/** Copies what the word has found out since then to its token in an article's row. */
export function copyTruth({ truths }: Word, { place }: TruthPlace, row: Int32Array, at: number): void {
  const i = at * PLACES + place;
  if (at >= 0 && i < row.length) row[i] = truths[place] ?? 0;
}
