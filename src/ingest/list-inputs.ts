/**
 * Which files a command line means: a directory stands for every .txt in it.
 * @module
 */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fail, type InputFailure } from "./failure.ts";
import { describeError } from "./read-file.ts";

/** The files to read, in order, and what could not be listed. */
export interface InputList {
  readonly paths: readonly string[];
  readonly failures: readonly InputFailure[];
}

/** Expands directories to their .txt files, sorted by name. Other names are kept as they are, existing or not. */
export function listInputs(names: readonly string[]): InputList {
  const paths: string[] = [];
  const failures: InputFailure[] = [];
  for (const name of names) {
    if (!isDirectory(name)) paths.push(name);
    else {
      const found = listTexts(name);
      if (Array.isArray(found)) paths.push(...found);
      else failures.push(found);
    }
  }
  return { paths, failures };
}

function isDirectory(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch {
    return false; // reading it will say why
  }
}

function listTexts(directory: string): string[] | InputFailure {
  try {
    const names = readdirSync(directory).filter((name) => name.toLowerCase().endsWith(".txt"));
    if (names.length === 0)
      return fail("empty", directory, "holds no .txt file; name a directory of text files").failure;
    return names.sort().map((name) => join(directory, name));
  } catch (error) {
    return describeError(directory, error);
  }
}
