/**
 * The way of a fact-checker through the whole desk, by keys alone: an article comes in and is read, a chain leads to its claim, the
 * evidence behind its independent origins is opened, a verdict marked, and the claim found again.
 * @module
 */
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BrowserDesk, hasBrowser, openBrowserDesk } from "./browser.case.ts";

const WORDS = {
  ar: { verdict: "حكم المكتب", note: "ملاحظة: على أيّ دليل", record: "سجّل الحكم", name: "سلمى" },
  en: {
    verdict: "The desk's verdict",
    note: "Note: on what evidence",
    record: "Record the verdict",
    name: "Salma",
  },
} as const;

/** Presses j until the report that is open stands in a claim that others tell; the link to it. */
async function findClaimLink(page: Page) {
  const link = page.locator("aside a[href^='/claims/']").first();
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    if ((await link.count()) > 0) return link;
  }
  throw new Error("no report of this article leads to a claim");
}

describe.skipIf(!hasBrowser())("a day at the desk", () => {
  let desk: BrowserDesk;
  beforeEach(async () => {
    desk = await openBrowserDesk();
    await desk.take("corpus/texts");
    await desk.trace();
  });
  afterEach(() => desk.close());

  it.each(["ar", "en"] as const)(
    "goes from the library to a verdict and back by search: %s",
    async (language) => {
      const { verdict, note, record, name } = WORDS[language];
      const page = await desk.open("/", { language, name });
      await page.locator("li[data-index='0']").waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/articles/**");
      await page.locator("aside h2").waitFor();
      const link = await findClaimLink(page);
      const claim = new URL((await link.getAttribute("href")) ?? "", desk.address).pathname;
      await link.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(`**${claim}`);

      await page.locator("[data-fact=origins]").focus();
      await page.keyboard.press("Enter");
      await page.locator("[data-evidence=origins] blockquote").first().waitFor();

      await page.goto(`${desk.address}${claim}?tab=review`);
      await page.getByLabel(verdict).focus();
      await page.keyboard.press("ArrowDown");
      await page.getByLabel(note).focus();
      await page.keyboard.type(`قورنت الروايات ${language}`);
      await page.getByRole("button", { name: record }).focus();
      await page.keyboard.press("Enter");
      await page.locator("ol li").getByText(`قورنت الروايات ${language}`).waitFor();
      const kept = (await desk.ask(`GET ${claim.replace("/claims", "/api/claims")}/verdicts`)).body;
      expect(JSON.stringify(kept)).toContain(`"by":"${name}"`);

      const gist = (await desk.ask(`GET ${claim.replace("/claims", "/api/claims")}`)).body.gist as string;
      await page.locator("h1").first().click();
      await page.keyboard.press("/");
      await page.waitForURL("**/search**");
      await page.locator("main input:focus").waitFor();
      await page.keyboard.type(gist.split(" ").slice(0, 3).join(" "));
      await page.locator("mark").first().waitFor();
      await page.close();
    },
  );
});
