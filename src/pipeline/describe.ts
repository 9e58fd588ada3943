/**
 * From a text, or from an analysis that was kept, to statements that can be compared.
 * @module
 */
import { describeArticle, prepareArticle } from "../match/index.ts";
import type { DescribedArticle, KeptAnalysis } from "../model/index.ts";
import { type ArticleInfo, analyzeArticle } from "./analyze.ts";

export { prepareArticle };

/** Analyses a text and describes its statements. */
export function describeText(text: string, info: ArticleInfo = {}): DescribedArticle {
  return describeArticle(analyzeArticle(text, info));
}

/** Describes the statements of an analysis that was kept. */
export const describeStored = (analysis: KeptAnalysis): DescribedArticle => describeArticle(analysis);
