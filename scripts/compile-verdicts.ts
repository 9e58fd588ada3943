/**
 * Compiles the words of verdicts and of denials into src/factchecks/rows.generated.ts.
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDenials } from "../src/factchecks/suggest/denial-table.ts";
import { parseVerdicts } from "../src/factchecks/table.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string): string =>
  readFileSync(join(root, "data/lexicon", file), "utf8").replace(/\r/gu, "");
const linesOf = (rows: readonly unknown[]): string =>
  rows.map((row) => `  ${JSON.stringify(row)},`).join("\n");
writeFileSync(
  join(root, "src/factchecks/rows.generated.ts"),
  `/**
 * Compiled from data/lexicon by scripts/compile-verdicts.ts. Do not edit.
 * @module
 */

/** verdicts.tsv */
export const rows: readonly (readonly [words: string, verdict: string])[] = [\n${linesOf(parseVerdicts(read("verdicts.tsv")))}\n];

/** denials.tsv */
export const denials: readonly string[] = [\n${linesOf(parseDenials(read("denials.tsv")))}\n];
`,
);
