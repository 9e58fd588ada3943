import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analysisFromGold, readGoldCases } from "../../../test/gold-analysis.ts";
import { makeAnalysis, makeLink, makeReport, placeOf } from "../../../test/made-analysis.ts";
import type { Analysis } from "../../model/index.ts";
import { renderPage } from "./page.ts";
import { STYLE } from "./style.ts";

const NOT_OF_THE_ARTICLE = /<(a class="reference"|span class="note")[^>]*>/;
const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const plain = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => SIGNS[name] ?? "");

/** The words of the article as its column shows them: a line for each paragraph, numbers and notes left out. */
function shownText(page: string): string {
  const column = /<div class="text"[^>]*>\n([\s\S]*?)\n<\/div>\n<aside/.exec(page)?.[1] ?? "";
  const open: boolean[] = [];
  let text = "";
  for (const [piece] of column.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith("</")) open.pop();
    else if (piece.startsWith("<")) open.push(NOT_OF_THE_ARTICLE.test(piece));
    else if (!open.includes(true)) text += piece;
  }
  expect(open).toEqual([]);
  return plain(text);
}

/** The article's paragraphs as they should be shown. */
const linesOf = (text: string): string =>
  text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

/** Tags that stay open or are closed out of turn. */
function misnested(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, slash, name = ""] of page.replace(STYLE, "").matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (name === "meta" || name === "input") continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  return [...wrong, ...open];
}

const TEXT = 'قال الحارس إن الباب مفتوح & المفتاح <ضاع>.\n\nوأضاف: "لن أعود".';
const guard = makeLink({ source: placeOf(TEXT, "الحارس"), cue: placeOf(TEXT, "قال"), name: "الحارس" });
const said = makeReport(placeOf(TEXT, "الباب مفتوح & المفتاح <ضاع>"), { chain: [guard] });

describe("the page", () => {
  it.each(readGoldCases().map((one) => [one.file, one] as const))(
    "shows all of the article of %s",
    (_, one) => {
      const page = renderPage([analysisFromGold(one)]);
      expect(shownText(page)).toBe(linesOf(one.text));
      expect(misnested(page)).toEqual([]);
    },
  );

  it("shows every character once and in order under any spans", () => {
    const text = "قال الحارس & إن\nالباب «مفتوح» <طوال>\n\nالليل.";
    const place = fc.nat({ max: text.length });
    const span = fc
      .tuple(place, place)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const link = fc.record({ source: fc.option(span), cue: fc.option(span) }).map((given) => makeLink(given));
    const report = fc
      .record({
        content: span,
        more: fc.array(span, { maxLength: 2 }),
        chain: fc.array(link, { maxLength: 2 }),
      })
      .map(({ content, ...given }) => makeReport(content, given));
    fc.assert(
      fc.property(fc.array(report, { maxLength: 5 }), (reports) => {
        const page = renderPage([makeAnalysis(text, reports)]);
        expect(shownText(page)).toBe(linesOf(text));
        expect(misnested(page)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("has an anchor for each link, and each name once", () => {
    const analyses: Analysis[] = readGoldCases().slice(0, 3).map(analysisFromGold);
    const page = renderPage(analyses);
    const names = [...page.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name);
    const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(links.filter((name) => !names.includes(name))).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
  });

  it("lets nothing of an article become markup", () => {
    const evil = `"><script src=x></script><img onerror='a'>`;
    const text = `${evil} قال`;
    const chain = [makeLink({ source: placeOf(text, evil), name: evil, kind: "anonymous", unnamed: evil })];
    const analysis = makeAnalysis(text, [makeReport({ start: 0, end: text.length }, { chain })], {
      title: evil,
      url: `https://example.org/${evil}`,
      publisher: evil,
      author: evil,
      language: evil,
      id: evil,
    });
    const page = renderPage([{ ...analysis, diagnostics: [{ code: "x", message: evil }] }]);
    expect(page).not.toMatch(/<script|<img|onerror='/);
    expect(misnested(page)).toEqual([]);
    expect(shownText(page)).toBe(text);
  });

  it.each([
    ["https://example.org/a", true],
    ["HTTP://example.org/a", true],
    ["javascript:alert(1)", false],
    ["data:text/html,a", false],
    [" https://example.org", false],
  ])("links the title to %s: %s", (url, linked) => {
    expect(renderPage([makeAnalysis(TEXT, [], { url })]).includes(`<a href="${url}"`)).toBe(linked);
  });

  it("asks for nothing from outside and forbids it", () => {
    const page = renderPage([makeAnalysis(TEXT, [said])]);
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-`);
    expect(page).not.toMatch(/<(script|link|img|iframe)|https?:/);
  });

  it("reads from right to left, with voices isolated", () => {
    const page = renderPage([makeAnalysis(TEXT, [said])]);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain("<bdi>الحارس</bdi>");
  });

  it("marks a report, its voice and its cue in the text", () => {
    const page = renderPage([makeAnalysis(TEXT, [said])]);
    expect(page).toContain(
      '<p dir="auto"><span class="cue">قال</span> <span class="source">الحارس</span> إن <span class="report neutral" id="m1-1">الباب مفتوح &amp; المفتاح &lt;ضاع&gt;<a class="reference" href="#r1-1"',
    );
  });

  it("says so where nothing was found", () => {
    expect(renderPage([makeAnalysis(TEXT, [])])).toContain("لم يُعثر في هذا المقال على خبر منسوب.");
  });

  it("has a list of its articles where there are several", () => {
    const one = makeAnalysis(TEXT, [said], { title: "الباب & المفتاح" });
    expect(renderPage([one])).not.toContain("<nav");
    expect(renderPage([one, one])).toContain(
      '<li><a href="#a2"><bdi>الباب &amp; المفتاح</bdi></a> <small>خبر واحد</small></li>',
    );
  });
});
