/**
 * A dossier in a real browser: it prints, the print holds its words, and everybody can read it.
 * @module
 */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossier } from "../src/export/dossier.ts";
import { testClaim, testSource, textOf } from "../src/export/export.case.ts";
import type { ExportedClaim } from "../src/export/exporter.ts";
import { readInputs } from "../src/ingest/index.ts";
import { CHROMIUM, expectUsable } from "./desk/browser.case.ts";
import { isInstalled, requires } from "./requirements.ts";

const hasTools =
  requires(`Chromium (${CHROMIUM}; ISNAD_CHROMIUM names another)`, existsSync(CHROMIUM)) &&
  requires("@hyzyla/pdfium", isInstalled("@hyzyla/pdfium"));

/** Letters alone: a PDF keeps them, not always the spaces and marks between them, nor with every font the order of لا, one glyph. */
const lettersOf = (text: string): string =>
  text
    .replace(/[^\p{Script=Arabic}]|\p{M}/gu, "")
    .replace(/[اأإآل]{2,}/gu, (run) => [...run].sort().join(""));

/** The text of a PDF as our own reader takes it in. */
async function readPdf(bytes: Uint8Array): Promise<string> {
  const texts: string[] = [];
  for await (const outcome of readInputs([{ name: "dossier.pdf", bytes }])) {
    if (!outcome.ok) throw new Error(outcome.failure.message);
    texts.push(outcome.value.text);
  }
  return texts.join("\n");
}

describe.skipIf(!hasTools)("a dossier in a browser", () => {
  let browser: Browser;
  const open = async (claim: ExportedClaim, language: "ar" | "en", width = 1000): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.setContent(await textOf(dossier.write(testSource([claim]), { language })));
    return page;
  };

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterAll(() => browser.close());

  it("prints to a PDF that holds the quoted words, the changes and the names", async () => {
    const page = await open(testClaim(), "ar");
    const text = lettersOf(await readPdf(await page.pdf({ preferCSSPageSize: true })));
    for (const words of [
      "الرصيف الجديد ربما يستقبل أربع سفن في الأسبوع",
      "أربع عشرة سفينة",
      "رامي الشامي",
      "الروايات وما تغير فيها",
    ])
      expect(text).toContain(lettersOf(words));
    await page.close();
  });

  it.each([
    ["ar", 1000],
    ["en", 1000],
    ["ar", 360],
  ] as const)("is accessible and fits its window: %s, %i wide", async (language, width) => {
    const page = await open(testClaim(), language, width);
    await expectUsable(page);
    await page.close();
  });

  it("shows hostile words as words", async () => {
    const words = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>`;
    const page = await open(testClaim({ gist: words, bottlenecks: [words] }), "ar");
    expect(await page.locator("h1").textContent()).toBe(`«${words}»`);
    expect(await page.title()).toContain("<script>");
    expect(await page.locator("img, script").count()).toBe(0);
    await page.close();
  });
});
