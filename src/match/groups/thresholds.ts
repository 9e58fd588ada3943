/**
 * From which score on statements are one claim, and claims one storyline.
 * @module
 */

/** All of them 0..1. */
export const THRESHOLDS = {
  /** Least agreement, surroundings included, of two groups of statements that are about the same. */
  circle: 0.565,
  /** Least score of two statements that become neighbours at all. */
  edge: 0.46,
  /** Least agreement of two such groups that become one storyline. */
  storyline: 0.471,
  /** How much the best pair of two groups counts there beside the mean of all pairs. */
  circleBest: 0.9,
  /** Least agreement by their own words of two statements that make one storyline of whatever they stand in. */
  alike: 0.7,
  /** Least agreement by their own words of two groups of statements that become one claim. */
  claim: 0.4,
  /** How much the best pair counts there: a chain of likenesses is no likeness. */
  claimBest: 0.3,
};
