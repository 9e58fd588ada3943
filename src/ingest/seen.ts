/**
 * When a source was fetched.
 * @module
 */
import type { Source } from "./reader.ts";

/** The server's clock at the moment of the response, ISO 8601 in UTC; null for files and where the header is none. */
export function seenAt(source: Source): string | null {
  const time = Date.parse(source.headers.date ?? "");
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
