/**
 * The bytes of a pack, as they stand on disk.
 * @module
 */
import { open } from "node:fs/promises";
import { describeError, fail, type Outcome } from "../ingest/index.ts";

/** A pack is checked in memory; a larger one is none of ours, in bytes. */
const LARGEST = 2 * 1024 * 1024 * 1024;

/** Reads a pack; a file that is missing, may not be read or is too large is a failure in one line. */
export async function readPack(file: string): Promise<Outcome<Uint8Array>> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size > LARGEST) return fail("too-large", file, `is over ${LARGEST} bytes; no pack is`);
      return { ok: true, value: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, failure: describeError(file, error) };
  }
}
