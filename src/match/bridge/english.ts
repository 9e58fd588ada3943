/**
 * A light stem for English words, so that a table of words need not list their endings. It guesses by letters.
 * @module
 */

/** The stem of a word in small letters. */
export function englishStem(word: string): string {
  if (word.length < 4) return word;
  const bare = word.replace(/(?:sses)$/u, "ss").replace(/(?:ies|ied)$/u, "y");
  if (bare !== word) return bare;
  const cut = word.replace(/(?:ing|edly|ed|ly)$/u, "");
  if (cut !== word && cut.length >= 3 && /[aeiouy]/u.test(cut)) return undoubled(cut).replace(/e$/u, "");
  return word.replace(/(?<=[^su])s$/u, "").replace(/(?<=.{3})e$/u, "");
}

const undoubled = (word: string): string => word.replace(/([bdgmnprt])\1$/u, "$1");
