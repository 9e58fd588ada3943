/**
 * From which score on statements are one claim, and claims one storyline.
 * @module
 */

import { LEAST_SAMENESS } from "../score/weights.ts";

/** All of them 0..1. */
export const THRESHOLDS = {
  /** Least score of two statements that become neighbours at all. */
  edge: 0.45,
  /** Least agreement of two groups of statements that become one claim. */
  claim: LEAST_SAMENESS,
  /** How much the best pair of two groups counts there beside the mean of all pairs: a chain of likenesses is no likeness. */
  claimBest: 0.3,
  /** Least agreement of two claims that become one storyline. */
  storyline: 0.39,
  /** How much the best pair counts there: a story goes from one thing to the next. */
  storylineBest: 0.75,
  /** From this score on two statements are of one storyline though their actors are others. */
  alike: 0.7,
  /** Below this score no two statements are that alike apart from their names. */
  alikeButNames: 0.4,
};
