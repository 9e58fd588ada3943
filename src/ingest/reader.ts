/**
 * What every reader of a format promises.
 * @module
 */
import type { Incoming } from "../model/index.ts";
import type { Outcome } from "./failure.ts";

/** Something that may hold articles: a file, an entry of an archive, a record of a crawl, a response. */
export interface Source {
  /** As the user named it, with `#` and the place inside it where it was unpacked from something. */
  readonly path: string;
  /** Base of relative links, where known. */
  readonly url: string | null;
  /** As declared by a server or an archive; null where nothing is declared. */
  readonly mediaType: string | null;
  /** Of the response, in lower case; empty for a file. */
  readonly headers: Readonly<Record<string, string>>;
  /** The file on disk that holds the same bytes, for a reader that has to jump about in them; absent where there is none. */
  readonly file?: string;
  /** Bytes, in order, at most once. A reader that needs the whole of it goes through `readWhole`, which has a limit. */
  open(): AsyncIterable<Uint8Array>;
}

/** Reads one format. A broken item is an outcome like any other: it never stops those after it, and a reader never throws for what is in the input. */
export interface Reader {
  /** "html", "feed", "pdf" ... as messages name it. */
  readonly format: string;
  /** Whether the input is of this format, by its first bytes (up to 4,096), its declared type and its name, in this order of trust. */
  recognizes(head: Uint8Array, source: Source): boolean;
  /** The articles in it, in the input's order, without holding them all. */
  read(source: Source): AsyncIterable<Outcome<Incoming>>;
}
