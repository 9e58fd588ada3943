/**
 * Reads a desk's overlay from its folder.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createOverlay, type Overlay, OverlayError } from "../extract/index.ts";

/** What may lie beside the tables: a note for people, and what systems leave in folders. */
const BESIDE = /^(?:\.|~\$|README|desktop\.ini$|Thumbs\.db$)/iu;

/** The overlay of a folder of TSV files. Throws an OverlayError where it cannot be read or is wrong. */
export function loadOverlay(folder: string): Overlay {
  const names = namesIn(folder).filter((name) => !BESIDE.test(name));
  if (!names.some((name) => name.endsWith(".tsv")))
    throw new OverlayError([`${folder}: holds no table (.tsv) of an overlay`]);
  const problems: string[] = [];
  const files = names.map((name): [string, string] => {
    const text = name.endsWith(".tsv") ? readTableFile(join(folder, name)) : "";
    if (text === null) problems.push(`${folder}/${name}: is no text in UTF-8; save it as UTF-8`);
    return [name, text ?? ""];
  });
  if (problems.length > 0) throw new OverlayError(problems);
  return createOverlay(Object.fromEntries(files), folder);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw new OverlayError([`${folder}: is no folder that can be read (${reasonOf(error)})`]);
  }
}

/** The text of a table; null where it is not UTF-8. */
function readTableFile(path: string): string | null {
  const bytes = readBytes(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null; // the caller names the file
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new OverlayError([`${path}: cannot be read (${reasonOf(error)})`]);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
