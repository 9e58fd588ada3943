/**
 * Constructions of the press in invented sentences, with every report that each must give and no other. A report is its
 * chain of names, outermost first, and its content; ¬ where the voice denies it, … between the parts of a split quotation.
 * @module
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyzeArticle } from "../src/index.ts";

const rows = readFileSync(new URL("hard-cases.tsv", import.meta.url), "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => line.split("\t") as [text: string, reports: string]);

function reportsOf(text: string): string {
  return analyzeArticle(text)
    .reports.filter(({ chain }) => chain.length > 0)
    .map(({ chain, content, more, negated }) => {
      const said = [content, ...more].map(({ start, end }) => text.slice(start, end)).join(" … ");
      return `${chain.map(({ name }) => name).join(" ← ")}${negated ? " ¬" : ""} :: ${said}`;
    })
    .join(" || ");
}

describe("hard cases", () => {
  it.each(rows)("%s", (text, reports) => {
    expect(reportsOf(text)).toBe(reports);
  });
});
