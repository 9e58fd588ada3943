/**
 * A stream of bytes, taken by lines and by lengths.
 * @module
 */
import { TruncatedStreamError } from "../stream-error.ts";

/** In bytes: a longer line is given in pieces. */
const LONGEST_LINE = 64 * 1024;
const NEWLINE = 0x0a;

/** Reads forward only. Every method rejects with what the stream throws. */
export class ByteReader {
  readonly #stream: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#stream = bytes[Symbol.asyncIterator]();
  }

  /** The next line without its end; null at the end of the stream. The last line may have no end. */
  async line(): Promise<string | null> {
    let end = this.#rest.indexOf(NEWLINE);
    while (end < 0 && this.#rest.length < LONGEST_LINE && (await this.#more()))
      end = this.#rest.indexOf(NEWLINE);
    if (this.#rest.length === 0) return null;
    const line = this.#cut(end < 0 ? Math.min(this.#rest.length, LONGEST_LINE) : end + 1);
    return new TextDecoder().decode(line).replace(/\r?\n$/, "");
  }

  /** Reads `size` bytes and keeps the first `most` of them. Throws {@link TruncatedStreamError} where there are fewer. */
  async take(size: number, most: number): Promise<Uint8Array> {
    const kept: Uint8Array[] = [];
    let missing = size;
    let room = most;
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) throw new TruncatedStreamError();
      const piece = this.#cut(Math.min(missing, this.#rest.length));
      missing -= piece.length;
      if (room > 0) kept.push(piece.subarray(0, room));
      room -= piece.length;
    }
    return Buffer.concat(kept);
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#stream.return?.();
  }

  async #more(): Promise<boolean> {
    const next = await this.#stream.next();
    if (next.done) return false;
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
    return true;
  }

  #cut(size: number): Uint8Array {
    const piece = this.#rest.subarray(0, size);
    this.#rest = this.#rest.subarray(size);
    return piece;
  }
}
