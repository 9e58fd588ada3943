/**
 * Whether two names are of one voice, by their words.
 * @module
 */
import { defaultLexicon } from "../../arabic/index.ts";
import { foldWord, remembering, stem, tokenize } from "../../text/index.ts";

/** Names that are remembered. */
const MOST_KEPT = 20_000;

const SMALL: ReadonlySet<string> = new Set("في من عن على الى باسم لدى بن ابن".split(" "));

/** مصدرا مطلعا is مصدر مطلع. */
const ACCUSATIVE = /^(.{4,})ا$/u;

/** The light stems of a name without its small words. */
export const stemsOf: (name: string) => ReadonlySet<string> = remembering((name) => {
  const words = tokenize(name).filter((token) => token.kind !== "mark" && !SMALL.has(token.folded));
  return new Set(words.map((token) => stem(token.folded).replace(ACCUSATIVE, "$1")));
}, MOST_KEPT);

/** True where all words of one name stand in the other: الدهمولي and سراج الدهمولي. Empty names are no one's. */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return a !== "";
  const first = stemsOf(a);
  const second = stemsOf(b);
  const [less, more] = first.size <= second.size ? [first, second] : [second, first];
  for (const word of less) if (!more.has(word)) return false;
  return less.size > 0;
}

/** As {@link isSameName}, and both begin with one word: مصرف تالوسيا is not تالوسيا. */
export function isSameTitle(a: string, b: string): boolean {
  return isSameName(a, b) && headOf(a) === headOf(b);
}

const headOf = (name: string): string => [...stemsOf(name)][0] ?? "";

/** Nouns that say what an outlet is, folded: موقع المجداف is المجداف. */
const OUTLET_NOUNS: ReadonlySet<string> = new Set(
  "موقع صحيفه الصحيفه جريده الجريده مجله قناه اذاعه شبكه منصه بوابه صفحه الاخباري الالكتروني الاخباريه الالكترونيه".split(
    " ",
  ),
);

/** True where two names are of one outlet, with or without the noun before it. */
export function isSameOutlet(a: string, b: string): boolean {
  return isSameName(withoutNoun(a), withoutNoun(b));
}

/** True for two names of one outlet, and for outlets of one publisher family (data/lexicon/publisher-families.tsv). */
export function isOneHouse(a: string, b: string): boolean {
  if (isSameOutlet(a, b)) return true;
  const { publishers } = defaultLexicon();
  const family = publishers.familyOf(a);
  return family !== null && family === publishers.familyOf(b);
}

const withoutNoun = remembering((name) => {
  const words = name.split(/\s+/u).filter((word) => !OUTLET_NOUNS.has(foldWord(word)));
  return words.length > 0 ? words.join(" ") : name;
}, MOST_KEPT);
