/**
 * Words that say one thing in other consonants: a sense of senses.tsv with its side, so that opposites are two.
 * @module
 */
import { defaultLexicon, type SenseEntry } from "../../arabic/index.ts";

/** The sense of a light stem, also where a verb's letters stand around it; null for a word that has none. */
export function senseOf(stem: string): SenseEntry | null {
  const table = defaultLexicon().phrases("senses");
  const bare = stem.length > 3 ? stem.replace(/^[يتن]/u, "") : stem;
  const spellings = [
    stem,
    bare,
    bare.length > 3 ? bare.replace(/(?:تا?|وا|ا)$/u, "") : bare,
    stem.length > 4 ? stem.replace(/(?:تا?|وا|ا)$/u, "") : stem,
  ];
  for (const spelling of spellings) {
    const found = table.match([{ folded: spelling }], 0);
    if (found && found.conjunction === "") return found.entry;
  }
  return null;
}
