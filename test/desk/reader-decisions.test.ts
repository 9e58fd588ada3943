/**
 * Decisions in the reader, by mouse: begun, seen before they are kept, kept over a reload, and taken back.
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeJourneys, expectAccessible, until } from "./browser.case.ts";
import { clickWords, selectWords } from "./mouse.case.ts";

const TEXT = [
  "افتتاح سوق السمك في الميناء القديم",
  "وذكرت صحيفة المرفأ أن مدير الميناء قال إن الرافعة تعطلت فجرا.",
  "وأكدت هيفاء السروجي، مديرة السوق، أن الكلفة بلغت 40 ألف دينار وأن الحافلات ستعود مساء وفق تقديرات Harbour Watch الأولية.",
  "وقال الحارس حسن الديب إن الباب الخلفي مغلق.",
  "وأضافت البلدية أن الأرصفة نُظفت صباح الأحد.",
  "",
].join("\n");

const panelOf = (page: Page) => page.locator("aside");
const saidIn = (page: Page): Promise<string[]> => panelOf(page).locator("blockquote").allInnerTexts();
const reportsOf = (page: Page) => panelOf(page).locator("ol button");
const press = (page: Page, name: string): Promise<void> =>
  panelOf(page).getByRole("button", { name, exact: true }).click();

/** The focus is on something of the page that can be gone on from, not at its beginning. */
const expectFocusIn = (page: Page, selector: string): Promise<void> =>
  until(page, `document.activeElement.closest(${JSON.stringify(selector)}) !== null`);

