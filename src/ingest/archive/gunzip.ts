/**
 * Gzip as a stream that gives all it can before it says that it is broken. (Node's own iteration over a stream that
 * fails drops what was unpacked but not yet taken.)
 * @module
 */
import { createGunzip, type Gunzip } from "node:zlib";
import { UnsafeStreamError } from "../stream-error.ts";
import type { Budget } from "./budget.ts";

/** Packed bytes given to the unpacker at once; they become at most 1,032 times as many. */
const PIECE = 8 * 1024;

/** True for the first bytes of a gzip file. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

/** Unpacks. Throws after the last good byte: an error with code `Z_BUF_ERROR` where the end is missing, UnsafeStreamError for a bomb. */
export async function* gunzip(packed: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Uint8Array> {
  const unpacker = new Unpacker(createGunzip());
  const size = { packed: 0, unpacked: 0 };
  try {
    for await (const chunk of packed)
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        size.packed += piece.length;
        for (const out of await unpacker.write(piece)) {
          size.unpacked += out.length;
          if (budget.isBomb(size.unpacked, size.packed))
            throw new UnsafeStreamError("unpacks to far more than any text would; it looks like a bomb");
          yield out;
        }
        unpacker.check();
      }
    yield* await unpacker.end();
    unpacker.check();
  } finally {
    unpacker.close();
  }
}

class Unpacker {
  readonly #stream: Gunzip;
  readonly #closed: Promise<void>;
  #out: Uint8Array[] = [];
  #error: Error | null = null;

  constructor(stream: Gunzip) {
    this.#stream = stream;
    this.#closed = new Promise((resolve) => stream.once("close", resolve));
    stream.on("data", (chunk: Uint8Array) => this.#out.push(chunk));
    stream.on("error", (error) => {
      this.#error = error;
    });
  }

  async write(piece: Uint8Array): Promise<readonly Uint8Array[]> {
    const written = new Promise<void>((resolve) => this.#stream.write(piece, () => resolve()));
    await Promise.race([written, this.#closed]);
    return this.#take();
  }

  async end(): Promise<readonly Uint8Array[]> {
    this.#stream.end();
    await this.#closed;
    return this.#take();
  }

  /** Throws what the stream failed with. Asked for only after the bytes before it were taken. */
  check(): void {
    if (this.#error) throw this.#error;
  }

  close(): void {
    this.#stream.destroy();
  }

  #take(): readonly Uint8Array[] {
    const taken = this.#out;
    this.#out = [];
    return taken;
  }
}
