/**
 * A claim as its page looks at it: articles and outlets found by name.
 * @module
 */
import type { ApiReply } from "../../../services/api.ts";

/** A claim as the API gives it. */
export type Claim = ApiReply<"GET /api/claims/:claim">;
/** An article that tells the claim, or is named by one that does. */
export type Article = Claim["articles"][number];
/** The claim as one article states it. */
export type Appearance = Claim["appearances"][number];
/** Words at a place of an article. */
export type Quote = Appearance["quote"];
/** A voice that supports the claim. */
export type Voice = Claim["voices"][number];

/** A publisher with its articles. */
export interface Outlet {
  readonly name: string;
  readonly articles: readonly Article[];
}

/** The claim, looked up. */
export interface Told {
  readonly claim: Claim;
  /** The articles that tell it, the oldest first as far as that is known. */
  readonly articles: readonly Article[];
  readonly outlets: readonly Outlet[];
  article(id: string): Article | undefined;
  appearance(position: number): Appearance | undefined;
  /** The first appearance in an article. */
  firstIn(article: string): Appearance | undefined;
}

/** Looks a claim up. */
export function readTold(claim: Claim): Told {
  const articles = new Map(claim.articles.map((article) => [article.id, article]));
  const firsts = new Map<string, Appearance>();
  for (const appearance of claim.appearances)
    if (!firsts.has(appearance.quote.article)) firsts.set(appearance.quote.article, appearance);
  const telling = [...firsts.keys()].flatMap((id) => articles.get(id) ?? []);
  const outlets = new Map<string, Article[]>();
  for (const article of telling)
    if (article.publisher !== null)
      outlets.set(article.publisher, [...(outlets.get(article.publisher) ?? []), article]);
  return {
    claim,
    articles: telling,
    outlets: [...outlets].map(([name, own]) => ({ name, articles: own })),
    article: (id) => articles.get(id),
    appearance: (position) => claim.appearances[position],
    firstIn: (article) => firsts.get(article),
  };
}

/** The address of an article in the reader, at a report. */
export const readerAddress = (article: string, report: string | null): string =>
  `/articles/${encodeURIComponent(article)}${report === null ? "" : `?report=${encodeURIComponent(report)}`}`;
