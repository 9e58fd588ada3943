/**
 * News of watches as an Atom feed (RFC 4287), a page of it at a time (RFC 5005, section 3).
 * @module
 */
import { isolate, oneLine, shorten } from "../../render/index.ts";

/** A piece of news as a feed tells it. */
export interface FeedNews {
  readonly id: string;
  /** ISO 8601 */
  readonly found: string;
  readonly text: string;
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: string | null;
  } | null;
  readonly report: string | null;
  readonly chain: readonly { readonly name: string }[];
  readonly claim: { readonly id: string; readonly gist: string } | null;
  readonly factCheck: {
    readonly url: string | null;
    readonly publisher: string | null;
    readonly title: string | null;
    readonly claim: string;
    readonly verdict: { readonly wording: string | null };
    readonly state: "suggested" | "confirmed" | "published";
  } | null;
}

/** A page of a feed. */
export interface FeedPage {
  /** Id of the watch; null: of all watches. */
  readonly watch: string | null;
  /** In the words of the person who saved it; null: of all watches. */
  readonly name: string | null;
  /** ISO 8601: when it was saved; what a feed without news was last updated at. */
  readonly since: string;
  /** The address of the desk, without a slash at the end. */
  readonly base: string;
  /** `after` of this page; null: the newest news. */
  readonly after: string | null;
  /** `after` of the page behind it; null: there is none. */
  readonly next: string | null;
  /** The newest first. */
  readonly news: readonly FeedNews[];
}

/** Ids stay the same wherever the desk is reached (RFC 4151). */
const TAG = "tag:isnad,2026:";
const RIGHT_TO_LEFT = "\u200f";
/** What no document of XML 1.0 may hold, halves of characters included. */
const UNFIT = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const STATES = {
  confirmed: "تدقيق مؤكَّد",
  suggested: "تدقيق مقترح",
  published: "تدقيق جديد",
} as const;

/** The feed as XML. */
export async function atomOf(page: FeedPage): Promise<string> {
  const { generateAtomFeed } = await import("feedsmith"); // it reads many formats that nobody asks for here
  const { watch, name, since, base, after, next, news } = page;
  const path = watch === null ? "/api/watches/feed" : `/api/watches/${encodeURIComponent(watch)}/feed`;
  const at = (cursor: string | null): string =>
    `${base}${path}${cursor === null ? "" : `?after=${encodeURIComponent(cursor)}`}`;
  const type = "application/atom+xml";
  return generateAtomFeed({
    id: `${TAG}${watch === null ? "watches" : `watch:${watch}`}`,
    title: plain(name === null ? "إسناد: كل ما يُتابَع" : `إسناد: ${isolate(oneLine(name))}`),
    updated: news[0]?.found ?? since,
    authors: [{ name: "إسناد" }],
    links: [
      { rel: "self", type, href: at(after) },
      { rel: "alternate", type: "text/html", href: `${base}/watches` },
      ...(after === null ? [] : [{ rel: "first", type, href: at(null) }]),
      ...(next === null ? [] : [{ rel: "next", type, href: at(next) }]),
    ],
    entries: news.map((one) => entryOf(one, base)),
    xml: { lang: "ar" },
  });
}

const plain = (value: string) => ({
  type: "text",
  value: `${RIGHT_TO_LEFT}${value.replace(UNFIT, "\ufffd")}`,
});

function entryOf(news: FeedNews, base: string) {
  const { id, found, factCheck } = news;
  const related = factCheck?.url && /^https?:\/\//iu.test(factCheck.url) ? factCheck.url : null;
  return {
    id: `${TAG}news:${id}`,
    title: plain(titleOf(news)),
    updated: found,
    published: found,
    links: [
      { rel: "alternate", type: "text/html", href: `${base}${pageOf(news)}` },
      ...(related === null ? [] : [{ rel: "related", href: related }]),
    ],
    summary: plain(summaryOf(news)),
  };
}

/** Code points of what stands for a title. */
const LONGEST = 120;

function titleOf({ article, factCheck, text }: FeedNews): string {
  if (factCheck) {
    const { state, verdict, publisher, title, claim } = factCheck;
    const about = [verdict.wording, publisher].filter((part) => part !== null);
    return joined([STATES[state], ...about, shorten(oneLine(title ?? claim), LONGEST)]);
  }
  const about = [article?.publisher, article?.title ?? shorten(oneLine(text), LONGEST)].filter(
    (part) => part != null,
  );
  return joined(["ظهور جديد", ...about]);
}

const joined = (parts: readonly string[]): string => parts.map((part) => isolate(oneLine(part))).join(" · ");

function summaryOf({ text, chain, article, claim, factCheck }: FeedNews): string {
  const said = factCheck ? [] : chain.map(({ name }) => isolate(oneLine(name)));
  const lines = [
    `«${isolate(oneLine(text))}»`,
    ...(said.length > 0 ? [`الإسناد: ${said.join(" ← ")}`] : []),
    ...(article?.published ? [`نُشر: ${isolate(article.published)}`] : []),
    ...(factCheck?.publisher ? [`دقّقه: ${isolate(oneLine(factCheck.publisher))}`] : []),
    ...(claim ? [`الادعاء: ${isolate(oneLine(claim.gist))}`] : []),
  ];
  return lines.join(`\n${RIGHT_TO_LEFT}`);
}

/** The page of the desk that shows it. */
function pageOf({ article, report, claim, factCheck }: FeedNews): string {
  if (factCheck === null && article !== null) {
    const within = report === null ? "" : `?report=${encodeURIComponent(report)}`;
    return `/articles/${encodeURIComponent(article.id)}${within}`;
  }
  return claim === null ? "/fact-checks" : `/claims/${encodeURIComponent(claim.id)}`;
}
