/**
 * Reads and checks data/lexicon/*.tsv and writes them as one module, so that analysis needs no file system.
 * @module
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readTable, TABLE_NAMES, type TableName } from "../src/arabic/lexicon/schema.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = `${root}/src/arabic/lexicon/rows.generated.ts`;

function main(): void {
  const problems: string[] = [];
  const rows: Partial<Record<TableName, readonly (readonly string[])[]>> = {};
  for (const name of TABLE_NAMES) {
    const file = `data/lexicon/${name}.tsv`;
    const table = readTable(name, readFileSync(`${root}/${file}`, "utf8"), file);
    problems.push(...table.problems);
    rows[name] = table.rows;
  }
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    process.exitCode = 1;
    return;
  }
  const json = TABLE_NAMES.map(
    (name) => `"${name}":[\n${rows[name]?.map((row) => JSON.stringify(row)).join(",\n")}\n]`,
  );
  const version = createHash("sha256").update(json.join()).digest("hex").slice(0, 12);
  writeFileSync(target, moduleText(json, version));
  console.log(`lexicon ${version}: ${TABLE_NAMES.map((name) => `${rows[name]?.length} ${name}`).join(", ")}`);
}

function moduleText(json: readonly string[], version: string): string {
  return [
    "/**\n * Made from data/lexicon by scripts/compile-lexicon.ts; not to be edited.\n * @module\n */",
    'import type { LexiconRows } from "./schema.ts";\n',
    "/** Short hash of the rows. */",
    `export const version = "${version}";\n`,
    "/** All rows. */",
    `export const rows: LexiconRows = {\n${json.join(",\n")}\n};\n`,
  ].join("\n");
}

main();
