/**
 * Slices of a feed as entries: many at once for speed, one by one where something in them is broken.
 * @module
 */
import {
  type FeedEntry,
  type FeedHead,
  fromAtom,
  fromRdf,
  fromRss,
  linkOf,
  NO_HEAD,
  textOf,
} from "./entry.ts";
import {
  type EntrySlice,
  type FeedFrame,
  type FeedKind,
  sliceEntries,
  withoutEntries,
} from "./split-feed.ts";

type Feedsmith = typeof import("feedsmith");

/** An entry, or the parser's words for what is wrong with it; with what it was read from. */
export interface ParsedEntry {
  readonly slice: EntrySlice;
  readonly entry: FeedEntry | null;
  /** In one line. */
  readonly fault: string | null;
}

/** Entries that are parsed in one go; the parser spends most of its time on beginning. */
const BATCH = 64;

const PARSERS: Readonly<Record<FeedKind, (smith: Feedsmith, xml: string) => FeedEntry[]>> = {
  rss: (smith, xml) => (smith.parseRssFeed(xml).items ?? []).map(fromRss),
  rdf: (smith, xml) => (smith.parseRdfFeed(xml).items ?? []).map(fromRdf),
  atom: (smith, xml) => (smith.parseAtomFeed(xml).entries ?? []).map(fromAtom),
};

/** What the feed says of itself; nothing where that part is broken. */
export async function parseHead(xml: string, frame: FeedFrame): Promise<FeedHead> {
  const smith = await import("feedsmith");
  try {
    return toHead(smith, withoutEntries(xml, frame), frame.kind);
  } catch {
    return NO_HEAD; // the entries are read without it: a feed's own name is not worth the feed
  }
}

function toHead(smith: Feedsmith, xml: string, kind: FeedKind): FeedHead {
  if (kind === "atom") {
    const { title, links } = smith.parseAtomFeed(xml);
    return { title: textOf(title), publisher: null, url: linkOf(links) };
  }
  const { title, link, dc } = kind === "rss" ? smith.parseRssFeed(xml) : smith.parseRdfFeed(xml);
  return {
    title: title ? { value: title, html: true } : null,
    publisher: dc?.publishers?.[0] ?? null,
    url: link ?? null,
  };
}

/** All entries of a feed, in order. */
export async function* parseEntries(xml: string, frame: FeedFrame): AsyncGenerator<ParsedEntry> {
  const smith = await import("feedsmith");
  const parse = (inner: string): FeedEntry[] => PARSERS[frame.kind](smith, frame.open + inner + frame.close);
  let batch: EntrySlice[] = [];
  for (const slice of sliceEntries(xml, frame)) {
    batch.push(slice);
    if (batch.length < BATCH) continue;
    yield* parseBatch(batch, frame, parse);
    batch = [];
  }
  if (batch.length > 0) yield* parseBatch(batch, frame, parse);
}

type Parse = (inner: string) => FeedEntry[];

function* parseBatch(slices: readonly EntrySlice[], frame: FeedFrame, parse: Parse): Generator<ParsedEntry> {
  const together = parseTogether(slices, parse);
  for (const [i, slice] of slices.entries()) {
    const entry = together?.[i];
    yield entry ? { slice, entry, fault: null } : parseOne(slice, frame, parse);
  }
}

/** Null where a slice is broken, or one of them was taken for two or none. */
function parseTogether(slices: readonly EntrySlice[], parse: Parse): FeedEntry[] | null {
  if (slices.some(({ closed }) => !closed)) return null;
  try {
    const entries = parse(slices.map(({ xml }) => xml).join(""));
    return entries.length === slices.length ? entries : null;
  } catch {
    return null; // which of them is broken shows when each is parsed alone
  }
}

function parseOne(slice: EntrySlice, { entryTag }: FeedFrame, parse: Parse): ParsedEntry {
  const whole = slice.closed ? slice.xml : `${slice.xml}</${entryTag}>`;
  let fault = "it says nothing";
  for (const xml of [whole, withoutStraySigns(whole)]) {
    try {
      const [entry] = parse(xml);
      if (entry) return { slice, entry, fault: null };
    } catch (error) {
      fault = faultOf(error);
    }
  }
  return { slice, entry: null, fault };
}

/** A sign that begins no tag is a comparison that somebody forgot to escape. */
function withoutStraySigns(xml: string): string {
  return xml.replace(/<(?![a-z/!?])/gi, "&lt;");
}

function faultOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const words = inner instanceof Error ? inner.message : "unknown";
  return words.replace(/\s+/g, " ").replace(/\.$/, "").slice(0, 80);
}
