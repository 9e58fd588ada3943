/**
 * What a server answered, as a crawl keeps it: HTTP to the letter, its body perhaps in chunks and packed.
 * @module
 */
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** An answer, its body as it came over the wire. */
export interface HttpResponse {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Reads the head of an answer; null where the bytes are none. */
export function readResponse(bytes: Uint8Array): HttpResponse | null {
  const [head = "", gap = ""] = /^[\s\S]*?(\r?\n\r?\n|$)/.exec(latin1(bytes.subarray(0, LONGEST_HEAD))) ?? [];
  const [first = "", ...lines] = head.trimEnd().split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(first)?.[1];
  if (status === undefined || gap === "") return null;
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) headers[name.toLowerCase()] = value ?? "";
  }
  return { status: Number(status), headers, body: bytes.subarray(head.length) };
}

/** In bytes, as servers and browsers have it. */
const LONGEST_HEAD = 64 * 1024;

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** The body without its transfer and content coding, up to `most` bytes. Throws zlib's errors: `ERR_BUFFER_TOO_LARGE` beyond. */
export function unpackBody({ headers, body }: HttpResponse, most: number): Uint8Array {
  const whole = /\bchunked\b/i.test(headers["transfer-encoding"] ?? "") ? joinChunks(body) : body;
  const coding = (headers["content-encoding"] ?? "").trim().toLowerCase();
  // Some crawlers unpack the body and keep the header.
  if (/^\s*</.test(latin1(whole.subarray(0, 64)))) return whole;
  const limit = { maxOutputLength: most };
  if (coding === "gzip" || coding === "x-gzip") return gunzipSync(whole, limit);
  if (coding === "deflate") return inflateSync(whole, limit);
  if (coding === "br") return brotliDecompressSync(whole, limit);
  return whole;
}

/** Some crawlers join the chunks and keep the header: what does not begin with a length is whole. */
function joinChunks(body: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const [line, size] =
      /^([0-9a-f]{1,8})[^\r\n]{0,200}\r?\n/i.exec(latin1(body.subarray(at, at + 256))) ?? [];
    if (line === undefined || size === undefined) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const from = at + line.length;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(from, from + length));
    at = from + length;
    while (body[at] === 0x0d || body[at] === 0x0a) at++;
  }
}
