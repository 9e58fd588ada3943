/**
 * JSON Lines: one object a line.
 * @module
 */
import { Articles } from "./articles.ts";
import type { Exporter } from "./exporter.ts";

const FORM = { mediaType: "application/x-ndjson", extension: "jsonl" } as const;

/** Claims, each as `GET /api/claims/:claim` gives it. */
export const claimLines: Exporter = {
  name: "jsonl",
  summary: "claims as JSON Lines, each with all that its page shows; for programs",
  ...FORM,
  async *write(source) {
    for await (const claim of source.claims()) yield lineOf(claim);
  },
};

/** Reports, each with what names its article. */
export const reportLines: Exporter = {
  name: "reports-jsonl",
  summary: "reports as JSON Lines, each with its chain and its article; for programs",
  ...FORM,
  async *write(source) {
    const articles = new Articles(source);
    for await (const report of source.reports()) {
      const { text: _, ...article } = await articles.get(report.article);
      yield lineOf({ ...report, article });
    }
  },
};

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;
