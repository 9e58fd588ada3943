/**
 * What each agreement of two statements counts for.
 * @module
 */

/** Shares of the score of two statements that say the same. They sum to 1; what one of the two does not speak of is left out. */
export const PARTS = { words: 0.38, ideas: 0.37, names: 0.15, numbers: 0.05, dates: 0.05 } as const;

/** A word that agrees in its skeleton but not in its stem counts for so much. */
export const SKELETON_SHARE = 0.7;

/** Weight of words, in hundredths, that a clause counts as having at least. */
export const LEAST_WORDS = 300;

/** What a shared idea counts for. */
export const IDEA_WEIGHT = { act: 1, topic: 0.2, light: 0.2 } as const;
