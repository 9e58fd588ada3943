/**
 * The files of a pack, out of bytes that anybody may have sent.
 * @module
 */
import { buffer } from "node:stream/consumers";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { LARGEST_PACK, PACK_FILES, type PackedFile, zipOf } from "../export/index.ts";
import { type Problem, problem } from "./problem.ts";

/** More files than this are in no pack. */
export const MOST_FILES = 20_000;

/** Longest name of a file, in bytes. */
const LONGEST_NAME = 200;

/** The only names that a pack has: nothing leads out of the folder that it is unpacked in, and nothing hides. */
const NAME = /^(?:(?:texts|originals)\/[0-9a-f]{64}\.[a-z]{2,5}|[\w.]+)$/u;
const TOP = new Set<string>(Object.values(PACK_FILES));

/** The files, or why they cannot be trusted; what is wrong ends the reading. */
export async function unpack(bytes: Uint8Array): Promise<readonly PackedFile[] | Problem> {
  if (bytes.length > 2 * LARGEST_PACK) return problem("unsafe", "", `over ${2 * LARGEST_PACK} bytes`);
  let zip: ZipFile | null = null;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
    });
    return await readEntries(zip);
  } catch (error) {
    return problem(
      "unreadable",
      "",
      error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error),
    );
  } finally {
    zip?.close();
  }
}

async function readEntries(zip: ZipFile): Promise<readonly PackedFile[] | Problem> {
  if (zip.entryCount > MOST_FILES) return problem("unsafe", "", `${zip.entryCount} files`);
  const files = new Map<string, PackedFile>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileNameRaw.subarray(0, LONGEST_NAME + 1).toString("latin1");
    const trap = trapIn(entry, name, files);
    if (trap) return trap;
    files.set(name, { name, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  }
  return [...files.values()];
}

/** Why an entry must not be read; null where it may. Nothing is compressed, so nothing can grow. */
function trapIn(entry: Entry, name: string, files: ReadonlyMap<string, PackedFile>): Problem | null {
  const shown = JSON.stringify(name.slice(0, LONGEST_NAME));
  if (!NAME.test(name) || name.length > LONGEST_NAME || (!name.includes("/") && !TOP.has(name)))
    return problem("extra", shown, "no name that a pack has");
  if (files.has(name)) return problem("unsafe", shown, "stands in the archive twice");
  if (entry.isEncrypted()) return problem("unsafe", shown, "is encrypted");
  if (entry.compressionMethod !== 0 || entry.compressedSize !== entry.uncompressedSize)
    return problem("repacked", shown, "is compressed; isnad packs without compression");
  return null;
}

/** Whether the archive is, byte for byte, what its files make: nothing hides between, before or after them. */
export async function isPacked(bytes: Uint8Array, files: readonly PackedFile[]): Promise<boolean> {
  let at = 0;
  for await (const piece of zipOf(files)) {
    if (Buffer.compare(piece, bytes.subarray(at, at + piece.length)) !== 0) return false;
    at += piece.length;
  }
  return at === bytes.length;
}
