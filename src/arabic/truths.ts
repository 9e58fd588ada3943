/**
 * Answers of yes or no about words, two bits for each in the table of the lexicon: some thirty are asked of each token.
 * @module
 */
import { TRUTH_PLACES } from "./lexicon/index.ts";

/** Two bits for each answer, and no more than a small integer holds. */
const IN_ONE_PLACE = 15;
/** An answer that is known has this bit. */
export const KNOWN = 1;
/** And this one where it is yes. */
export const YES = 2;

/** Where the answers to a question stand: in which number of a word, and how many bits from its end. */
export interface TruthPlace {
  readonly place: number;
  readonly shift: number;
}

let questions = 0;

/** A place that no other question has. For module level only; throws a RangeError when all places are taken. */
export function nextTruthPlace(): TruthPlace {
  const place = Math.floor(questions / IN_ONE_PLACE);
  if (place >= TRUTH_PLACES)
    throw new RangeError(
      `question ${questions} about words has no place: set TRUTH_PLACES higher than ${TRUTH_PLACES}`,
    );
  return { place, shift: 2 * (questions++ % IN_ONE_PLACE) };
}
