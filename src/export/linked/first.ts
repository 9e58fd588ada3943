/**
 * Which telling of a claim is the first that we know of.
 * @module
 */
import type { ExportedClaim } from "../exporter.ts";

/**
 * The article of the earliest dated telling that retells no other of the claim; null where nothing decides: no such telling has a
 * date, two share it or one is known to the year or month alone in which the other stands, or one without a date may have been first.
 */
export function firstArticle({ id, appearances, articles, mayBeFirst }: ExportedClaim): string | null {
  if (mayBeFirst !== null) return null;
  const dates = new Map(articles.map((article) => [article.id, article.published]));
  const roots = appearances.filter(({ parent }) => parent?.claim !== id).map(({ quote }) => quote.article);
  const dated = [...new Set(roots)].flatMap((article) => {
    const published = dates.get(article);
    return published ? [{ article, published }] : [];
  });
  const [first, second] = dated.sort((a, b) => (a.published < b.published ? -1 : 1));
  if (!first || second?.published.startsWith(first.published)) return null;
  return first.article;
}
