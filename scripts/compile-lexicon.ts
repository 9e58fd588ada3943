/**
 * Reads and checks data/lexicon/*.tsv and writes them as one module, so that analysis needs no file system.
 * @module
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexemesOf } from "../src/arabic/lexicon/lexemes.ts";
import { type PackedStems, packStems } from "../src/arabic/lexicon/packed.ts";
import { type LexiconRows, readTable, TABLE_NAMES, type TableName } from "../src/arabic/lexicon/schema.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = `${root}/src/arabic/lexicon/rows.generated.ts`;

function main(): void {
  const problems: string[] = [];
  const read = (name: TableName): [TableName, readonly (readonly string[])[]] => {
    const file = `data/lexicon/${name}.tsv`;
    const table = readTable(name, readFileSync(`${root}/${file}`, "utf8"), file);
    problems.push(...table.problems);
    return [name, table.rows];
  };
  const rows = Object.fromEntries(TABLE_NAMES.map(read)) as Record<TableName, readonly (readonly string[])[]>;
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    process.exitCode = 1;
    return;
  }
  writeFileSync(target, moduleText(rows, packStems(lexemesOf(rows))));
  console.log(`lexicon: ${TABLE_NAMES.map((name) => `${rows[name].length} ${name}`).join(", ")}`);
}

function moduleText(rows: LexiconRows, stems: PackedStems): string {
  const tables = TABLE_NAMES.map(
    (name) => `"${name}":[\n${rows[name].map((row) => JSON.stringify(row)).join(",\n")}\n]`,
  ).join(",\n");
  const version = createHash("sha256").update(tables).digest("hex").slice(0, 12);
  return [
    "/**\n * Made from data/lexicon by scripts/compile-lexicon.ts; not to be edited.\n * @module\n */",
    'import type { PackedStems } from "./packed.ts";',
    'import type { LexiconRows } from "./schema.ts";\n',
    "/** Short hash of the rows. */",
    `export const version = "${version}";\n`,
    "/** All rows. */",
    `export const rows: LexiconRows = {\n${tables}\n};\n`,
    "/** The spellings of all rows. */",
    `export const stems: PackedStems = ${JSON.stringify(stems)};\n`,
  ].join("\n");
}

main();
