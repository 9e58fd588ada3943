import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import { analyzeArticle } from "./analyze.ts";
import { toInterchange } from "./interchange.ts";

const MUTATED = 10_000;
const LONGEST_PIECE = 500;

const folder = fileURLToPath(new URL("../../corpus/texts/", import.meta.url));
const articles = readdirSync(folder).map((name) => readFileSync(folder + name, "utf8"));

/** Every span that an analysis holds. */
function spansOf(analysis: Analysis): Span[] {
  const { reports, times, quantities, entities } = analysis;
  const links = reports.flatMap((r) => r.chain.flatMap((link) => [link.source, link.cue]));
  const inReports = reports.flatMap((r) => [r.content, ...r.more, ...r.hedges, ...r.statements]);
  return [...inReports, ...links.filter((at) => at !== null), ...times, ...quantities, ...entities];
}

/** Says what is wrong with an analysis of a text; null where all holds. */
function faultOf(text: string, analysis: Analysis): string | null {
  if (analysis.article.text !== text) return "the text was changed";
  for (const at of spansOf(analysis))
    if (!(at.start >= 0 && at.start < at.end && at.end <= text.length))
      return `span ${at.start}..${at.end} of ${text.length}`;
  const points = [...text];
  const published = toInterchange(analysis);
  for (const [i, report] of published.reports.entries()) {
    const inside = analysis.reports[i]?.content;
    const cut = points.slice(report.content.start, report.content.end).join("");
    if (inside && cut !== text.slice(inside.start, inside.end))
      return `"${cut}" is not the content of ${report.id}`;
  }
  return null;
}

const MARKS = [
  "«",
  "»",
  '"',
  "“",
  "”",
  "‹",
  "(",
  ")",
  ":",
  "،",
  ".",
  "\n",
  "\n\n",
  "؛",
  "؟",
  "ـ",
  "‏",
  "‌",
  "😀",
  "\ud800",
  " ",
  " ",
];
const WORDS = [
  "قال",
  "وأضاف",
  "أن",
  "إن",
  "بأن",
  "عن",
  "مصدر",
  "قوله",
  "بحسب",
  "وفقا",
  "كما",
  "نفى",
  "ذلك",
  "لـ",
  "الذي",
  "مشيرا إلى",
];

/** A piece of an article with a few random cuts, insertions and doublings. */
const mutated = fc
  .tuple(
    fc.nat({ max: articles.length - 1 }),
    fc.nat(),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.nat({ max: MARKS.length + WORDS.length - 1 })), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([which, from, changes]) => {
    const whole = articles[which] ?? "";
    const start = from % Math.max(1, whole.length - LONGEST_PIECE);
    let text = whole.slice(start, start + LONGEST_PIECE);
    for (const [place, kind, what] of changes) {
      const at = place % (text.length + 1);
      const word = [...MARKS, ...WORDS][what] ?? "";
      if (kind === 0) text = `${text.slice(0, at)}${word}${text.slice(at)}`;
      else if (kind === 1) text = text.slice(0, at) + text.slice(at + 1 + (what % 12));
      else text = text.slice(0, at) + text.slice(Math.max(0, at - 20), at) + text.slice(at);
    }
    return text;
  });

describe("analyzeArticle", () => {
  it("cuts its spans out of any string and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(faultOf(text, analyzeArticle(text))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it(`reads ${MUTATED} mutated articles`, () => {
    fc.assert(
      fc.property(mutated, (text) => faultOf(text, analyzeArticle(text)) === null),
      { numRuns: MUTATED },
    );
  }, 300_000);

  it("finds the same in the same text", () => {
    for (const text of articles) expect(analyzeArticle(text)).toEqual(analyzeArticle(text));
  });

  it("finds nothing in an empty text and in one without letters", () => {
    for (const text of ["", " \n ", "123 ... «»"]) expect(analyzeArticle(text).reports).toEqual([]);
  });

  it("takes what it is told over what the text says", () => {
    const text = "قال المدير إن العمل بدأ أمس.";
    const analysis = analyzeArticle(text, { title: "العمل", publisher: "المرفأ", published: "2024-05-31" });
    expect(analysis.article).toMatchObject({
      title: "العمل",
      publisher: "المرفأ",
      published: { value: "2024-05-31", precision: "day", basis: "meta" },
    });
    expect(analysis.times).toMatchObject([{ value: "2024-05-30" }]);
  });
});
