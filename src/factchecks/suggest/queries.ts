/**
 * What is asked for a report of an article.
 * @module
 */
import type { Article, Report } from "../../model/index.ts";
import type { CheckQuery } from "./suggestion.ts";

/** A report's content, with the article's title, its voices and the paragraph that it stands in as surroundings. */
export function queryOfReport(
  { text, title, published }: Pick<Article, "text" | "title" | "published">,
  { content, more, chain }: Pick<Report, "content" | "more" | "chain">,
): CheckQuery {
  const words = [content, ...more].map(({ start, end }) => text.slice(start, end)).join(" ");
  const from = text.lastIndexOf("\n", content.start) + 1;
  const to = text.indexOf("\n", content.end);
  const paragraph = text.slice(from, to < 0 ? text.length : to);
  const context = [title ?? "", ...chain.map(({ name }) => name), paragraph].join(" ");
  return { text: words, context, published: published?.value ?? null };
}
