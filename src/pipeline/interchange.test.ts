import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { Value } from "typebox/value";
import { describe, expect, it } from "vitest";
import { AnalysisSchema } from "../../scripts/analysis-schema.ts";
import type { Analysis, Diagnostic, InterchangeAnalysis } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import { anyText } from "../text/strings.case.ts";
import { analyzeArticle } from "./analyze.ts";
import { toInterchange } from "./interchange.ts";

const SENTENCE =
  "ونقلت صحيفة المنارة عن مدير الميناء سامي الحداد قوله إن السفينة غادرت الرصيف أمس وعليها 300 صندوق ربما.";

const folder = fileURLToPath(new URL("../../corpus/texts/", import.meta.url));
const articles = readdirSync(folder).map((name) => readFileSync(folder + name, "utf8"));

const isPlaced = (one: Diagnostic): one is Diagnostic & Span =>
  one.start !== undefined && one.end !== undefined;

/** Every span of an analysis, in one order for both forms of it. */
function spansOf(analysis: Omit<InterchangeAnalysis, "format" | "version" | "document">): Span[] {
  const { reports, times, quantities, entities, diagnostics } = analysis;
  const inReports = reports.flatMap(({ content, more, hedges, statements, chain }) => [
    content,
    ...more,
    ...hedges,
    ...statements,
    ...chain.flatMap(({ source, cue }) => [source, cue]).filter((at) => at !== null),
  ]);
  return [...inReports, ...times, ...quantities, ...entities, ...diagnostics.filter(isPlaced)];
}

/** What the spans of the inner analysis cut out, and what those of the published one do. */
function cuts(analysis: Analysis): { inside: string[]; published: string[] } {
  const { text } = analysis.article;
  const points = [...text];
  return {
    inside: spansOf(analysis).map(({ start, end }) => text.slice(start, end)),
    published: spansOf(toInterchange(analysis)).map(({ start, end }) => points.slice(start, end).join("")),
  };
}

describe("toInterchange", () => {
  it.each([
    { name: "nothing", before: "", pairs: 0 },
    { name: "an emoji", before: "😀 ", pairs: 1 },
    { name: "an astral letter of Arabic", before: "𞺀 ", pairs: 1 },
    { name: "a family of emoji", before: "👨‍👩‍👧 ", pairs: 3 },
    { name: "half of a pair", before: "\ud83d ", pairs: 0 },
    { name: "marks that have no width", before: "\u200f\u064b ", pairs: 0 },
  ])("counts code points after $name", ({ before, pairs }) => {
    const text = `${before}${SENTENCE}`;
    const analysis = analyzeArticle(text);
    const { inside, published } = cuts(analysis);
    expect(inside.length).toBeGreaterThan(5);
    expect(published).toEqual(inside);
    const [report] = toInterchange(analysis).reports;
    expect(report?.chain.map(({ name }) => name)).toEqual(["المنارة", "سامي الحداد"]);
    expect(report?.content.start).toBe(text.indexOf("السفينة") - pairs);
  });

  it("counts code points inside of spans, too", () => {
    const text = "قال مدير الميناء سامي الحداد: «السفينة 🚢 غادرت 𞺀 الرصيف» وأضاف أن الطقس جميل.";
    const [quoted, said] = toInterchange(analyzeArticle(text)).reports;
    const points = [...text];
    expect(points.slice(quoted?.content.start, quoted?.content.end).join("")).toContain("🚢 غادرت 𞺀 الرصيف");
    expect(points.slice(said?.content.start, said?.content.end).join("")).toBe("الطقس جميل");
  });

  it("moves every part of a report, and publishes nothing of it but its ends", () => {
    const text = `😀 ${SENTENCE}`;
    const analysis = analyzeArticle(text);
    const more = ["صندوق", "ربما"].map((words) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, kind: "word" };
    });
    const reports = analysis.reports.map((report) => ({ ...report, more, hedges: more }));
    const [report] = toInterchange({ ...analysis, reports }).reports;
    const moved = more.map(({ start, end }) => ({ start: start - 1, end: end - 1 }));
    expect(report).toMatchObject({ more: moved, hedges: moved });
    expect(JSON.stringify(report)).not.toContain("word");
  });

  it("moves the span of a diagnostic and leaves one without a span as it is", () => {
    const diagnostics = [
      { code: "here", message: "هنا", start: 3, end: 6 },
      { code: "nowhere", message: "لا مكان" },
    ];
    const published = toInterchange({ ...analyzeArticle("😀 قال"), diagnostics });
    expect(published.diagnostics).toEqual([{ ...diagnostics[0], start: 2, end: 5 }, diagnostics[1]]);
  });

  it("leaves derivations out, and the analysis as it was", () => {
    const analysis = analyzeArticle(SENTENCE);
    const before = structuredClone(analysis);
    expect(JSON.stringify(toInterchange(analysis))).not.toContain("derivation");
    expect(analysis).toEqual(before);
  });

  it("is valid JSON of the published schema for every sample article", () => {
    for (const text of articles) {
      const analysis = analyzeArticle(text, { id: "sample", published: "2024-05" });
      const published: unknown = JSON.parse(JSON.stringify(toInterchange(analysis)));
      expect([...Value.Errors(AnalysisSchema, published)]).toEqual([]);
    }
  });

  it("cuts the same words out of any text, whatever stands before, in and behind a report", () => {
    const scattered = fc
      .tuple(
        fc.array(fc.tuple(fc.nat(), fc.constantFrom("😀", "𞺀", "\ud800", "«")), { maxLength: 5 }),
        anyText,
      )
      .map(([marks, behind]) =>
        marks.reduce((text, [place, mark]) => {
          const at = place % (text.length + 1);
          return `${text.slice(0, at)}${mark}${text.slice(at)}`;
        }, `${SENTENCE} ${behind}`),
      );
    fc.assert(
      fc.property(fc.oneof(anyText, scattered), (text) => {
        const analysis = analyzeArticle(text);
        const { inside, published } = cuts(analysis);
        expect(published).toEqual(inside);
        expect(Value.Check(AnalysisSchema, toInterchange(analysis))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
