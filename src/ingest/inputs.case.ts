/**
 * Inputs for the tests of the readers: sources in memory, archives, articles about invented outlets.
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import type { Incoming } from "../model/index.ts";
import type { Outcome } from "./failure.ts";
import type { Source } from "./reader.ts";

/** A short article, and its number in it. */
export const articleOf = (n: number | string): string =>
  `قالت مديرة المكتبة العامة في وادي النخيل إن القاعة رقم ${n} ستفتح أبوابها للزوار يوم الخميس.`;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A source in memory, given in pieces of `size` bytes. */
export function sourceOf(path: string, content: string | Uint8Array, about: Partial<Source> = {}): Source {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const size = 1000;
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return { path, url: null, mediaType: null, headers: {}, open, ...about };
}

/** A folder for the files of one test file; remove it when done. */
export function makeInputs() {
  const folder = mkdtempSync(join(tmpdir(), "isnad-inputs-"));
  const at = (...names: string[]): string => join(folder, ...names);
  /** Writes a file, and the folders above it, and answers with its whole path. */
  const put = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
    return at(name);
  };
  return { folder, at, put, remove: (): void => rmSync(folder, { recursive: true, force: true }) };
}

/** A line of JSON Lines. */
export const lineOf = (fields: object): string => `${JSON.stringify(fields)}\n`;

/** So many different lines that their end is not in the same block of a packed file as their beginning. */
export const manyLines = Array.from({ length: 400 }, (_, n) =>
  lineOf({ id: n, text: `${articleOf(n)} ${Math.sin(n)} ${Math.cos(n)}` }),
).join("");

/** All that a reader gives, articles apart from failures. */
export async function collect(
  outcomes: AsyncIterable<Outcome<Incoming>>,
): Promise<{ articles: Incoming[]; failures: { kind: string; message: string }[] }> {
  const articles: Incoming[] = [];
  const failures: { kind: string; message: string }[] = [];
  for await (const outcome of outcomes)
    if (outcome.ok) articles.push(outcome.value);
    else failures.push({ kind: outcome.failure.kind, message: outcome.failure.message });
  return { articles, failures };
}

/** One entry of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Bits of the header: 1 says that it is encrypted. */
  readonly flags?: number;
  /** Type and rights, as Unix has them. */
  readonly mode?: number;
}

/** A ZIP archive. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, record } = partsOf(entry, offset);
    locals.push(local);
    central.push(record);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function partsOf({ name, content, flags = 0, mode = 0o100644 }: ZipEntry, offset: number) {
  const plain = typeof content === "string" ? bytesOf(content) : content;
  const packed = deflateRawSync(plain);
  const title = Buffer.from(name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(flags, 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(plain), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(plain.length, 18);
  shared.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), shared, title, packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((mode << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  const record = Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 3]), shared, tail, title]);
  return { local, record };
}
/** One record of a crawl: what was answered at an address. */
export function warcRecord(
  url: string,
  body: string | Uint8Array,
  status = "200 OK",
  type = "text/html",
): Uint8Array {
  const answer = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nX-Cache: HIT\r\n\r\n`;
  const http = Buffer.concat([Buffer.from(answer), typeof body === "string" ? bytesOf(body) : body]);
  const head = [
    "WARC/1.0",
    "WARC-Type: response",
    `WARC-Target-URI: ${url}`,
    "WARC-Date: 2024-05-01T10:11:12Z",
    "WARC-Record-ID: <urn:uuid:5b1f0a52-1111-4222-8333-444455556666>",
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${http.length}`,
  ].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), http, Buffer.from("\r\n\r\n")]);
}
