/**
 * From which score on statements are one claim, and claims one storyline.
 * @module
 */

/** Least score of an edge between two statements of one claim. */
export const CLAIM_EDGE = 0.34;
/** Least mean score of two groups that become one claim. */
export const CLAIM_MEAN = 0.3;
/** Least score of an edge between two statements of one storyline. */
export const LINE_EDGE = 0.28;
/** Least mean score of two groups of claims that become one storyline. */
export const LINE_MEAN = 0.22;
