/**
 * Who a statement is about where it does not say so: those of the statements before it, and those whom the whole article
 * is about.
 * @module
 */
import type { DescribedArticle } from "../../model/index.ts";
import type { Mention } from "./names.ts";

/** Nearer than this, in UTF-16 units, the actors of one statement go on into the next. */
const REACH = 250;
const FROM_BEFORE = 45;
const FROM_ARTICLE = 25;
/** Share of an article's statements that name whom it is about. */
const TOPIC_SHARE = 0.3;

const isActor = ({ kind }: Mention): boolean => kind === "nation" || kind === "group" || kind === "person";

/** For each statement the actors that are carried over into it, each with its strength lowered. */
export function actorsAround(article: DescribedArticle, mentions: readonly Mention[]): Mention[][] {
  const actors = mentions.filter(isActor);
  const own = article.statements.map(({ start, end }) =>
    actors.filter((actor) => actor.start >= start && actor.end <= end),
  );
  const topics = topicsOf(own).map((mention) => ({ ...mention, strength: FROM_ARTICLE }));
  return article.statements.map((statement, i) => {
    if (new Set(own[i]?.map(({ key }) => key)).size >= 2) return topics;
    const before = article.statements[i - 1];
    const near =
      before !== undefined && statement.start - before.end < REACH && statement.start >= before.start;
    const carried = near ? (own[i - 1] ?? []).map((mention) => ({ ...mention, strength: FROM_BEFORE })) : [];
    return [...carried, ...topics];
  });
}

/** The actors that stand in a good part of an article's statements. */
function topicsOf(own: readonly (readonly Mention[])[]): Mention[] {
  const counts = new Map<string, { mention: Mention; count: number }>();
  for (const actors of own)
    for (const [key, mention] of new Map(actors.map((actor) => [actor.key, actor])))
      counts.set(key, { mention, count: (counts.get(key)?.count ?? 0) + 1 });
  return [...counts.values()]
    .filter(({ count }) => count >= 2 && count >= own.length * TOPIC_SHARE)
    .map(({ mention }) => mention);
}
