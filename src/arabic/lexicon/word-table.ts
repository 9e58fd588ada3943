/**
 * What was found out about the words of a lexicon, in rows of numbers that all articles share: an article only knows the
 * number of each of its words, so nothing is copied for it, and a word that comes often is found in the nearest memory.
 * @module
 */
import type { Reading, Word } from "./entries.ts";

/** Numbers that each word has for questions of yes or no; see `truths.ts`. As few as hold all questions. */
export const TRUTH_PLACES = 40;
/** What a column holds for a word of which its question was not asked. */
export const UNASKED = -(2 ** 31);
/** Words for which there is room at first. */
const FIRST_ROOM = 1 << 12;

/** The words of a lexicon, numbered from 1; what is asked beyond the ends of an article is asked of number 0. */
export class WordTable {
  /** `TRUTH_PLACES` numbers for each word. */
  truths = new Int32Array(FIRST_ROOM * TRUTH_PLACES);
  /** By question, a number for each word. */
  readonly columns: (Int32Array | undefined)[] = [];
  /** How many words it holds, with number 0. */
  size = 1;
  private room = FIRST_ROOM;

  /** A new word, of which nothing is found out yet. */
  add(folded: string, readings: readonly Reading[]): Word {
    if (this.size === this.room) this.grow();
    return { number: this.size++, folded, readings, answers: [], flags: -1, withoutPronoun: null };
  }

  /** The column of a question that was not asked of any word before. */
  addColumn(question: number): Int32Array {
    const column = new Int32Array(this.room).fill(UNASKED);
    this.columns[question] = column;
    return column;
  }

  private grow(): void {
    this.room *= 2;
    const { truths } = this;
    this.truths = new Int32Array(this.room * TRUTH_PLACES);
    this.truths.set(truths);
    for (const [question, column] of this.columns.entries()) if (column) this.addColumn(question).set(column);
  }
}

/** Stands beyond the ends of every article: a word without letters. */
export const NO_WORD: Word = {
  number: 0,
  folded: "",
  readings: [],
  answers: [],
  flags: -1,
  withoutPronoun: null,
};
