/**
 * Articles for tests: all that is not said of one is unknown.
 * @module
 */
import type { Article } from "./analysis.ts";

/** An article of which only these things are known. */
export function knownBy(given: Partial<Article> & Pick<Article, "id" | "text">): Article {
  return {
    title: null,
    url: null,
    language: "ar",
    publisher: null,
    republishes: null,
    translatedFrom: null,
    author: null,
    published: null,
    ...given,
  };
}
