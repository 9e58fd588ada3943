/**
 * A source as a file on disk, for formats whose table of contents stands at the end.
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Outcome } from "../failure.ts";
import type { Source } from "../reader.ts";
import { describeStreamError } from "../stream-error.ts";

/** A file that holds a source's bytes; `remove` it when done. */
export interface Spooled {
  readonly file: string;
  remove(): void;
}

/** The source's own file where it has one, else a copy in the folder for temporary files. */
export async function spool(source: Source): Promise<Outcome<Spooled>> {
  const { file } = source;
  if (file !== undefined) return { ok: true, value: { file, remove: () => {} } };
  const folder = mkdtempSync(join(tmpdir(), "isnad-spool-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, "input");
    // Opened first: a stream that opens its file itself may still do so after it was given up.
    const handle = await open(copy, "wx", 0o600);
    await pipeline(Readable.from(source.open()), handle.createWriteStream());
    return { ok: true, value: { file: copy, remove } };
  } catch (error) {
    remove();
    return { ok: false, failure: describeStreamError(source.path, error) };
  }
}
