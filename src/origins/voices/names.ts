/**
 * Whether two names are of one voice, by their words.
 * @module
 */
import { defaultLexicon } from "../../arabic/index.ts";
import { foldWord, stem, tokenize } from "../../text/index.ts";

const cache = new Map<string, ReadonlySet<string>>();
const MOST_KEPT = 20_000;

const SMALL: ReadonlySet<string> = new Set("في من عن على الى باسم لدى بن ابن".split(" "));

/** مصدرا مطلعا is مصدر مطلع. */
const ACCUSATIVE = /^(.{4,})ا$/u;

/** The light stems of a name without its small words. */
export function stemsOf(name: string): ReadonlySet<string> {
  const known = cache.get(name);
  if (known) return known;
  const words = tokenize(name).filter((token) => token.kind !== "mark" && !SMALL.has(token.folded));
  const stems = new Set(words.map((token) => stem(token.folded).replace(ACCUSATIVE, "$1")));
  if (cache.size >= MOST_KEPT) cache.clear();
  cache.set(name, stems);
  return stems;
}

/** True where all words of one name stand in the other: الدهمولي and سراج الدهمولي. Empty names are no one's. */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return a !== "";
  const first = stemsOf(a);
  const second = stemsOf(b);
  const [less, more] = first.size <= second.size ? [first, second] : [second, first];
  return less.size > 0 && [...less].every((word) => more.has(word));
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

function withoutNoun(name: string): string {
  const words = name.split(/\s+/u).filter((word) => !OUTLET_NOUNS.has(foldWord(word)));
  return words.length > 0 ? words.join(" ") : name;
}
