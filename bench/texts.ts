/**
 * The texts that are measured.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCollection } from "../scripts/collection.ts";

/** Every text file of a folder, in the order of the names. */
export function readTexts(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
}

/** Our own sample articles. */
export const sampleTexts = (): string[] =>
  readTexts(fileURLToPath(new URL("../corpus/texts", import.meta.url)));

/** Every how many articles of the collection one is measured. */
const SAMPLED = 40;

async function collectionSample(folder: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const { number, text } of readCollection(folder)) if (number % SAMPLED === 0) texts.push(text);
  return texts;
}

/** Named sets: our own articles, and those of ISNAD_EVAL where it is set. */
export async function textSets(): Promise<Map<string, string[]>> {
  const sets = new Map([["corpus/texts: invented, dense in reports", sampleTexts()]]);
  const root = process.env.ISNAD_EVAL;
  if (!root) return sets;
  sets.set("corpus: long articles", readTexts(join(root, "corpus")));
  sets.set("gold/press: short news", readTexts(join(root, "gold/press/texts")));
  return sets.set(`saudinewsnet: every ${SAMPLED}th article`, await collectionSample(root));
}
