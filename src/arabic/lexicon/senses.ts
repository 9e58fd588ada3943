/**
 * Words by what they mean where two tellings are compared: words of one sense are one word.
 * @module
 */
import { foldWord, stem } from "../../text/index.ts";
import type { LexiconRows } from "./schema.ts";

/** A sense and its side: `+` and `-` are opposites. */
export interface SenseEntry {
  readonly sense: string;
  readonly side: "" | "+" | "-";
  /** The spelling is a whole word, no stem that other words have too. */
  readonly isWhole: boolean;
}

/** All spellings that have a sense: the forms of the rows, folded, and their light stems. */
export type Senses = ReadonlyMap<string, SenseEntry>;

/** بنات and بن have one stem, and so have too many words of two letters. */
const LEAST_STEM = 3;

/** The table of these rows. Of two rows with one spelling the first has it; the forms as they are written before all stems. */
export function createSenses({ senses: rows }: LexiconRows): Senses {
  const whole = new Map<string, SenseEntry>();
  const stems = new Map<string, SenseEntry>();
  for (const [word = "", forms = "", sense = "", side] of rows) {
    const entry = { sense, side: side as SenseEntry["side"] };
    for (const form of `${word} ${forms}`.trim().split(" ").flatMap(spelledOut)) {
      if (!whole.has(form)) whole.set(form, { ...entry, isWhole: true });
      for (const each of [stem(form), stem(`ال${form}`), endless(form)])
        if (each.length >= LEAST_STEM && !stems.has(each)) stems.set(each, { ...entry, isWhole: false });
    }
  }
  return new Map([...stems, ...whole]);
}

/** Folded; a form in ي is a present and stands for the same with ت. */
function spelledOut(form: string): string[] {
  const folded = foldWord(form);
  return /^ي.{3}/u.test(folded) ? [folded, `ت${folded.slice(1)}`] : [folded];
}

/** With its first letter, which may look like a clitic: of بداية no ب is cut where the tables of matching know the word. */
const endless = (form: string): string => form.replace(/(?<=^.{3,})(?:ه|ات|ون|ين)$/u, "");
