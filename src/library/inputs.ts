/**
 * Everything that a user names, as a stream of articles: files and archives from the disk, pages and feeds from the web.
 * @module
 */
import { type ColumnNames, fetchSource, type NamedBytes, type Outcome, readInputs } from "../ingest/index.ts";
import type { Incoming } from "../model/index.ts";

/** How inputs are opened. */
export interface OpenOptions {
  /** Which columns of a table hold which fields. */
  readonly columns?: ColumnNames;
  /** Reads the pages behind a feed's links, too. */
  readonly follow?: boolean;
  /** Addresses that may be fetched although they are not public; none by default. */
  readonly allow?: (address: string) => boolean;
  readonly signal?: AbortSignal;
  /** Told of the bytes read from files. */
  readonly onBytes?: (bytes: number) => void;
}

/** The articles of all inputs, in order: of files, addresses, and bytes that stand for a file. */
export function openInputs(
  names: readonly (string | NamedBytes)[],
  { allow, signal, ...options }: OpenOptions = {},
): AsyncIterable<Outcome<Incoming>> {
  const gate = { ...(allow && { allow }), ...(signal && { signal }) };
  return readInputs(names, { ...options, fetch: (url) => fetchSource(url, gate) });
}
