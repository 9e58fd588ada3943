/**
 * Classes of a token as bits, so that rules ask cheap questions.
 * @module
 */
import type { Token } from "../text/index.ts";
import type { Entry, Reading, Word } from "./lexicon/index.ts";

/** What is known of a word without its neighbours, a bit each. */
export const Flag = {
  complementizer: 1 << 0,
  preposition: 1 << 1,
  relative: 1 << 2,
  negation: 1 << 3,
  particle: 1 << 4,
  auxiliary: 1 << 5,
  demonstrative: 1 << 6,
  pronoun: 1 << 7,
  adverb: 1 << 8,
  circumstance: 1 << 9,
  contentHead: 1 << 10,
  breaker: 1 << 11,
  connector: 1 << 12,
  quantifier: 1 << 13,
  /** A verb of saying in the past or present. */
  finiteCue: 1 << 14,
  /** An active participle of a verb of saying without article: قائلا, مشيرة. */
  participleCue: 1 << 15,
  /** A verbal noun of a verb of saying: قوله, بتأكيده. */
  masdarCue: 1 << 16,
  voiceHead: 1 << 17,
  speechNoun: 1 << 18,
  name: 1 << 19,
  /** Written with the article, alone or after a fused particle. */
  article: 1 << 20,
  /** A و or ف before it that is no letter of the word. */
  conjoined: 1 << 21,
  adjective: 1 << 22,
  /** A fused ب ل ك before it. */
  fusedPreposition: 1 << 23,
  mark: 1 << 24,
  number: 1 << 25,
  conjunction: 1 << 26,
  word: 1 << 27,
  /** Written like أن or إن, with ب or ل before it or a pronoun after it or not. */
  complementizerForm: 1 << 28,
} as const;

const FUNCTION_FLAGS: Readonly<Record<string, number>> = {
  complementizer: Flag.complementizer,
  conjunction: Flag.conjunction,
  breaker: Flag.breaker,
  relative: Flag.relative,
  negation: Flag.negation,
  particle: Flag.particle,
  auxiliary: Flag.auxiliary,
  demonstrative: Flag.demonstrative,
  pronoun: Flag.pronoun,
  preposition: Flag.preposition,
  quantifier: Flag.quantifier,
  connector: Flag.connector,
  adverb: Flag.adverb,
  circumstance: Flag.circumstance,
  "content-head": Flag.contentHead,
  adjective: Flag.adjective,
};

/** The classes of one token of `text`: all that any of its readings allows. */
export function flagsOf(token: Token, word: Word, text: string): number {
  if (token.kind === "mark") return Flag.mark;
  if (token.kind === "number") return Flag.number;
  if (word.flags < 0) word.flags = wordFlags(word);
  return (word.flags & Flag.article) !== 0 && beginsWithHamza(text, token.start)
    ? word.flags & ~Flag.article
    : word.flags;
}

/** إلقاء, بإلغاء, وألعاب: no article has a hamza. */
function beginsWithHamza(text: string, start: number): boolean {
  for (let at = start; at < start + LONGEST_PARTICLES; at++) {
    const letter = text[at] ?? "";
    if (/[إأآ]/u.test(letter)) return true;
    if (/[ال]/u.test(letter)) return false;
  }
  return false;
}
const LONGEST_PARTICLES = 3;

function wordFlags(word: Word): number {
  return word.readings.reduce((all, reading) => all | readingFlags(reading), Flag.word | spellingFlags(word));
}

function readingFlags(reading: Reading): number {
  const clitics =
    (reading.conjunction ? Flag.conjoined : 0) | (reading.preposition ? Flag.fusedPreposition : 0);
  return clitics | entryFlags(reading.entry, reading);
}

function entryFlags(entry: Entry, reading: Reading): number {
  switch (entry.type) {
    case "verb":
      return verbFlags(reading);
    case "voice":
      return Flag.voiceHead;
    case "speech-noun":
      return Flag.speechNoun;
    case "name":
      return Flag.name;
    case "function":
      return FUNCTION_FLAGS[entry.class] ?? 0;
  }
}

function verbFlags(reading: Reading): number {
  switch (reading.verb?.tense) {
    case "past":
    case "present":
      return reading.preposition || reading.article ? 0 : Flag.finiteCue;
    case "participle":
      return reading.article ? 0 : Flag.participleCue;
    case "masdar":
      return Flag.masdarCue;
    default:
      return 0;
  }
}

/** التزام, التقاء, وكالة: a noun that only begins like the article, or like one behind particles. */
const isWhole = ({ entry, article, conjunction, preposition }: Reading): boolean =>
  !article &&
  ((entry.type === "function" && entry.class === "content-head") ||
    (entry.type === "voice" && conjunction === "" && preposition === ""));

const COMPLEMENTIZER = /^[بل]?ان(?:ه|ها|هم|هما|هن|نا|ني|ي|ك|ا)?$/u;

/** What the letters alone show. The article is also read behind و ف ب ك ل. */
function spellingFlags(word: Word): number {
  const article =
    /^[وف]?(?:[بك]?ال|لل)./u.test(word.folded) && !word.readings.some(isWhole) ? Flag.article : 0;
  return article | (COMPLEMENTIZER.test(word.folded) ? Flag.complementizerForm : 0);
}
