/**
 * Bytes of a file or of standard input. What cannot be read is a value, not an exception.
 * @module
 */
import { readFileSync, statSync } from "node:fs";
import { fail, type InputFailure, type Outcome } from "./failure.ts";

/** The name that stands for standard input on a command line. */
export const STANDARD_INPUT = "-";

/** An article longer than this is not one article. */
const LARGEST = 64 * 1024 * 1024;

/** Reads one file. */
export function readFile(path: string): Outcome<Uint8Array> {
  try {
    const about = statSync(path);
    if (about.isDirectory()) return fail("directory", path, "is a directory; name a text file in it");
    if (about.size > LARGEST) return tooLarge(path);
    return checkSize(path, readFileSync(path));
  } catch (error) {
    return { ok: false, failure: describeError(path, error) };
  }
}

/** Reads standard input (or a stream given in its place) to its end. */
export async function readStandardInput(
  stream: AsyncIterable<Uint8Array> = process.stdin,
): Promise<Outcome<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST) return tooLarge("standard input");
    }
  } catch (error) {
    return { ok: false, failure: describeError("standard input", error) };
  }
  return checkSize("standard input", Buffer.concat(chunks));
}

function checkSize(input: string, bytes: Uint8Array): Outcome<Uint8Array> {
  if (bytes.length === 0) return fail("empty", input, "is empty; nothing to analyse");
  if (bytes.length > LARGEST) return tooLarge(input);
  return { ok: true, value: bytes };
}

function tooLarge(input: string): Outcome<Uint8Array> {
  return fail("too-large", input, "is larger than 64 MB; give one article per file");
}

/** The failure behind an error of the file system, in words. */
export function describeError(path: string, error: unknown): InputFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR")
    return fail("missing", path, "no such file; check the name and the folder").failure;
  if (code === "EISDIR") return fail("directory", path, "is a directory; name a text file in it").failure;
  if (code === "EACCES" || code === "EPERM")
    return fail("unreadable", path, "may not be read; check its permissions").failure;
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return fail("unreadable", path, `cannot be read (${reason})`).failure;
}
