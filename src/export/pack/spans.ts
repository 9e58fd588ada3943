/**
 * Every stretch of words that a claim quotes.
 * @module
 */
import type { ExportedClaim } from "../exporter.ts";
import type { PackedSpan } from "./manifest.ts";

/** All quotations anywhere in a claim, each with a JSON pointer to it, in the order in which they stand there. */
export function findSpans(claim: ExportedClaim): PackedSpan[] {
  const found: PackedSpan[] = [];
  const visit = (value: unknown, at: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (isQuote(value)) {
      const { article, start, end, text, prefix, suffix } = value;
      found.push({ at, article, start, end, text, prefix, suffix });
      return;
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, `${at}/${escapeKey(key)}`);
  };
  visit(claim, "");
  return found;
}

const escapeKey = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

type Quote = Omit<PackedSpan, "at">;

const isQuote = (value: object): value is Quote =>
  ["article", "start", "end", "text", "prefix", "suffix"].every((key) => key in value);
