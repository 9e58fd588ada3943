/**
 * The skeleton of a word: the consonants that are left when the letters of patterns are taken off, so that تسليح, أسلحة
 * and مسلح meet in سلح. It guesses by letters: it joins some words that are different, and counts for less than the stem.
 * @module
 */
import { lemmaOf } from "../tables/lemma.ts";

const LONG_PREFIX = /^(?:ا|ي|ت|ن|م)?ست(?=..)/u;
const SEVENTH = /^[اينتم]ن(?!ت)(?=...)/u;
const EIGHTH_OF_N = /^[اينتم]نت(?=..)/u;
const EIGHTH = /^[اينتم](.)ت(?=.)/u;
const FIFTH = /^[يتنم]ت(?=...)/u;
const ONE = /^[اينتم](?=...)/u;

/** The skeleton of a folded word. Three letters where it can, else what is left; words of other letters stay as they are. */
export function skeletonOf(folded: string): string {
  const light = unpluralled(endless(lemmaOf(folded)));
  if (light.length <= 3 || !/^[\u0621-\u064a]+$/u.test(light)) return light;
  const bare = light.length >= 5 ? withoutPattern(light) : light.replace(ONE, "");
  const consonants = bare[0] + bare.slice(1).replace(/[اوي]/gu, "");
  return consonants.length >= 3 ? consonants : bare;
}

/** Before a hamza the ا of the broken plural: خسائر are of خسر. */
const BROKEN_PLURAL = /^(..)اء(.)$/u;

function unpluralled(word: string): string {
  return word.replace(BROKEN_PLURAL, "$1$2");
}

/** ـت and ـتا of a verb in the past, behind four letters and more: توقفت, أودعت. In shorter words the ت may be of the root. */
const PAST = /^([اتن]...+?)تا?$/u;

/** The accusative ا, the وا of verbs and the endings of the past, which the light stem leaves. */
function endless(word: string): string {
  if (PAST.test(word)) return word.replace(PAST, "$1");
  if (word.length > 4 && word.endsWith("وا")) return word.slice(0, -2);
  return word.length > 3 && word.endsWith("ا") ? word.slice(0, -1) : word;
}

function withoutPattern(word: string): string {
  if (word.length >= 6 && LONG_PREFIX.test(word)) return word.replace(LONG_PREFIX, "");
  if (EIGHTH_OF_N.test(word)) return `ن${word.replace(EIGHTH_OF_N, "")}`;
  if (EIGHTH.test(word)) return word.replace(EIGHTH, "$1");
  if (SEVENTH.test(word)) return word.replace(SEVENTH, "");
  return FIFTH.test(word) ? word.replace(FIFTH, "") : word.replace(ONE, "");
}
