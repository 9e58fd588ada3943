/**
 * One entry of a feed, whatever the family of the feed.
 * @module
 */
import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from "feedsmith";
import { isAddress } from "../addresses.ts";
import type { GivenText } from "../html/fragment.ts";

/** A text as a feed writes it. */
export type FeedText = GivenText;

/** What an entry says, as it is written. Null where it says nothing. */
export interface FeedEntry {
  readonly title: FeedText | null;
  readonly url: string | null;
  readonly id: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** The feed that the entry was taken over from (RSS and Atom `<source>`). */
  readonly source: { readonly name: string | null; readonly url: string | null } | null;
  /** What the feed gives for the whole text. */
  readonly content: FeedText | null;
  /** What it gives for a summary; in RSS often the whole text. */
  readonly summary: FeedText | null;
}

/** What a feed says of itself. */
export interface FeedHead {
  readonly title: FeedText | null;
  readonly publisher: string | null;
  /** Its site, or itself: the base of its links. */
  readonly url: string | null;
}

/** A feed that says nothing of itself. */
export const NO_HEAD: FeedHead = { title: null, publisher: null, url: null };

const html = (value: string | undefined): FeedText | null => (value ? { value, html: true } : null);
const first = (values: readonly string[] | undefined): string | null => values?.[0] ?? null;

/** Names with a comma between them; addresses and handles are no names. */
function namesOf(names: readonly (string | undefined)[] | undefined): string | null {
  const kept = (names ?? []).flatMap((name) => (name?.trim() && !isAddress(name) ? name.trim() : []));
  return kept.length === 0 ? null : [...new Set(kept)].join("، ");
}

/** RSS 0.9x and 2.0. */
export function fromRss(item: RssFeed.Item<string>): FeedEntry {
  const { guid, source, dc } = item;
  const permanent = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? "");
  return {
    title: html(item.title ?? dc?.titles?.[0]),
    url: item.link ?? (permanent ? (guid?.value ?? null) : null),
    id: guid?.value ?? null,
    published: item.pubDate ?? first(dc?.dates) ?? first(item.dcterms?.issued),
    author: namesOf(dc?.creators) ?? namesOf(item.authors?.map(({ name }) => name)),
    publisher: namesOf(dc?.publishers),
    source: source
      ? { name: source.title ?? null, url: source.url ?? null }
      : sourceOf(namesOf(dc?.sources), null),
    content: html(item.content?.encoded),
    summary: html(item.description),
  };
}

function sourceOf(name: string | null, url: string | null): FeedEntry["source"] {
  return name === null && url === null ? null : { name, url };
}

/** RSS 0.90 and 1.0. */
export function fromRdf(item: RdfFeed.Item<string>): FeedEntry {
  return { ...fromRss(item), id: item.rdf?.about ?? null };
}

/** Atom. The day of a change (`updated`) is not the day of publication. */
export function fromAtom(entry: AtomFeed.Entry<string>): FeedEntry {
  const { content, source } = entry;
  return {
    title: textOf(entry.title),
    url: linkOf(entry.links) ?? content?.src ?? null,
    id: entry.id ?? null,
    published: entry.published ?? first(entry.dc?.dates),
    author: namesOf(entry.authors?.map(({ name }) => name)) ?? namesOf(entry.dc?.creators),
    publisher: namesOf(entry.dc?.publishers),
    source: source ? sourceOf(source.title?.value ?? null, linkOf(source.links)) : null,
    content: textOf(content),
    summary: textOf(entry.summary),
  };
}

/** A text of Atom; null where there is none. */
export function textOf(text: AtomFeed.Content | AtomFeed.Text | undefined): FeedText | null {
  return text?.value ? { value: text.value, html: /html/i.test(text.type ?? "") } : null;
}

/** The page that an entry or a feed of Atom stands for, before others one in HTML. */
export function linkOf(links: readonly AtomFeed.Link<string>[] | undefined): string | null {
  const pages = (links ?? []).filter(({ rel }) => (rel ?? "alternate") === "alternate");
  return (pages.find(({ type }) => /html/i.test(type ?? "")) ?? pages[0])?.href ?? null;
}

/** JSON Feed. */
export function fromJson(item: JsonFeed.Item<string>): FeedEntry {
  const plain = (value: string | undefined): FeedText | null => (value ? { value, html: false } : null);
  return {
    title: plain(item.title),
    url: item.url ?? item.external_url ?? null,
    id: item.id ?? null,
    published: item.date_published ?? null,
    author: namesOf(item.authors?.map(({ name }) => name)),
    publisher: null,
    source: null,
    content: html(item.content_html) ?? plain(item.content_text),
    summary: plain(item.summary),
  };
}
