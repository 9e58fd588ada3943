/**
 * `isnad compare`: two articles side by side.
 * @module
 */
import { compareArticles, comparisonJson } from "../../pipeline/index.ts";
import { renderComparison } from "../../render/index.ts";
import { parse } from "../arguments.ts";
import { ARTICLE_OPTIONS, gatherArticle } from "../articles.ts";
import { EXIT, UsageError } from "../errors.ts";
import type { Streams } from "../streams.ts";

const { case: _, ...OPTIONS } = ARTICLE_OPTIONS;

/** Runs the command: `compare A B`. */
export async function compare(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length > 0)
    throw new UsageError("name two articles: files, or ids of the library");
  const articles = [await gatherArticle(first, values), await gatherArticle(second, values)] as const;
  const [a, b] = articles;
  if (a.article.id === b.article.id)
    throw new UsageError(`${first} and ${second} have the same name; rename one, or name another`);
  const comparison = compareArticles(a, b);
  streams.out(
    values.json ? comparisonJson(comparison, a, b) : renderComparison(comparison, articles, streams),
  );
  return EXIT.done;
}
