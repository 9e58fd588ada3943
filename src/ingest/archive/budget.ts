/**
 * How much may come out of what is packed: an archive of a few kilobytes can hold a disk full of zeros.
 * @module
 */
import { UnsafeStreamError } from "../stream-error.ts";

const MEGABYTE = 1024 * 1024;

/** Limits for one input that the user named, with all that is packed in it. */
export interface UnpackLimits {
  /** Unpacked bytes for each packed byte. News text packs 3 to 12 times, deflate at most 1,032 times. */
  readonly ratio: number;
  /** Unpacked bytes in all. */
  readonly bytes: number;
  /** Entries of archives in all. */
  readonly entries: number;
  /** Archives within archives, the outermost counted. */
  readonly depth: number;
}

/** Limits where the caller names none. */
export const DEFAULT_LIMITS: UnpackLimits = {
  ratio: 200,
  bytes: 64 * 1024 * MEGABYTE,
  entries: 1_000_000,
  depth: 4,
};

/** Below this size, in bytes, nothing is a bomb, whatever its ratio. */
const HARMLESS = 8 * MEGABYTE;

/** What is left of the limits while one input is read. */
export class Budget {
  readonly limits: UnpackLimits;
  #bytes = 0;
  #entries = 0;

  constructor(limits: UnpackLimits) {
    this.limits = limits;
  }

  /** Counts one entry; false where there are too many. */
  takeEntry(): boolean {
    return ++this.#entries <= this.limits.entries;
  }

  /** Whether `unpacked` bytes out of `packed` ones are more than any text packs. */
  isBomb(unpacked: number, packed: number): boolean {
    return unpacked > HARMLESS && unpacked > packed * this.limits.ratio;
  }

  /** Passes unpacked bytes on and counts them. Throws {@link UnsafeStreamError} beyond the limit. */
  async *count(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#bytes += chunk.length;
      if (this.#bytes > this.limits.bytes)
        throw new UnsafeStreamError(
          `unpacks to more than ${this.limits.bytes} bytes; unpack it by hand if you trust it`,
        );
      yield chunk;
    }
  }
}
