/**
 * What single words are to a comparison: grammar, negation, or content, and the consonants that forms of one root share.
 * @module
 */
import { defaultLexicon, type FunctionClass, type SenseEntry } from "../../arabic/index.ts";
import { senseOf } from "../../match/index.ts";
import { remembering, stem } from "../../text/index.ts";

/** What a comparison looks up for a word. */
export interface ReadWord {
  readonly isFunction: boolean;
  /** Light stem. */
  readonly stem: string;
  readonly root: string;
  readonly sense: SenseEntry | null;
}

/** What is known of a folded word. */
export const readWord: (folded: string) => ReadWord = remembering((folded) => {
  const light = stem(folded);
  return {
    isFunction: looksUpAsFunction(folded),
    stem: light,
    root: rootOf(light),
    sense: senseOf(light),
  };
});

const GRAMMAR: ReadonlySet<FunctionClass> = new Set<FunctionClass>([
  ...(["complementizer", "conjunction", "breaker", "relative", "negation", "particle"] as const),
  ...(["auxiliary", "demonstrative", "pronoun", "preposition", "connector"] as const),
]);

/** True for words that only hold others together: في, الذي, كان, إلى أنه. */
export function isFunctionWord(folded: string): boolean {
  return readWord(folded).isFunction;
}

function looksUpAsFunction(folded: string): boolean {
  if (folded.length < 2) return true;
  const { readings } = defaultLexicon().look(folded);
  return readings.some(({ entry }) => entry.type === "function" && GRAMMAR.has(entry.class));
}

/** True for a word that leads to what is said of a thing: في, بعد, منذ, بلا. */
export function isPreposition(folded: string): boolean {
  const { readings } = defaultLexicon().look(folded);
  return readings.some(
    ({ entry }) => entry.type === "function" && (entry.class === "preposition" || entry.class === "negation"),
  );
}

/** Folded. بلا and دون are none of them: what is without water has its water cut, which is no denial of it. */
const NEGATORS: ReadonlySet<string> = new Set(
  "لم لن ليس ليست ليسوا لا عدم غير ولم ولن وليس وليست ولا فلم فلن فلا وعدم بعدم لعدم كلا".split(" "),
);

/** True for a folded word that denies what follows it; `next` is the word after it. */
export function isNegator(folded: string, next = ""): boolean {
  return NEGATORS.has(folded) && (!folded.endsWith("لا") || LOOKS_PRESENT.test(next));
}

/** لا before a noun contrasts (إعارة لا بيع); only before a present verb it denies. */
const LOOKS_PRESENT = /^[يتنا]\p{L}{2}/u;

const WEAK = /[اويءه]/gu;
const BEFORE = /^(?:است|يست|تست|مست|ان|ين|تن|من|[ميتناس])/u;

/**
 * The consonants of a light stem without the letters that forms of a root are made with: اغلاق, تغلق and مغلق are غلق.
 * Words of fewer than three of them keep their stem. It looks at letters only: never to decide alone.
 */
export const rootOf: (stem: string) => string = remembering((light) => {
  const bare = light.replace(WEAK, "");
  if (bare.length === 3) return bare;
  if (bare.length < 3) return light.length > 3 ? light.replace(/^[يتن]/u, "") : light;
  const cuts = [light.replace(BEFORE, ""), light.replace(/ت$/u, "")].map((cut) => cut.replace(WEAK, ""));
  return cuts.find((cut) => cut.length === 3) ?? cuts.find((cut) => cut.length > 3) ?? bare;
});
