/**
 * What the statements of an article are compared by, as numbers. It depends on nothing but the article, so that it is read
 * where the article is analysed, on a thread beside others.
 * @module
 */
import type { DescribedArticle } from "../../model/index.ts";
import { readFeatures } from "./features.ts";
import { packFeatures } from "./packed.ts";

/** The numbers of an article's statements, in their order. */
export function compareBy(article: DescribedArticle): Int32Array {
  return packFeatures(readFeatures(article));
}

/** The article with what its statements are compared by, read now instead of when they are grouped. */
export function prepareArticle(article: DescribedArticle): DescribedArticle {
  return { ...article, compared: compareBy(article) };
}
