/**
 * One entry on its way out of a feed: itself and where it stands, or what is wrong with it.
 * @module
 */
import { toAbsolute } from "../addresses.ts";
import type { Outcome } from "../failure.ts";
import type { Source } from "../reader.ts";
import { seenAt } from "../seen.ts";
import type { FeedEntry, FeedHead } from "./entry.ts";
import type { EntryPlace } from "./entry-article.ts";
import type { FeedKind } from "./split-feed.ts";

/** An entry that can be read. */
export interface FoundEntry {
  readonly entry: FeedEntry;
  readonly place: EntryPlace;
}

/** An entry, or one line on what is wrong with it. */
export type Item = FoundEntry | (Outcome<never> & { readonly ok: false });

const MEDIA_TYPES: Readonly<Record<FeedKind | "json", string>> = {
  rss: "application/rss+xml",
  rdf: "application/rdf+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** An entry as it was found. */
export interface Written {
  /** From 1. */
  readonly number: number;
  readonly kind: FeedKind | "json";
  /** The entry to the letter; kept in UTF-8, whatever the encoding of the feed. */
  readonly written: Uint8Array;
}

/** Where an entry stands in its feed. */
export function placeOf(source: Source, head: FeedHead, { number, kind, written }: Written): EntryPlace {
  return {
    path: `${source.path}#${number}`,
    head,
    base: toAbsolute(head.url, source.url) ?? source.url,
    seen: seenAt(source),
    original: { mediaType: MEDIA_TYPES[kind], bytes: written, headers: source.headers },
  };
}
