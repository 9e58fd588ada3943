/**
 * Compiles the tables of numbers, units, months, weekdays, time words and words of assertions into src/extract/rows.generated.ts.
 * @module
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseTable, type TableName } from "../src/extract/numbers/table.ts";

const FILES: Readonly<Record<TableName, string>> = {
  numbers: "numbers.tsv",
  units: "units.tsv",
  months: "months.tsv",
  weekdays: "weekdays.tsv",
  timeWords: "time-words.tsv",
  eventVerbs: "event-verbs.tsv",
  ownVoice: "own-voice.tsv",
};

const constantOf = (table: string): string => table.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** The generated module for the tables that `read` returns by file name. */
export function timesModule(read: (file: string) => string): string {
  const tables = Object.entries(FILES).map(([table, file]) => {
    const rows = parseTable(table as TableName, read(file)).map((row) => `  ${JSON.stringify(row)},`);
    return `/** ${file} */\nexport const ${constantOf(table)}: readonly (readonly string[])[] = [\n${rows.join("\n")}\n];\n`;
  });
  return `/**\n * Compiled from data/lexicon by scripts/compile-times.ts. Do not edit.\n * @module\n */\n\n${tables.join("\n")}`;
}

/** Writes the module below a checkout's root. */
export function compileTimes(root: string): void {
  const target = join(root, "src/extract/rows.generated.ts");
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(
    target,
    timesModule((file) => readFileSync(join(root, "data/lexicon", file), "utf8")),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compileTimes(join(import.meta.dirname, ".."));
