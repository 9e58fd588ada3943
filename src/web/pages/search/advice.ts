/**
 * What to do about a search that cannot be read, or that finds nothing.
 * @module
 */
import { isFiltered, type Search } from "./state.ts";

/** Why a query cannot be read; the key of the words that say so. */
export type Mistake = "bareField" | "onlyExcluded" | "shortBeginning" | "noWord";

const PHRASE = /["“”«][^"“”«»]*["“”»]?/gu;
const BARE_FIELD =
  /(?:^|\s)-?(?:title|text|content|voice|العنوان|عنوان|النص|نص|المتن|متن|المصدر|مصدر):(?=\s|$)/iu;

/** What the server would refuse, told while it is typed; null for a query that can be asked. */
export function mistakeIn(query: string): Mistake | null {
  const words = query.replace(PHRASE, (phrase) => (/[\p{L}\p{N}]/u.test(phrase) ? "«»" : " "));
  if (BARE_FIELD.test(words)) return "bareField";
  const parts = words.split(/\s+/u).filter((part) => part === "«»" || /[\p{L}\p{N}«*]/u.test(part));
  if (parts.some((part) => /^-?(?:\p{L}+:)?[\p{L}\p{M}\p{N}]?\*$/u.test(part))) return "shortBeginning";
  if (parts.length === 0) return "noWord";
  return parts.every((part) => part.startsWith("-")) ? "onlyExcluded" : null;
}

/** A search that asks for less; `says` is the key of the words that offer it. */
export interface Looser {
  readonly says: "withoutFilters" | "withoutQuotes" | "withBeginnings" | "oneWord";
  readonly changes: Readonly<Record<string, string | undefined>>;
  readonly words: string;
}

/** Searches that ask for less, the nearest first. */
export function looserThan(search: Search): Looser[] {
  const offers: Looser[] = [];
  const q = search.q.trim();
  if (isFiltered(search))
    offers.push({
      says: "withoutFilters",
      changes: { publisher: undefined, from: undefined, to: undefined, case: undefined },
      words: q,
    });
  const bare = q.replace(/["“”«»]/gu, "");
  if (bare !== q) offers.push({ says: "withoutQuotes", changes: { q: bare }, words: bare });
  const words = bare.split(/\s+/u).filter((word) => /^[\p{L}\p{M}]{3,}$/u.test(word));
  const isLong = (word: string): boolean => [...word].length > 3;
  const beginnings = words.map((word) => (isLong(word) ? `${word.slice(0, -1)}*` : word)).join(" ");
  if (words.some(isLong))
    offers.push({ says: "withBeginnings", changes: { q: beginnings }, words: beginnings });
  if (words.length > 1)
    for (const word of words.slice(0, 3)) offers.push({ says: "oneWord", changes: { q: word }, words: word });
  return offers;
}