describeJourneys("decisions in the reader", (desk) => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-decisions-"));
  const paths: string[] = [];
  beforeAll(async () => {
    for (const name of ["arabic", "english", "narrow"]) {
      const file = join(folder, `${name}.txt`);
      writeFileSync(file, `${TEXT}\n${name}\n`);
      await desk.take(file);
      const rows = await desk.library.engine.reading
        .selectFrom("article")
        .select("id")
        .orderBy("id")
        .execute();
      paths.push(`/articles/${rows.at(-1)?.id}`);
    }
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("fix a content and a voice, are kept under a name, and are undone from the history", async () => {
    const page = await desk.open(paths[0] ?? "");
    const panel = panelOf(page);
    const history = page.getByRole("region", { name: "القرارات" });
    await reportsOf(page).first().waitFor();
    await clickWords(page, "الكلفة بلغت");
    await panel.locator("blockquote").waitFor();
    const [before = ""] = await saidIn(page);
    expect(before).toContain("الحافلات");

    await press(page, "صحّح المتن");
    await expectFocusIn(page, "[role=group][aria-label='تصحيح المتن']");
    await selectWords(page, "الكلفة بلغت 40 ألف دينار");
    await expect.poll(() => saidIn(page)).toEqual(["الكلفة بلغت 40 ألف دينار"]);
    await press(page, "احفظ القرار");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("اسمك").fill("سلمى");
    await dialog.getByRole("button", { name: "احفظ وتابع" }).click();
    await panel.getByRole("status").getByText("صُحّح المتن").waitFor();
    expect(await saidIn(page)).toEqual(["الكلفة بلغت 40 ألف دينار"]);
    await expectFocusIn(page, "aside");
    await page.reload();
    await expect.poll(() => saidIn(page)).toEqual(["الكلفة بلغت 40 ألف دينار"]);
    await history.getByText("سلمى").waitFor();
    expect(await history.innerText()).toContain(before);

    await press(page, "صحّح المصدر: هيفاء السروجي");
    await panel.getByLabel("الاسم").fill("هيفاء سروجي (Harbour 7)");
    await expectAccessible(page);
    await press(page, "احفظ القرار");
    await panel.getByRole("status").getByText("صُحّح المصدر").waitFor();
    await page.reload();
    await panel.getByText("هيفاء سروجي (Harbour 7)").waitFor();

    const rows = history.getByRole("listitem");
    await expect.poll(() => rows.count()).toBe(2);
    await rows.filter({ hasText: "صُحّح المصدر" }).getByRole("button", { name: "تراجع" }).click();
    await rows.filter({ hasText: "صُحّح المصدر" }).getByText("تُرُوجع عنه").waitFor();
    await panel.getByText("هيفاء سروجي (Harbour 7)").waitFor({ state: "detached" });
    await expectFocusIn(page, "section[aria-label='القرارات']");
    await rows.filter({ hasText: "صُحّح المتن" }).getByRole("button", { name: "تراجع" }).click();
    await expect.poll(() => saidIn(page)).toEqual([before]);
    await page.reload();
    await expect.poll(() => saidIn(page)).toEqual([before]);
    await panel.getByText("هيفاء السروجي", { exact: true }).waitFor();
    expect(await history.getByRole("button", { name: "تراجع" }).count()).toBe(0);
    await page.close();
  }, 60_000);

  it("reject, split and join reports, and are kept over a reload", async () => {
    const page = await desk.open(paths[1] ?? "", { language: "en", name: "Salma" });
    const panel = panelOf(page);
    const done = (text: string): Promise<void> => panel.getByRole("status").getByText(text).waitFor();
    const history = page.getByRole("region", { name: "Decisions" });
    await reportsOf(page).first().waitFor();
    const all = await reportsOf(page).count();

    await clickWords(page, "الباب الخلفي");
    await press(page, "Reject");
    await done("Report rejected");
    await expect.poll(() => reportsOf(page).count()).toBe(all - 1);
    await expectFocusIn(page, "aside");
    await page.reload();
    await expect.poll(() => reportsOf(page).count()).toBe(all - 1);
    await history.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => reportsOf(page).count()).toBe(all);

    await clickWords(page, "الكلفة بلغت");
    const [whole = ""] = await saidIn(page);
    await press(page, "Split");
    await clickWords(page, "وأن الحافلات");
    await expect
      .poll(async () => (await saidIn(page)).map((part) => part.split(" ")[0]))
      .toEqual(["الكلفة", "وأن"]);
    const parts = await saidIn(page);
    expect(parts.join(" ")).toBe(whole);
    await press(page, "Keep the decision");
    await done("Report split");
    await panel.getByRole("heading", { name: `of ${all + 1}` }).waitFor();
    expect(await saidIn(page)).toEqual(parts.slice(0, 1));
    await page.reload();
    await panel.getByRole("heading", { name: `of ${all + 1}` }).waitFor();
    await expect.poll(() => saidIn(page)).toEqual(parts.slice(0, 1));

    await press(page, "Join the next");
    expect(await saidIn(page)).toEqual(parts);
    await press(page, "Keep the decision");
    await done("Reports joined");
    await panel.getByRole("heading", { name: `of ${all}` }).waitFor();
    await page.reload();
    await panel.getByRole("heading", { name: `of ${all}` }).waitFor();
    const [joined = ""] = await saidIn(page);
    for (const part of parts) expect(joined).toContain(part);
    const kept = history.getByRole("listitem").locator("strong");
    await expect
      .poll(async () => (await kept.allInnerTexts()).toSorted())
      .toEqual(["Report rejected", "Report split", "Reports joined"]);
    await page.close();
  }, 60_000);

  it("are reached on a narrow screen from behind the sheet of the open report", async () => {
    const page = await desk.open(paths[2] ?? "", { width: 360, name: "سلمى" });
    const signs = (await page.evaluate(BOXES)) as readonly Box[];
    expect(signs.length).toBe(6);
    expect(overlapping(signs)).toEqual([]);
    await clickWords(page, "الباب الخلفي");
    await press(page, "اقسمه");
    await press(page, "احفظ القرار");
    await panelOf(page).getByRole("status").getByText("قُسم الخبر").waitFor();
    await page.getByRole("region", { name: "القرارات" }).getByRole("button", { name: "تراجع" }).click();
    await page.getByText("تُرُوجع عنه").waitFor();
    await page.close();
  }, 60_000);
});

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const BOXES = `[...document.querySelectorAll("ul[aria-label='دليل العلامات'] span")].map((one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  return { text: one.textContent, left, right, top, bottom };
})`;

const overlapping = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} ${b.text}`),
  );
