/**
 * What single words are to a comparison: grammar, negation, or content, and the consonants that forms of one root share.
 * @module
 */
import { defaultLexicon, type FunctionClass, type SenseEntry } from "../../arabic/index.ts";

const GRAMMAR: ReadonlySet<FunctionClass> = new Set<FunctionClass>([
  ...(["complementizer", "conjunction", "breaker", "relative", "negation", "particle"] as const),
  ...(["auxiliary", "demonstrative", "pronoun", "preposition", "connector"] as const),
]);

/** True for words that only hold others together: في, الذي, كان, إلى أنه. */
export function isFunctionWord(folded: string): boolean {
  if (folded.length < 2) return true;
  const { readings } = defaultLexicon().look(folded);
  return readings.some(({ entry }) => entry.type === "function" && GRAMMAR.has(entry.class));
}

/** Folded. بلا and دون are none of them: what is without water has its water cut, which is no denial of it. */
const NEGATORS: ReadonlySet<string> = new Set(
  "لم لن ليس ليست ليسوا لا عدم غير ولم ولن وليس وليست ولا فلم فلن فلا وعدم بعدم لعدم كلا".split(" "),
);

/** True for a folded word that denies what follows it. */
export function isNegator(folded: string): boolean {
  return NEGATORS.has(folded);
}

const WEAK = /[اويءه]/gu;
const BEFORE = /^(?:است|يست|تست|مست|ان|ين|تن|من|[ميتناس])/u;

/**
 * The consonants of a light stem without the letters that forms of a root are made with: اغلاق, تغلق and مغلق are غلق.
 * Words of fewer than three of them keep their stem. It looks at letters only: never to decide alone.
 */
export function rootOf(stem: string): string {
  const bare = stem.replace(WEAK, "");
  if (bare.length <= 3) return bare.length === 3 ? bare : stem;
  const cut = stem.replace(BEFORE, "").replace(WEAK, "");
  return cut.length >= 3 ? cut : bare;
}

/** The sense of a light stem: as it is, or without the letters of the present and the ت of the past. */
export function senseOf(stem: string): SenseEntry | null {
  const table = defaultLexicon().phrases("senses");
  const bare = stem.length > 3 ? stem.replace(/^[يتن]/u, "") : stem;
  const spellings = [stem, bare, bare.length > 3 ? bare.replace(/ت$/u, "") : bare];
  for (const spelling of spellings) {
    const found = table.match([{ folded: spelling }], 0);
    if (found && found.conjunction === "") return found.entry;
  }
  return null;
}
