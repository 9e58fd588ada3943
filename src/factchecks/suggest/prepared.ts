/**
 * A text as it is compared: its telling words once each, with their weights, and its numbers.
 * @module
 */
import { isNegated, readSenses, type Script, type Sense } from "../../match/index.ts";
import { tokenize } from "../../text/index.ts";
import type { SenseWeights } from "./weights.ts";

/** A word that is compared. */
export interface WeighedSense {
  readonly sense: Sense;
  readonly weight: number;
  /** As it stands in its text. */
  readonly surface: string;
}

/** What is read of a text before anything is known of the others. */
export interface ReadSense {
  readonly sense: Sense;
  readonly surface: string;
}

/** The telling words of a text, each once: as it stands first. */
export function readOnce(text: string): ReadSense[] {
  const found = new Map<string, ReadSense>();
  for (const sense of readSenses(text)) {
    const own = sense.keys[0] ?? "";
    if (!found.has(own)) found.set(own, { sense, surface: text.slice(sense.start, sense.end) });
  }
  return [...found.values()];
}

/** The same words with what each tells. */
export const weigh = (words: readonly ReadSense[], weights: SenseWeights): WeighedSense[] =>
  words.map((word) => ({ ...word, weight: weights.weightOf(word.sense) }));

/** The script that most words are written in. */
export function scriptOf(words: readonly ReadSense[]): Script {
  const arabic = words.filter(({ sense }) => sense.script === "arabic").length;
  const latin = words.filter(({ sense }) => sense.script === "latin").length;
  return latin > arabic ? "latin" : "arabic";
}

/** The words of a text one after the other, without what spellings and punctuation change. */
export const wordingOf = (text: string): string =>
  tokenize(text)
    .filter(({ kind }) => kind !== "mark")
    .map(({ folded }) => folded)
    .join(" ");

const ENGLISH_NEGATION = /\b(?:not|never|no|cannot|\w+n['’]t)\b/iu;

/** True where the words say of something that it is not so. */
export const saysNot = (text: string): boolean => ENGLISH_NEGATION.test(text) || isNegated(text);
