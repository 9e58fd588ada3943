/**
 * The lines of a text file.
 * @module
 */
import { InputError, readFile, readStandardInput, STANDARD_INPUT } from "../ingest/index.ts";

/** The lines of a file in UTF-8, or of standard input (`-`). Throws an InputError where it cannot be read. */
export async function readLines(file: string): Promise<string[]> {
  const bytes = file === STANDARD_INPUT ? await readStandardInput() : readFile(file);
  if (!bytes.ok) throw new InputError(bytes.failure.message);
  return new TextDecoder().decode(bytes.value).split(/\r?\n/u);
}
