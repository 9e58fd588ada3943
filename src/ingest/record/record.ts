/**
 * A record with named fields (a line of JSON, a row of a table) as an incoming article.
 * @module
 */
import type { Diagnostic, Incoming, Original } from "../../model/index.ts";
import { fail, type Outcome } from "../failure.ts";
import { toIncoming } from "./article.ts";
import { toMoment, toPublished } from "./published-date.ts";

/** Names of the fields that a record may have; only the text must be there. */
export const FIELDS = ["id", "url", "title", "publisher", "author", "published", "seen", "text"] as const;
/** One of them. */
export type Field = (typeof FIELDS)[number];

/** A record as it was written, its values not yet looked at. */
export type ArticleRecord = Partial<Record<Field, unknown>>;

/** Where a record stands and the bytes that it was read from. */
export interface RecordPlace {
  readonly path: string;
  readonly original: Original;
  /** What is already known to be doubtful. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Checks a record. A bad date or address costs that field and is said; a missing text costs the record. */
export function readRecord(record: ArticleRecord, place: RecordPlace): Outcome<Incoming> {
  const { path, original } = place;
  const diagnostics = [...(place.diagnostics ?? [])];
  const text = record.text;
  if (typeof text !== "string" || text.trim() === "") return fail("empty", path, noText(text));
  const plain = (field: Field): string | null => plainOf(field, record[field], diagnostics);
  const checked = (field: Field, read: (value: string) => string | null): string | null => {
    const value = plain(field);
    const found = value === null ? null : read(value);
    if (value !== null && found === null) diagnostics.push(unusable(field, value));
    return found;
  };
  const date = plain("published");
  const published = date === null ? null : toPublished(date, "meta");
  if (date !== null && published === null) diagnostics.push(unusable("published", date));
  return toIncoming({
    path,
    text,
    original,
    published,
    title: plain("title"),
    publisher: plain("publisher"),
    author: plain("author"),
    externalId: plain("id"),
    url: checked("url", absoluteUrl),
    seen: checked("seen", toMoment),
    diagnostics,
  });
}

function noText(text: unknown): string {
  return text === undefined || text === null || typeof text === "string"
    ? 'has no text; its "text" is missing or blank'
    : 'has no text; its "text" is no string';
}

function plainOf(field: Field, value: unknown, diagnostics: Diagnostic[]): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "string") return value.trim() || null;
  diagnostics.push({ code: "ignored-field", message: `"${field}" is neither a string nor a number` });
  return null;
}

/** What is said of a value that was left out, by field. */
const UNUSABLE: Partial<Record<Field, readonly [string, string]>> = {
  url: ["invalid-url", "is no absolute address"],
  seen: ["invalid-date", "is no ISO 8601 moment with a zone"],
  published: ["invalid-date", "is no ISO 8601 date"],
};

function unusable(field: Field, value: string): Diagnostic {
  const [code, reason] = UNUSABLE[field] ?? ["ignored-field", "cannot be read"];
  return { code, message: `"${field}" ${reason}: ${value.slice(0, 60)}` };
}

function absoluteUrl(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
