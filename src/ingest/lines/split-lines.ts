/**
 * Lines of a stream of bytes, one at a time, none longer than a limit held in memory.
 * @module
 */

/** One line without its end. `bytes` are a copy of their own, or null where the line is over the limit. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Splits at line feeds; a carriage return before one belongs to the end. `longest` counts bytes. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine> {
  const line = new LineBuffer(longest);
  let number = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, end));
      yield { number: number++, bytes: line.take() };
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  if (!line.isEmpty) yield { number, bytes: line.take() };
}

class LineBuffer {
  readonly #longest: number;
  #pieces: Uint8Array[] = [];
  #size = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** Copies: a slice would keep the whole chunk alive. */
  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > this.#longest) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(new Uint8Array(piece));
  }

  take(): Uint8Array | null {
    const bytes = this.#size > this.#longest ? null : join(this.#pieces);
    this.#pieces = [];
    this.#size = 0;
    return bytes?.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes;
  }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  return pieces.length === 1 && only ? only : new Uint8Array(Buffer.concat(pieces));
}
