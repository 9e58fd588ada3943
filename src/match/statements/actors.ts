/**
 * Who a statement is about where it does not say so: those of the statements before it, and those whom the whole article
 * is about.
 * @module
 */
import type { DescribedArticle, DescribedStatement } from "../../model/index.ts";
import { foldWord } from "../../text/index.ts";
import type { Mention } from "./names.ts";

/** Nearer than this, in UTF-16 units, the actors of one statement go on into the next. */
const REACH = 250;
/** The subject goes on inside one sentence: قامت الشركة بكذا، وأعلنت ... */
const AS_SUBJECT = 65;
const FROM_BEFORE = 45;
const FROM_ARTICLE = 25;
/** Share of an article's statements that name whom it is about. */
const TOPIC_SHARE = 0.3;

const isActor = ({ kind }: Mention): boolean => kind === "nation" || kind === "group" || kind === "person";

/** For each statement the actors that are carried over into it, each with its strength lowered. */
export function actorsAround(article: DescribedArticle, mentions: readonly Mention[]): Mention[][] {
  const { text } = article.article;
  const actors = mentions.filter(isActor);
  const own = article.statements.map(({ start, end }) =>
    actors.filter((actor) => actor.start >= start && actor.end <= end),
  );
  const topics = topicsOf(own).map((mention) => ({ ...mention, strength: FROM_ARTICLE }));
  let subject: Mention | undefined;
  return article.statements.map((statement, i) => {
    const before = article.statements[i - 1];
    const near = before && statement.start >= before.start && statement.start - before.end < REACH;
    const goesOn = near && !/[.!?؟\n]/u.test(text.slice(before.end - 1, statement.start));
    if (!near) subject = undefined;
    const here = own[i] ?? [];
    const few = new Set(here.map(({ key }) => key)).size < 2;
    const carried =
      near && few ? (own[i - 1] ?? []).map((mention) => ({ ...mention, strength: FROM_BEFORE })) : [];
    const asSubject =
      subject && ((goesOn && few) || opensWithPronoun(text, statement))
        ? [{ ...subject, strength: AS_SUBJECT }]
        : [];
    if (asSubject.length === 0) subject = here[0] ?? subject;
    return [...asSubject, ...carried, ...topics];
  });
}

const PRONOUN = /^\p{L}{3,}(?:ها|هم|هما|ه)$/u;

/** One of the first words ends in a pronoun: تدخلها, وقيامهم ب. (ة is folded to ه: the raw spelling tells.) */
function opensWithPronoun(text: string, { start, end }: DescribedStatement): boolean {
  const words = text.slice(start, Math.min(end, start + 60)).split(/[^\p{L}\p{M}]+/u, 3);
  return words.slice(0, 2).some((word) => PRONOUN.test(foldWord(word)) && !/[ةۃ]$/u.test(word));
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
