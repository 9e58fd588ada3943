/**
 * The words of the writer's own voice (data/lexicon/own-voice.tsv) as bits.
 * @module
 */
import { foldWord } from "../../text/index.ts";
import { formsOf, type Row } from "../numbers/words.ts";

/** Bits: first the signs that the table names, then those that the form of a word gives. */
export const Sign = {
  modal: 1 << 0,
  self: 1 << 1,
  wish: 1 << 2,
  question: 1 << 3,
  conditional: 1 << 4,
  evaluation: 1 << 5,
  general: 1 << 6,
  prediction: 1 << 7,
  existence: 1 << 8,
  passive: 1 << 9,
  frame: 1 << 10,
  opener: 1 << 11,
  spread: 1 << 12,
  speech: 1 << 13,
  negation: 1 << 14,
  subject: 1 << 15,
  beforeVerb: 1 << 16,
  binds: 1 << 17,
  notVerb: 1 << 18,
  past: 1 << 19,
  present: 1 << 20,
  /** Spelled like a past verb and like a noun. */
  either: 1 << 21,
  /** Ends like what she did; some nouns do as well. */
  feminine: 1 << 22,
  /** A و or ف that is no letter of the word stands before it. */
  joined: 1 << 23,
  /** A number word that counts something: neither "some" nor "one of". */
  counts: 1 << 25,
  /** The first word of a longer phrase. */
  phrase: 1 << 24,
  adjunct: 1 << 26,
  /** قيامها بكذا: a noun that tells an event together with the noun behind it. */
  doing: 1 << 27,
} as const;

interface Phrase {
  readonly rest: readonly string[];
  readonly sign: number;
}

/** Words, and phrases by their first word, all folded. */
export interface OwnVoice {
  readonly words: ReadonlyMap<string, number>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** Builds the words from the rows of the table. Throws a SyntaxError for a sign that means nothing. */
export function ownVoiceOf(rows: readonly Row[]): OwnVoice {
  const words = new Map<string, number>();
  const phrases = new Map<string, Phrase[]>();
  for (const [name = "", forms] of rows) {
    const sign = toSign(name);
    for (const form of formsOf(forms)) {
      const [first = "", ...rest] = form.split(" ").map(foldWord);
      words.set(first, (words.get(first) ?? 0) | (rest.length > 0 ? Sign.phrase : sign));
      if (rest.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), { rest, sign }]);
    }
  }
  return { words, phrases };
}

/** before-verb is `beforeVerb`. */
function toSign(name: string): number {
  const key = name.replace(/-(\p{L})/u, (_, letter: string) => letter.toUpperCase());
  const sign = Object.entries(Sign).find(([known]) => known === key)?.[1];
  if (sign === undefined) throw new SyntaxError(`own-voice: unknown sign ${name}`);
  return sign;
}
