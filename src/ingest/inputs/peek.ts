/**
 * The first bytes of a source, without losing them for the reader that comes after.
 * @module
 */
import type { Source } from "../reader.ts";

/** As many bytes as readers look at to recognise their format. */
const HEAD = 4096;

/** A source whose first bytes were looked at. */
export interface Peeked {
  readonly head: Uint8Array;
  /** The same source, from its first byte. */
  readonly source: Source;
  /** Lets go of the stream where nobody has read it. */
  close(): Promise<void>;
}

/** Looks at the first `most` bytes of a source. Rejects with what `open()` throws where nothing comes before it; else the reader meets it after the bytes that came. */
export async function peek(source: Source, most: number = HEAD): Promise<Peeked> {
  const stream = source.open()[Symbol.asyncIterator]();
  const { chunks, fault } = await takeHead(stream, most);
  if (fault && chunks.length === 0) throw fault.error;
  const head = Buffer.concat(chunks).subarray(0, most);
  const close = async (): Promise<void> => void (await stream.return?.());
  async function* open(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks.splice(0);
      if (fault) throw fault.error;
      for (let next = await stream.next(); !next.done; next = await stream.next()) yield next.value;
    } finally {
      await close();
    }
  }
  return { head, source: { ...source, open }, close };
}

interface Head {
  readonly chunks: Uint8Array[];
  /** What broke the stream on the way. */
  readonly fault: { readonly error: unknown } | null;
}

async function takeHead(stream: AsyncIterator<Uint8Array>, most: number): Promise<Head> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await stream.next(); !next.done; next = await stream.next()) {
      chunks.push(next.value);
      size += next.value.length;
      if (size >= most) break;
    }
    return { chunks, fault: null };
  } catch (error) {
    return { chunks, fault: { error } };
  }
}
