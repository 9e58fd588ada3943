/**
 * From which score on statements are one claim, and claims one storyline.
 * @module
 */

/** All of them 0..1. */
export const THRESHOLDS = {
  /** Least agreement of two groups of statements that become one claim. */
  claim: 0.565,
  /** Least score of two statements that become neighbours at all. */
  edge: 0.46,
  /** Least agreement of two claims that become one storyline. */
  storyline: 0.471,
  /** How much the best pair of two groups counts beside the mean of all pairs. */
  best: 0.9,
} as const;
