/**
 * A statement where it stands.
 * @module
 */
import type { Article, DescribedStatement, Place } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";

/** A statement and the article that it is read from. Its spans count UTF-16 units of the article's text. */
export interface Told {
  readonly article: Article;
  readonly statement: DescribedStatement;
}

/** A stretch of the article that a statement stands in. */
export function placeIn({ article }: Told, { start, end }: Span): Place {
  return { document: article.id, start, end };
}

/** The words of a stretch of its article. */
export function wordsOf({ article }: Told, { start, end }: Span): string {
  return article.text.slice(start, end);
}
