/**
 * Files into a ZIP that is the same, byte for byte, whenever and wherever it is made.
 * @module
 */
import { ZipFile } from "yazl";
import { byName, type PackedFile } from "./files.ts";

/** The first moment that a ZIP can name; in local time, for that is what a ZIP holds. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The archive, piece by piece: names sorted, no times, and nothing compressed, for another version of zlib compresses otherwise. So a
 * pack that is unpacked and packed again is the same, and what is not of it has no place in it.
 */
export async function* zipOf(files: readonly PackedFile[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes } of [...files].sort(byName))
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, {
      mtime: NO_TIME,
      mode: 0o100644,
      compress: false,
      forceDosTimestamp: true,
    });
  zip.end();
  for await (const piece of zip.outputStream) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
