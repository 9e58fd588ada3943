/**
 * Records of a crawl in WARC (ISO 28500), one at a time. What stands between two records and is none is damage: it is told once, and the next
 * record is looked for.
 * @module
 */
import { TruncatedStreamError } from "../stream-error.ts";
import type { ByteReader } from "./byte-reader.ts";

/** One record. */
export interface WarcRecord {
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The block, or as much of it as was asked for. */
  readonly block: Uint8Array;
  /** True where the block is longer. */
  readonly cut: boolean;
}

const VERSION = /^WARC\/\d/;

/** True for the first bytes of a crawl. */
export function startsLikeWarc(head: Uint8Array): boolean {
  return VERSION.test(new TextDecoder("latin1").decode(head.subarray(0, 16)).trimStart());
}

/**
 * Reads all records; "damage" stands where some bytes are none. Keeps `most` bytes of each block.
 * Throws TruncatedStreamError where the last record is shorter than it says, and what the stream throws.
 */
export async function* readRecords(bytes: ByteReader, most: number): AsyncGenerator<WarcRecord | "damage"> {
  let whole = true;
  for (let line = await bytes.line(); line !== null; line = await bytes.line()) {
    if (line === "") continue;
    const record = VERSION.test(line) ? await readRecord(bytes, most) : null;
    if (record) yield record;
    else if (whole) yield "damage";
    whole = record !== null;
  }
}

/** Null for headers that do not say how long the block is. */
async function readRecord(bytes: ByteReader, most: number): Promise<WarcRecord | null> {
  const headers = new Map<string, string>();
  for (let line = await bytes.line(); line !== ""; line = await bytes.line()) {
    if (line === null) throw new TruncatedStreamError();
    const [, name, value] = /^([^:\s]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined) headers.set(name.toLowerCase(), value ?? "");
  }
  const size = headers.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(size)) return null;
  const block = await bytes.take(Number(size), most);
  return { headers, block, cut: block.length < Number(size) };
}
