/**
 * The body of a response: unpacked, and never more of it than the limit.
 * @module
 */
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as zlib from "node:zlib";
import { BodyTooLarge, UnknownEncoding } from "./errors.ts";

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: () => zlib.createGunzip(),
  "x-gzip": () => zlib.createGunzip(),
  deflate: () => zlib.createInflate(),
  br: () => zlib.createBrotliDecompress(),
  ...zstd(),
};

/** Node 20 has no zstd. */
function zstd(): Record<string, () => Transform> {
  const create: unknown = Reflect.get(zlib, "createZstdDecompress");
  return typeof create === "function" ? { zstd: () => create() as Transform } : {};
}

/** What is said to servers: the packings that {@link readBody} can undo. */
export const ACCEPTED_ENCODINGS: string = ["gzip", "deflate", "br", "zstd"]
  .filter((name) => name in UNPACK)
  .join(", ");

/** Reads a body to its end. `limit` is in bytes and holds before and after unpacking. Throws what stands above, or the stream's error. */
export async function readBody(
  body: Readable,
  encoding: string,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const steps = names.reverse().map((name) => (Object.hasOwn(UNPACK, name) ? UNPACK[name] : undefined));
  if (steps.length > 2 || steps.includes(undefined)) {
    dropBody(body);
    throw new UnknownEncoding(`its packing "${encoding.slice(0, 40)}" is not known`);
  }
  const chunks: Buffer[] = [];
  const collect = counter(limit, (chunk) => chunks.push(chunk));
  const unpackers = steps.flatMap((create) => (create ? [create()] : []));
  await pipeline([body, counter(limit), ...unpackers, collect], { signal });
  return Buffer.concat(chunks);
}

/** Lets go of a body that nobody will read; that it breaks off is then of no interest. */
export function dropBody(body: Readable): void {
  body.on("error", () => {}).destroy();
}

/** Fails as soon as more than `limit` bytes came by. With `take` it is the end of the line. */
function counter(limit: number, take?: (chunk: Buffer) => void): Transform {
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > limit) return done(new BodyTooLarge(`is larger than ${limit} bytes`));
      if (take) take(chunk);
      done(null, take ? undefined : chunk);
    },
  });
  if (take) stream.resume();
  return stream;
}
