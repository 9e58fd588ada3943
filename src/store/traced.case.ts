/**
 * Traces of a test: made claims about the statements of analysed articles, and the real ones of what is in a library.
 * @module
 */
import type { DescribedArticle } from "../model/index.ts";
import { describeStored, numbersOf, traceClaims } from "../pipeline/index.ts";
import { findAnalyses } from "./analyses/read.ts";
import { findCurrent } from "./articles/read.ts";
import { decisionsKey, type NewTrace, type SeenArticle } from "./claims/index.ts";
import type { Library } from "./library.ts";

/** Traces all that is in a library. */
export async function traceHere({ engine: { reading } }: Library): Promise<NewTrace> {
  const articles: DescribedArticle[] = [];
  const seen = new Map<string, SeenArticle>();
  for await (const { id, article, text } of findCurrent(reading)) {
    const analysis = (await findAnalyses(reading, [id])).get(id);
    if (!analysis) continue;
    articles.push(describeStored({ ...analysis, article: { ...analysis.article, text } }));
    const reports = new Map(
      analysis.reports.map(({ id: report, key, checkworthiness }) => [report, { key, checkworthiness }]),
    );
    seen.set(article, { revision: id, analysed: analysis.analysed, text, reports });
  }
  return {
    rules: "test",
    decisions: await decisionsKey(reading),
    traced: traceClaims(articles),
    passages: [],
    seen,
    numbersOf: (claim) => numbersOf(claim, articles),
    began: Date.now(),
  };
}
