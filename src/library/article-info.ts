/**
 * What came in beside a text, as an analysis takes it.
 * @module
 */
import type { Article } from "../model/index.ts";
import type { ArticleInfo } from "../pipeline/index.ts";

type Known = Pick<Article, "title" | "url" | "publisher" | "author" | "republishes" | "published">;

/** What is known goes in; what is null is left for the text to say. */
export function infoOf(
  id: string,
  { title, url, publisher, author, republishes, published }: Known,
): ArticleInfo {
  return {
    id,
    ...(title !== null && { title }),
    ...(url !== null && { url }),
    ...(publisher !== null && { publisher }),
    ...(author !== null && { author }),
    ...(republishes !== null && { republishes }),
    ...(published !== null && { published: published.value }),
  };
}
