/**
 * What each agreement of two statements counts for.
 * @module
 */

/**
 * Shares of the score that two statements say the same, of which claims are made. They come from pairs of clauses of unlike
 * articles that were judged one by one (docs/adr/0016-two-scores.md): the same idea made no two clauses one claim there, nor did
 * the same names alone; the same words with the same names among them did.
 */
export const SAMENESS = { words: 0.5, numbers: 0.27, around: 0.23 } as const;

/**
 * From this sameness on two statements, or groups of them, are one claim. The judged pairs agree as well with all from 0.45 to 0.462;
 * among these it is where headlines that disagree (ans_ar, the half to fit on) stay apart in 95 of 100.
 */
export const LEAST_SAMENESS = 0.455;

/** What counts as surroundings in common of two statements of one article: it says much in the same words of different things. */
export const WITHIN_ARTICLE = 0.5;

/**
 * A headline sums up the clause of its own body in which so much of it is told, 0..1. Of 87 headlines judged one by one with the
 * clause that shares most with them, 83 of 100 that reach it were right, and 80 of 100 right ones reach it (test/sameness/headlines.tsv).
 */
export const SUMS_UP = 0.5;

/** Weight in hundredths that a headline counts as having at least, and what each of its numbers counts for. */
export const HEADLINE = { least: 250, number: 100 } as const;

/** Shares of the score that two statements are about the same, of which storylines are made. */
export const CLOSENESS = { words: 0.3, ideas: 0.2, names: 0.2, numbers: 0.1, around: 0.2 } as const;

/** A word that agrees in its skeleton but not in its stem counts for so much. */
export const SKELETON_SHARE = 0.5;

/** Weight of words, in hundredths, that a clause counts as having at least. */
export const LEAST_WORDS = 400;

/** What a shared idea counts for. */
export const IDEA_WEIGHT = { act: 1, topic: 0.2, light: 0.2 } as const;

/** Words and names in common that make two articles be about the same. */
export const ENOUGH_AROUND = 4;

/** What an idea counts for of which the other statement has one that is near. */
export const KIN_SHARE = 0.3;

/** How much of the agreement in ideas is that of the statement with fewer of them; the rest is that of both. */
export const CONTAINED_SHARE = 0.6;
