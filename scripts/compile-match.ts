/**
 * Compiles the tables that statements are compared with (concepts, nations, frequent words) into src/match/rows.generated.ts.
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MATCH_TABLES, type MatchTableName, parseMatchTable } from "../src/match/tables/table.ts";

/** The tables of the lexicon that are compiled elsewhere and of which comparing takes the forms alone. */
const FORMS = { functionWords: "function-words.tsv", commonWords: "common-words.tsv" } as const;

/** Classes of function-words.tsv whose words still say something. */
const CONTENT_CLASSES = ["content-head", "adjective", "circumstance"];

/** The generated module for the tables that `read` returns by file name. */
export function matchModule(read: (file: string) => string): string {
  const tables = Object.entries(MATCH_TABLES).map(([table, { file }]) => {
    const rows = parseMatchTable(table as MatchTableName, read(file)).map(
      (row) => `  ${JSON.stringify(row)},`,
    );
    return `/** ${file} */\nexport const ${table}: readonly (readonly string[])[] = [\n${rows.join("\n")}\n];\n`;
  });
  const words = Object.entries(FORMS).map(
    ([name, file]) => `/** ${file} */\nexport const ${name} =\n  ${JSON.stringify(formsIn(read(file)))};\n`,
  );
  return `/**\n * Compiled from data/lexicon by scripts/compile-match.ts. Do not edit.\n * @module\n */\n\n${[...tables, ...words].join("\n")}`;
}

/** The first two cells of each row (a word and its other forms), or the first alone where the second is a class. */
function formsIn(tsv: string): string {
  const [header = "", ...lines] = tsv.split("\n");
  const cells = header.split("\t")[1] === "forms" ? 2 : 1;
  const rows = lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
  return rows
    .filter((row) => !CONTENT_CLASSES.includes(row[2] ?? ""))
    .flatMap((row) => row.slice(0, cells))
    .join(" ")
    .replace(/\s+/gu, " ");
}

/** Writes the module below a checkout's root. */
function compileMatch(root: string): void {
  const read = (file: string): string =>
    readFileSync(join(root, "data/lexicon", file), "utf8").replace(/\r/gu, "");
  writeFileSync(join(root, "src/match/rows.generated.ts"), matchModule(read));
}

compileMatch(join(import.meta.dirname, ".."));
