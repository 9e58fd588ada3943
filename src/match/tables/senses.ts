/**
 * Words that say one thing in other consonants: a sense of senses.tsv with its side, so that opposites are two.
 * @module
 */
import { defaultLexicon, type SenseEntry } from "../../arabic/index.ts";

/** The sense of a light stem, also where a verb's letters stand around it; null for a word that has none. */
export function senseOf(stem: string): SenseEntry | null {
  const { senses } = defaultLexicon();
  const found = senses.get(stem) ?? (stem.length > 3 ? senses.get(withoutPast(stem)) : undefined);
  if (found || stem.length <= 3 || !PRESENT.test(stem)) return found ?? null;
  // تجار is no ت before جار, which is the stem of جاري: what stands behind the letter of a person is a whole verb.
  const verb = stem.slice(1);
  const whole = senses.get(verb) ?? (verb.length > 3 ? senses.get(withoutPast(verb)) : undefined);
  return whole?.isWhole ? whole : null;
}

/** Behind the letter of the present stands no ا: تاجر is no verb. */
const PRESENT = /^[يت](?!ا)/u;
const withoutPast = (word: string): string => word.replace(/(?:تا?|وا|ا)$/u, "");
