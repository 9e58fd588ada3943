/**
 * From an entry of a feed to an article: its own text where the feed gives all of it, else the page that it leads to, else its summary.
 * @module
 */
import type { Diagnostic, Incoming, Original, PublicationDate } from "../../model/index.ts";
import { isAddress, toAbsolute } from "../addresses.ts";
import { readDate } from "../dates/index.ts";
import { fail, type InputFailure, type Outcome } from "../failure.ts";
import { readGiven, readInline } from "../html/fragment.ts";
import type { Source } from "../reader.ts";
import { type ArticleParts, toIncoming } from "../record/article.ts";
import type { FeedEntry, FeedHead, FeedText } from "./entry.ts";

/** What an entry needs beside itself. */
export interface FeedContext {
  /** Fetches the page of an entry whose text is not in the feed. Without it nothing is followed. */
  readonly follow?: (url: string) => Promise<Outcome<Source>>;
  /** Reads a page that was fetched. */
  readonly readInner: (source: Source) => AsyncIterable<Outcome<Incoming>>;
}

/** Where an entry stands. */
export interface EntryPlace {
  readonly path: string;
  readonly head: FeedHead;
  readonly base: string | null;
  readonly seen: string | null;
  readonly original: Original;
}

/** UTF-16 units: a description of this length that does not break off is the whole text. */
const WHOLE = 500;
/** UTF-16 units in which a text says that it goes on elsewhere. */
const LONGEST_END = 60;
const BREAKS_OFF =
  /(?:\.{3}|…|\[…\]|\[\.{3}\]|(?:اقر[أا]|قراءة) المزيد|read more|continue reading)[\s\])»>]*$/iu;

/** The article of an entry, or why there is none. */
export async function readEntry(
  entry: FeedEntry,
  place: EntryPlace,
  context: FeedContext,
): Promise<Outcome<Incoming>> {
  const parts = await partsOf(entry, place);
  const known = [parts.title ?? null, parts.author ?? null, parts.publisher ?? null];
  const [content, summary] = [await readGiven(entry.content, known), await readGiven(entry.summary, known)];
  if (isWhole(content, 1)) return toIncoming({ ...parts, text: content });
  if (isWhole(summary, WHOLE)) return toIncoming({ ...parts, text: summary });
  return readRest(parts, content.length > summary.length ? content : summary, context);
}

/** Where the feed holds a part of the text at most. */
async function readRest(
  parts: ArticleParts,
  text: string,
  { follow, readInner }: FeedContext,
): Promise<Outcome<Incoming>> {
  const { path, url } = parts;
  const followed = follow && url ? await followLink(parts, await follow(url), readInner) : null;
  if (followed?.ok) return followed;
  if (text !== "")
    return toIncoming({ ...parts, text, diagnostics: [...diagnosticsOf(parts), teaser(followed?.failure)] });
  if (followed) return followed;
  return url
    ? fail("no-article", path, `has no text in the feed, only an address; follow its links, or give ${url}`)
    : fail("no-article", path, "has neither text nor address; nothing to read");
}

function teaser(failure: InputFailure | undefined): Diagnostic {
  const why = failure ? `; its page was not read (${failure.message})` : "";
  return { code: "teaser", message: `the feed holds a summary of this article only${why}` };
}

async function followLink(
  parts: ArticleParts,
  fetched: Outcome<Source>,
  readInner: FeedContext["readInner"],
): Promise<Outcome<Incoming>> {
  const { path } = parts;
  if (!fetched.ok) return fail(fetched.failure.kind, path, `leads to ${fetched.failure.message}`);
  for await (const read of readInner({ ...fetched.value, path }))
    return read.ok ? { ok: true, value: fillIn(read.value, parts) } : read;
  return fail("no-article", path, `leads to ${fetched.value.path}, which holds no article`);
}

/** What the page does not say of itself, the feed may. */
function fillIn(page: Incoming, parts: ArticleParts): Incoming {
  const published = page.published ?? parts.published ?? null;
  return {
    ...page,
    title: page.title ?? parts.title ?? null,
    publisher: page.publisher ?? parts.publisher ?? null,
    author: page.author ?? parts.author ?? null,
    url: page.url ?? parts.url ?? null,
    published,
    republishes: page.republishes ?? parts.republishes ?? null,
    externalId: page.externalId ?? parts.externalId ?? null,
    diagnostics: page.diagnostics.filter(({ code }) => code !== "undated" || published === null),
  };
}

const diagnosticsOf = ({ diagnostics }: ArticleParts): readonly Diagnostic[] => diagnostics ?? [];

function isWhole(text: string, least: number): boolean {
  return text.length >= least && !BREAKS_OFF.test(text.slice(-LONGEST_END));
}

async function partsOf(
  entry: FeedEntry,
  place: EntryPlace,
): Promise<Omit<ArticleParts, "text"> & { text: string }> {
  const { path, head, base, seen, original } = place;
  const url = toAbsolute(entry.url, base);
  const published = dateOf(entry.published);
  return {
    ...{ path, seen, original, url, published },
    text: "",
    title: await inline(entry.title),
    author: await nameOf(entry.author),
    externalId: entry.id,
    ...(await publishersOf(entry, head, url)),
    diagnostics: datesMissing(entry.published, published),
  };
}

/**
 * Who publishes the entry and whose text it is. A feed that collects from other sites names each as the source, and the address is
 * the source's own: then the source is the publisher. Else the feed publishes what it took over from the source.
 */
async function publishersOf(
  { publisher, source }: FeedEntry,
  head: FeedHead,
  url: string | null,
): Promise<{ publisher: string | null; republishes: string | null }> {
  const own = (await nameOf(publisher)) ?? (await nameOf(head.publisher)) ?? (await inline(head.title));
  const from = await nameOf(source?.name ?? null);
  if (from === null || from === own) return { publisher: own, republishes: null };
  const isOfSource = url !== null && hostOf(url) === hostOf(toAbsolute(source?.url, null) ?? "");
  return isOfSource ? { publisher: from, republishes: null } : { publisher: own, republishes: from };
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}

async function nameOf(text: string | null): Promise<string | null> {
  const name = await readInline(text);
  return name === null || isAddress(name) ? null : name;
}

const inline = async (text: FeedText | null): Promise<string | null> =>
  text?.html ? readInline(text.value) : text?.value.replace(/\s+/g, " ").trim() || null;

function dateOf(text: string | null): PublicationDate | null {
  const date = text === null ? null : readDate(text.trim());
  return date && { ...date, basis: "feed" };
}

function datesMissing(written: string | null, read: PublicationDate | null): Diagnostic[] {
  if (read !== null) return [];
  if (written === null) return [{ code: "undated", message: "the feed does not say when it was published" }];
  return [{ code: "invalid-date", message: `the feed's date of it is none: ${written.trim().slice(0, 60)}` }];
}
