/**
 * A second reading in a real browser: read blind, finished, compared, settled, taken away as an annotation.
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeJourneys, expectAccessible, expectUsable } from "./browser.case.ts";

const TEXT = "قال مدير المرفأ سامي الحداد إن الرافعة وصلت. وأكدت البلدية أن الطريق سيفتح غدا.";

/** Chooses words with the arrow keys: from one word on, so many. */
async function choose(page: Page, from: number, count: number): Promise<void> {
  const text = page.getByRole("textbox", { name: /النص|Text|نصّ/u }).first();
  await text.locator(`[data-word="${from}"]`).click();
  for (let more = 1; more < count; more++) await page.keyboard.press("Shift+ArrowLeft");
}

describeJourneys("a second reading", (desk) => {
  let folder: string;
  let article: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "isnad-readings-"));
    writeFileSync(join(folder, "a.txt"), TEXT);
    await desk.take(join(folder, "a.txt"));
    const db = desk.library.engine.reading;
    article = (await db.selectFrom("article").select("id").executeTakeFirstOrThrow()).id;
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is blind, saves itself, and is compared and settled when it is done", async () => {
    const page = await desk.open("/readings", { name: "سلمى" });
    const answers: string[] = [];
    const asked: string[] = [];
    page.on("response", async (response) => {
      if (!response.url().includes("/api/") || response.url().endsWith("/api/events")) return;
      asked.push(new URL(response.url()).pathname);
      answers.push(await response.text().catch(() => ""));
    });
    await page.getByLabel("المقال").fill(`/articles/${article}`);
    await page.getByRole("button", { name: "ابدأ قراءة عمياء" }).click();
    await page.getByRole("textbox", { name: /نصّ المقال/u }).waitFor();
    await choose(page, 6, 2);
    await page.keyboard.press("n");
    await choose(page, 1, 4);
    await page.keyboard.press("s");
    await choose(page, 0, 1);
    await page.keyboard.press("c");
    await choose(page, 11, 2);
    await page.getByRole("button", { name: "خبر جديد" }).click();
    await choose(page, 9, 1);
    await page.getByRole("button", { name: "المختار مصدر" }).click();
    await expectAccessible(page);
    await page.getByRole("status").getByText("محفوظة", { exact: true }).waitFor();
    expect(asked.every((path) => path === "/api/about" || path.startsWith("/api/readings"))).toBe(true);
    const kept = await desk.library.engine.reading.selectFrom("report").select(["key", "rule"]).execute();
    for (const { key, rule } of kept)
      for (const answer of answers) {
        expect(answer).not.toContain(key);
        expect(answer).not.toContain(rule);
      }
    expect(await page.content()).not.toContain(kept[0]?.key);
    await page.getByRole("button", { name: "أنهِ القراءة" }).click();
    await page.getByRole("heading", { name: "الاتفاق" }).waitFor();
    await page.getByText("2 منها مشتركة").or(page.getByText("اثنان منها مشتركان")).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("j");
    await page.keyboard.press("2");
    for (const one of await page.locator("[data-difference]").all())
      await one.getByRole("button", { name: "القواعد" }).click();
    await page.getByRole("button", { name: "احفظ القراءة المحسومة" }).click();
    await page.getByText("حسم الخلاف:").waitFor();
    await page
      .getByRole("heading", { name: "لا اختلاف" })
      .or(page.getByText("اختلاف").first())
      .first()
      .waitFor();
    const id = new URL(page.url()).pathname.split("/").at(-1);
    const { body } = await desk.ask(`GET /api/readings/${id}/annotation`);
    expect(body.reports.map(({ matn }: { matn: string }) => matn)).toEqual([
      "الرافعة وصلت",
      "الطريق سيفتح غدا",
    ]);
    expect(body.reports[1].isnad).toMatchObject([{ source: "البلدية", cue: "وأكدت" }]);
  }, 120_000);

  it("is its reader's own until it is done, in English on a small screen as well", async () => {
    const { body } = await desk.ask("POST /api/readings", { article, by: "رنا" });
    const look = { language: "en", theme: "dark", width: 360 } as const;
    const other = await desk.open(`/readings/${body.id}`, { ...look, name: "هالة" });
    await other.getByText(/This is a draft of/u).waitFor();
    const page = await desk.open(`/readings/${body.id}`, { ...look, name: "رنا" });
    await choose(page, 6, 2);
    await page.keyboard.press("n");
    await page.getByLabel("Name").fill("سامي الحداد");
    await expectUsable(page);
    await page.getByRole("button", { name: "Finish the reading" }).click();
    await page.getByRole("heading", { name: "Agreement" }).waitFor();
    await expectUsable(page);
    await page.goto(`${desk.address}/readings`);
    await page.getByRole("link", { name: /رنا/u }).first().waitFor();
    await expectUsable(page);
  }, 120_000);
});
