/**
 * A text as what its words stand for, in Arabic and Latin script alike: each telling word with the keys under which the same
 * word, the same name or the same number of another text is met.
 * @module
 */
import { defaultLexicon } from "../../arabic/index.ts";
import { foldWord, remembering, type Span, type Token, tokenize, unprefixed } from "../../text/index.ts";
import { skeletonOf } from "../statements/skeleton.ts";
import { WEIGHT, weightOf } from "../tables/background.ts";
import { lemmaOf } from "../tables/lemma.ts";
import { englishStem } from "./english.ts";
import { glossesOfArabic, glossesOfLatin, glossOf, isEnglishGrammar, phraseAt } from "./glosses.ts";
import { soundsOf } from "./sounds.ts";

/** What a word's letters are. */
export type Script = "arabic" | "latin" | "number";

/** One telling word. */
export interface Sense extends Span {
  readonly script: Script;
  /** What it is met by: `s` stem, `r` consonants of the stem, `g` meaning, `n` sound of a name, `#` number; the first is its own. */
  readonly keys: readonly string[];
  /** How much it tells, whatever it stands among: 0..100. */
  readonly weight: number;
  readonly isName: boolean;
  /** The second word and the following ones of a phrase that has a meaning as a whole: the first has its keys. */
  readonly continues: boolean;
  /** False for an English word that no table knows: nothing Arabic can be found for it. */
  readonly isKnown: boolean;
  /** The number; null for words. */
  readonly value: number | null;
}

const URLS = /https?:\/\/\S+/giu;

/** The telling words of a text, in order. Words of grammar are left out. Spans count UTF-16 units of `text`. */
export function readSenses(text: string): Sense[] {
  const tokens = tokenize(text.replace(URLS, (url) => " ".repeat(url.length))).filter(
    ({ kind }) => kind !== "mark",
  );
  const words = tokens.map((token) => lookUp(text, token));
  const stems = words.map(({ stem }) => stem);
  const senses: Sense[] = [];
  let phraseEnd = 0;
  words.forEach((word, at) => {
    const phrase = at < phraseEnd ? null : phraseAt(stems, at);
    if (phrase) phraseEnd = at + phrase.length;
    const token = tokens[at];
    if (!token || (word.weight === 0 && !phrase)) return;
    senses.push(toSense(token, word, phrase?.gloss ?? null, !phrase && at < phraseEnd));
  });
  return senses;
}

/** What is known of a spelling. */
interface Spelling {
  readonly script: Script;
  readonly stem: string;
  readonly keys: readonly string[];
  readonly weight: number;
  readonly isName: boolean;
  readonly isKnown: boolean;
  readonly value: number | null;
}

function toSense(token: Token, word: Spelling, phrase: number | null, continues: boolean): Sense {
  const { start, end } = token;
  const { script, value, weight, keys, isName, isKnown } = word;
  if (phrase !== null) {
    const gloss = glossOf(phrase);
    const most = Math.max(gloss.weight, weight);
    return {
      start,
      end,
      script,
      value,
      keys: [...wordKeys(word), `g${phrase}`],
      weight: most,
      isName: gloss.isName,
      continues,
      isKnown: true,
    };
  }
  if (continues)
    return { start, end, script, value, keys: wordKeys(word), weight, isName, continues, isKnown: true };
  return { start, end, script, value, keys, weight, isName, continues, isKnown };
}

/** The keys of the word itself, whatever it stands among. */
const wordKeys = ({ keys }: Spelling): string[] => keys.filter((key) => !/^[gn]/u.test(key));

function lookUp(text: string, { kind, folded, start, end }: Token): Spelling {
  if (kind === "number") return numberOf(folded);
  const letter = folded.charCodeAt(0);
  return letter >= ARABIC_FROM && letter <= ARABIC_TO ? arabicOf(folded) : latinOf(text.slice(start, end));
}

const ARABIC_FROM = 0x600;
const ARABIC_TO = 0x6ff;

const numberOf = remembering((folded: string): Spelling => {
  const value = Number(folded.replace(/[,٬](?=\d{3})/gu, "").replace(/[,٫]/gu, "."));
  const weight = value < 10 ? WEIGHT.frequent : WEIGHT.common;
  const stem = Number.isNaN(value) ? folded : String(value);
  const isNumber = !Number.isNaN(value);
  return {
    script: "number",
    stem,
    keys: [`#${stem}`],
    weight,
    value: isNumber ? value : null,
    isName: false,
    isKnown: true,
  };
});

const isGivenName = remembering((folded: string): boolean => {
  const [token] = tokenize(folded);
  const found = token ? defaultLexicon().phrases("people-names").match([token], 0) : null;
  return found !== null;
});

/** A first letter may be the name's own (لافروف) or a preposition's; the article is no part of the sound. */
function soundsOfArabic(folded: string): string[] {
  const bare = soundsOf(unprefixed(folded));
  return folded.startsWith("ال") ? bare : [...new Set([...bare, ...soundsOf(folded)])];
}

const arabicOf = remembering((folded: string): Spelling => {
  const stem = lemmaOf(folded);
  const weight = weightOf(folded, stem);
  const glosses = glossesOfArabic(folded, stem);
  const isName = isGivenName(folded);
  const mayBeName = isName || (weight === WEIGHT.rare && glosses.length === 0);
  return {
    script: "arabic",
    stem,
    keys: [
      `s${stem}`,
      `r${skeletonOf(folded)}`,
      ...glosses.map((gloss) => `g${gloss}`),
      ...(mayBeName ? soundsOfArabic(folded).map((sound) => `n${sound}`) : []),
    ],
    weight,
    isName: isName || glosses.some((gloss) => glossOf(gloss).isName),
    isKnown: true,
    value: null,
  };
});

const ACCENTS = /\p{M}/gu;

const latinOf = remembering((raw: string): Spelling => {
  const word = foldWord(raw.normalize("NFD").replace(ACCENTS, ""));
  const stem = englishStem(word);
  const isShouted = raw.length > 1 && raw === raw.toUpperCase();
  const isCapital = /^\p{Lu}/u.test(raw);
  const found = glossesOfLatin(word);
  const names = found.filter((gloss) => glossOf(gloss).isName);
  const isGrammar = isEnglishGrammar(word) && !(isShouted && names.length > 0);
  const glosses = isGrammar ? [] : isEnglishGrammar(word) ? names : found;
  const weights = glosses.map((gloss) => glossOf(gloss).weight);
  return {
    script: "latin",
    stem,
    keys: [
      `s${stem}`,
      ...glosses.map((gloss) => `g${gloss}`),
      ...(isGrammar || glosses.length > 0 ? [] : soundsOf(word).map((sound) => `n${sound}`)),
    ],
    weight:
      isGrammar || word.length < 2 ? WEIGHT.none : weights.length > 0 ? Math.min(...weights) : WEIGHT.rare,
    isName: glosses.length === 0 ? isCapital : names.length > 0,
    isKnown: isCapital || glosses.length > 0,
    value: null,
  };
});
