/**
 * The whole of an input, for readers of formats that cannot be read in pieces.
 * @module
 */
import { fail, type Outcome } from "./failure.ts";
import type { Source } from "./reader.ts";
import { describeStreamError } from "./stream-error.ts";

const MEGABYTE = 1024 * 1024;

/** The largest input that is read whole, in bytes. */
export const LARGEST_WHOLE = 64 * MEGABYTE;

/** All bytes of a source. Fails with `too-large` over `limit` bytes, `empty` for none, and with what broke the stream. */
export async function readWhole(source: Source, limit: number = LARGEST_WHOLE): Promise<Outcome<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of source.open()) {
      size += chunk.length;
      if (size > limit) return tooLarge(source.path, limit);
      chunks.push(chunk);
    }
  } catch (error) {
    return { ok: false, failure: describeStreamError(source.path, error) };
  }
  if (size === 0) return fail("empty", source.path, "is empty; nothing to read");
  return { ok: true, value: Buffer.concat(chunks) };
}

function tooLarge(path: string, limit: number): Outcome<Uint8Array> {
  const size = limit >= MEGABYTE ? `${Math.floor(limit / MEGABYTE)} MB` : `${limit} bytes`;
  return fail("too-large", path, `is larger than ${size}; split it, one article per file`);
}
