/**
 * Writes schema/analysis.schema.json from its source.
 * @module
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AnalysisSchema } from "./analysis-schema.ts";

/** Where the schema is kept. */
export const SCHEMA_FILE = fileURLToPath(new URL("../schema/analysis.schema.json", import.meta.url));

const HEAD = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "isnad/analysis, version 1",
  description:
    "The reports found in one Arabic article. Offsets count Unicode code points of document.text; spans are half open.",
};

/** The schema as it stands in the file. */
export function schemaText(): string {
  return `${JSON.stringify({ ...HEAD, ...AnalysisSchema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL("../schema/", import.meta.url), { recursive: true });
  writeFileSync(SCHEMA_FILE, schemaText());
}
