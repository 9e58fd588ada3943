/**
 * How much there is to read, and how much of it was read.
 * @module
 */
import { statSync } from "node:fs";
import { walk } from "./walk.ts";

/** Bytes of all files that the names stand for; null where one of them is no file or directory, and nobody can know. */
export function sizeOfInputs(names: readonly string[]): number | null {
  let size = 0;
  for (const name of names) {
    if (name === "-" || /^https?:\/\//i.test(name)) return null;
    for (const found of walk(name)) if (found.ok) size += sizeOf(found.value);
  }
  return size;
}

/** Zero for a file that went away meanwhile: reading it will say so. */
export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The same bytes, each chunk counted. */
export async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes(chunk.length);
    yield chunk;
  }
}
