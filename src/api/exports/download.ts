/**
 * An export as a download: named, streamed as fast as it is taken.
 * @module
 */
import { Readable } from "node:stream";
import type { Exporter, ExportOptions, ExportSource } from "../../export/index.ts";
import type { Streamed } from "../handlers.ts";

/**
 * The answer that an export is. Its first piece is made before, so that what cannot be exported is said as an error and not as a
 * download that breaks off; every further one when the one before was taken.
 */
export async function download(
  exporter: Exporter,
  source: ExportSource,
  title: string,
  options: ExportOptions = {},
): Promise<Streamed> {
  const pieces = exporter.write(source, options)[Symbol.asyncIterator]();
  const first = await pieces.next();
  return {
    type: exporter.mediaType,
    body: Readable.from(withFirst(first, pieces), { objectMode: false }),
    headers: {
      "content-disposition": disposition(title, exporter.extension),
      "cache-control": "no-store",
    },
  };
}

type Piece = string | Uint8Array;

async function* withFirst(
  first: IteratorResult<Piece, unknown>,
  rest: AsyncIterator<Piece>,
): AsyncGenerator<Piece> {
  try {
    for (let one = first; !one.done; one = await rest.next()) if (one.value.length > 0) yield one.value;
  } finally {
    await rest.return?.(); // whoever asked may have left
  }
}

/** What no file system or header takes in a name, and what turns the order of letters round. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\/:*?"<>|%]+/gu;
const LONGEST = 80;

/** A name for every client, and the real one for those that read RFC 6266. */
export function disposition(title: string, extension: string): string {
  const name = [...title.replace(UNFIT, " ").replace(/\s+/gu, " ").trim()].slice(0, LONGEST).join("").trim();
  const plain = /^[\w .-]+$/u.test(name) ? name : "isnad";
  const real = encodeURIComponent(`${name === "" ? "isnad" : name}.${extension}`);
  const escaped = real.replace(/['()*!]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${escaped}`;
}
