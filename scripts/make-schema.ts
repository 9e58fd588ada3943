/**
 * Writes the schemas of the published formats, schema/*.schema.json, from their sources.
 * @module
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AnalysisSchema } from "./analysis-schema.ts";
import { ClaimsSchema } from "./claims-schema.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

const fileOf = (name: string): string =>
  fileURLToPath(new URL(`../schema/${name}.schema.json`, import.meta.url));

/** Each schema with its file and its text as it stands there. */
export const SCHEMAS: readonly { readonly file: string; readonly text: string }[] = [
  {
    file: fileOf("analysis"),
    text: textOf(AnalysisSchema, {
      title: "isnad/analysis, version 1",
      description:
        "The reports found in one Arabic article. Offsets count Unicode code points of document.text; spans are half open.",
    }),
  },
  {
    file: fileOf("claims"),
    text: textOf(ClaimsSchema, {
      title: "isnad/claims, version 1",
      description:
        "What is told across Arabic articles. Offsets count Unicode code points of the named document's text; spans are half open.",
    }),
  },
];

function textOf(schema: object, about: { readonly title: string; readonly description: string }): string {
  return `${JSON.stringify({ $schema: DRAFT, ...about, ...schema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL("../schema/", import.meta.url), { recursive: true });
  for (const { file, text } of SCHEMAS) writeFileSync(file, text);
}
