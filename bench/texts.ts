/**
 * The texts that are measured.
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Every text file of a folder, in the order of the names. */
export function readTexts(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
}

/** Our own sample articles. */
export const sampleTexts = (): string[] =>
  readTexts(fileURLToPath(new URL("../corpus/texts", import.meta.url)));

/** Named sets: our own articles, and those of ISNAD_EVAL where it is set. */
export function textSets(): Map<string, string[]> {
  const sets = new Map([["corpus/texts", sampleTexts()]]);
  const root = process.env.ISNAD_EVAL;
  for (const folder of root ? ["corpus", "gold/press/texts"] : []) {
    if (existsSync(join(root ?? "", folder))) sets.set(folder, readTexts(join(root ?? "", folder)));
  }
  return sets;
}
