/**
 * What each agreement of two statements counts for.
 * @module
 */

/** Shares of the score of two statements that say the same. They sum to 1; what one of the two does not speak of is left out. */
export const PARTS = {
  words: 0.267,
  ideas: 0.28,
  names: 0.073,
  numbers: 0.02,
  dates: 0.02,
  around: 0.34,
} as const;

/** A word that agrees in its skeleton but not in its stem counts for so much. */
export const SKELETON_SHARE = 0.5;

/** Weight of words, in hundredths, that a clause counts as having at least. */
export const LEAST_WORDS = 300;

/** What a shared idea counts for. */
export const IDEA_WEIGHT = { act: 1, topic: 0.2, light: 0.2 } as const;

/** Words and names in common that make two articles be about the same. */
export const ENOUGH_AROUND = 4;

/** What an idea counts for of which the other statement has one that is near. */
export const KIN_SHARE = 0.3;

/** How much of the agreement in ideas is that of the statement with fewer of them; the rest is that of both. */
export const CONTAINED_SHARE = 0.6;

/** The share of their words that two statements of one claim have in common at least. */
export const LEAST_SHARED_WORDS = { share: 0.2 };
