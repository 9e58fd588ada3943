/**
 * Articles that may tell what a text tells: those that share most with it, whatever they lack.
 * @module
 */
import type { Engine } from "../engine.ts";
import { wordsOf } from "./terms.ts";

/** Ids of the articles that hold any of these words in title or text, best first, at most `limit`. */
export async function findTelling(
  { reading, differs }: Engine,
  words: readonly string[],
  limit: number,
): Promise<string[]> {
  const terms = new Set(wordsOf(words.join(" ")).map(({ term }) => term));
  if (terms.size === 0) return [];
  const phrases = [...terms].map((term) => [term]);
  const page = { filter: {}, limit, offset: 0, after: null, among: null };
  const found = await differs.fullText.find(
    reading,
    [{ fields: ["title", "text"], phrases, excluded: false }],
    page,
  );
  return found.map(({ article }) => article);
}
