/**
 * Typing errors that two articles share: nobody makes them twice, so one has copied from the other, or both from a third.
 * @module
 */

/** How often a folded word stands in a set of articles. */
export type CountOf = (word: string) => number;

/** A shorter word is one letter away from too many others. */
const LEAST_LETTERS = 6;
/** The right spelling stands so much more often. */
const MUCH_MORE = 10;
/** Letters that make another word where they change places (عامل, عمال). */
const WEAK = /[اويءه]/u;

/**
 * True for a folded word that is mistyped: a letter three times in a row, Arabic and Latin letters run together, or one
 * letter doubled or two that changed places in a word that stands much more often without.
 */
export function isMistyped(word: string, countOf: CountOf): boolean {
  if (/([\u0621-\u064a])\1\1/u.test(word)) return true;
  if (/[\u0621-\u064a][a-z]|[a-z][\u0621-\u064a]/u.test(word)) return true;
  if (word.length < LEAST_LETTERS || !/^[\u0621-\u064a]+$/u.test(word)) return false;
  const often = Math.max(1, countOf(word)) * MUCH_MORE;
  return [...withoutDoubled(word), ...withSwapped(word)].some((right) => countOf(right) >= often);
}

/** At the beginning of a word a letter is doubled by grammar (للجنة, تتعلق). */
const FIRST_DOUBLED = 3;

function withoutDoubled(word: string): string[] {
  const out: string[] = [];
  for (let i = FIRST_DOUBLED; i < word.length; i++)
    if (word[i] === word[i - 1]) out.push(word.slice(0, i) + word.slice(i + 1));
  return out;
}

function withSwapped(word: string): string[] {
  const out: string[] = [];
  for (let i = 1; i < word.length; i++) {
    const pair = word.slice(i - 1, i + 1);
    if (WEAK.test(pair) || pair[0] === pair[1]) continue;
    out.push(word.slice(0, i - 1) + pair[1] + pair[0] + word.slice(i + 1));
  }
  return out;
}
