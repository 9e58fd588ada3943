/**
 * An article as it comes in: read, but not yet known to any library.
 * @module
 */
import type { Diagnostic, PublicationDate } from "./analysis.ts";

/** The bytes that an article was read from, kept so that every later word can be proved. */
export interface Original {
  /** As declared or recognised: "text/html", "application/pdf", "text/plain" ... */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Headers of the response, in lower case; empty for a file. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What one input says of one article. Null where it says nothing; nothing is guessed. */
export interface Incoming {
  /** The input as the user named it, and the place in it: `news.zip#2020/a.html`, `dump.jsonl#12`. */
  readonly path: string;
  /** The text to the letter. */
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** Canonical where the page names one, absolute. */
  readonly url: string | null;
  readonly published: PublicationDate | null;
  /** Whose text it is, where the input says so (RSS `<source>`, ninjs `infoSources`). */
  readonly republishes: string | null;
  /** ISO 8601 with zone: when somebody saw or fetched it. Never the day of publication: it orders no retelling. */
  readonly seen: string | null;
  /** The id that it has where it comes from (a message number, an `id` column). */
  readonly externalId: string | null;
  readonly original: Original;
  readonly diagnostics: readonly Diagnostic[];
}

/** The fields of an article of which an input says nothing. */
export const NOTHING_SAID: Omit<Incoming, "path" | "text" | "original" | "diagnostics"> = {
  title: null,
  publisher: null,
  author: null,
  url: null,
  published: null,
  republishes: null,
  seen: null,
  externalId: null,
};
