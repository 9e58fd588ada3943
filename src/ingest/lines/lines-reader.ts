/**
 * JSON Lines: one article on each line, `{id?, url?, title?, publisher?, author?, published?, seen?, text}`, in constant memory.
 * @module
 */
import type { Incoming } from "../../model/index.ts";
import { fail, type Outcome } from "../failure.ts";
import type { Reader, Source } from "../reader.ts";
import { LONGEST_ARTICLE } from "../record/article.ts";
import { type ArticleRecord, readRecord } from "../record/record.ts";
import { describeStreamError } from "../stream-error.ts";
import { SeenIds } from "./seen-ids.ts";
import { type ByteLine, splitLines } from "./split-lines.ts";

/** In bytes: the largest article with each of its characters escaped as \uXXXX, and as much again for the other fields. */
const LONGEST_LINE = LONGEST_ARTICLE * 12;

/** Reads JSON Lines. A bad line is one failure that names it; those after it are read. */
export const linesReader: Reader = { format: "jsonl", recognizes, read };

function recognizes(head: Uint8Array, source: Source): boolean {
  const text = new TextDecoder().decode(head);
  if (!/^\s*\{/.test(text)) return isNamedLines(source) && !text.includes("\0");
  return isNamedLines(source) || startsWithRecord(text.trimStart());
}

function isNamedLines({ mediaType, path }: Source): boolean {
  return (
    /\b(jsonl|ndjson|jsonlines|json-seq)\b/.test(mediaType ?? "") || /\.(jsonl|ndjson)(\.gz)?$/i.test(path)
  );
}

function startsWithRecord(text: string): boolean {
  const [first = ""] = text.split("\n", 1);
  const value = parse(first);
  return value !== null && typeof value.text === "string";
}

async function* read(source: Source): AsyncGenerator<Outcome<Incoming>> {
  const seen = new SeenIds();
  try {
    for await (const line of splitLines(source.open(), LONGEST_LINE)) {
      const article = readLine(line, source, seen);
      if (article) yield article;
    }
  } catch (error) {
    yield { ok: false, failure: describeStreamError(source.path, error) };
  }
}

/** Null for a blank line. */
function readLine({ number, bytes }: ByteLine, source: Source, seen: SeenIds): Outcome<Incoming> | null {
  const path = `${source.path}#${number}`;
  if (bytes === null)
    return fail(
      "too-large",
      path,
      `line ${number} is longer than ${LONGEST_LINE / 1e6} MB; split its article`,
    );
  const text = decode(bytes);
  if (text?.trim() === "") return null;
  const record = text === null ? null : parse(text);
  if (record === null)
    return fail("malformed", path, `line ${number} is no JSON object in UTF-8; the other lines were read`);
  const original = { mediaType: "application/json", bytes, headers: source.headers };
  const read = readRecord(record, { path, original });
  return read.ok ? refuseTwice(read, seen, number) : read;
}

function refuseTwice(read: Outcome<Incoming>, seen: SeenIds, number: number): Outcome<Incoming> {
  if (!read.ok) return read;
  const { externalId, path } = read.value;
  if (externalId === null || seen.add(externalId)) return read;
  return fail(
    "duplicate",
    path,
    `line ${number} has the id ${externalId} of an earlier line; the first was kept`,
  );
}

/** Strict: a line in another encoding would come in as rubble. The decoder drops a byte order mark. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): ArticleRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
