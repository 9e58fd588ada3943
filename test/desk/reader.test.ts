/**
 * The reader in a real browser, by keys alone wherever it can be.
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeJourneys, expectUsable, LOOKS } from "./browser.case.ts";
import { inkBeside } from "./ink.case.ts";

const MARKET = [
  "افتتاح سوق السمك في الميناء القديم",
  "وذكرت صحيفة المرفأ أن مدير الميناء قال إن الرافعة تعطلت فجرا.",
  "وأكدت هيفاء السروجي، مديرة السوق، أن الكلفة بلغت 40 ألف دينار وفق تقديرات Harbour Watch الأولية.",
  "وأضافت أن الحافلات ستعود مساء.",
  "",
].join("\n");

const HOSTILE = [
  'عنوان <img src=https://evil.example/x.png onerror="window.pwned=1">',
  "<script>window.pwned = 1</script><iframe src=//evil.example></iframe> وقال مدير الميناء إن <b onmouseover=alert(1)>الرافعة</b> تعطلت.",
  "\u001b[31mوأكدت البلدية أن \u202eالجسر moved\u202c سيغلق\u200b أسبوعا.",
  "[اضغط](javascript:window.pwned=1) data:text/html,<script>window.pwned=1</script>",
  "",
].join("\n");

const WORDS = {
  ar: {
    why: "لماذا عُدّ خبرًا؟",
    reject: "ليس خبرًا",
    rejected: "رُفض الخبر",
    undo: "تراجع",
    name: "اسمك",
    begins: "أوّل المتن",
    save: "احفظ القرار",
    fixed: "صُحّح المتن",
    cue: "لفظ القول:",
  },
  en: {
    why: "Why was this found?",
    reject: "Reject",
    rejected: "Report rejected",
    undo: "Undo",
    name: "Your name",
    begins: "Content begins",
    save: "Keep the decision",
    fixed: "Content fixed",
    cue: "Cue:",
  },
} as const;

interface Found {
  readonly content: { readonly start: number; readonly end: number };
  readonly chain: readonly unknown[];
}

/** A report whose content lies within that of another, and that other one. */
function nested(all: readonly Found[]): readonly [Found, Found] {
  const reports = all.filter(({ chain }) => chain.length > 0);
  for (const inner of reports)
    for (const outer of reports)
      if (outer.content.start < inner.content.start && inner.content.end <= outer.content.end)
        return [inner, outer];
  throw new Error("the sample has no report within another");
}

describeJourneys("the reader", (desk) => {
  let folder: string;
  let market = "";
  let hostile = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "isnad-reader-"));
    market = await taken("market.txt", MARKET);
    hostile = await taken("hostile.txt", HOSTILE);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Takes a text in; gives the address of its page. */
  async function taken(name: string, text: string): Promise<string> {
    const file = join(folder, name);
    writeFileSync(file, text);
    await desk.take(file);
    return newest();
  }

  async function newest(): Promise<string> {
    const rows = await desk.library.engine.reading.selectFrom("article").select("id").orderBy("id").execute();
    return `/articles/${rows.at(-1)?.id}`;
  }

  const panelOf = (page: Page) => page.locator("aside");
  const reportsOf = (page: Page) => panelOf(page).locator("ol button");

  it.each(LOOKS)("is accessible and fits, closed, open and while something is changed: %j", async (look) => {
    const page = await desk.open(market, look);
    await page.locator(".article-text p").first().waitFor();
    await expectUsable(page);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await panelOf(page).locator("blockquote").waitFor();
    await expectUsable(page);
    await page.keyboard.press("e");
    await panelOf(page).getByRole("spinbutton").first().waitFor();
    await expectUsable(page);
    await page.context().close();
  });

  it.each(["ar", "en"] as const)("is read and decided by keys alone (%s)", async (language) => {
    const words = WORDS[language];
    const page = await desk.open(market, { language });
    const panel = panelOf(page);
    const press = (name: string) => panel.getByRole("button", { name, exact: true }).press("Enter");
    await reportsOf(page).first().waitFor();
    const before = await reportsOf(page).allInnerTexts();

    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await reportsOf(page).first().getAttribute("aria-current")).toBe("true");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).searchParams.get("report")).toMatch(/^[0-9a-f]{32}$/u);
    await press(words.why);
    await panel.getByText(words.cue).first().waitFor();
    await page.keyboard.press("j");
    await panel.locator("h2").filter({ hasText: "2" }).waitFor();
    await page.keyboard.press("k");

    await press(words.reject);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(words.name).waitFor();
    await page.keyboard.type("سلمى");
    await page.keyboard.press("Enter");
    await panel.getByText(words.rejected).waitFor();
    await expect.poll(() => reportsOf(page).count()).toBe(before.length - 1);
    await press(words.undo);
    await expect.poll(() => reportsOf(page).allInnerTexts()).toEqual(before);

    await page.keyboard.press("j");
    await page.keyboard.press("e");
    const begins = panel.getByRole("spinbutton", { name: words.begins });
    const first = await begins.innerText();
    await begins.press("ArrowLeft");
    const second = await begins.innerText();
    expect(second).not.toBe(first);
    await press(words.save);
    await panel.getByText(words.fixed).waitFor();
    await expect.poll(() => panel.locator("blockquote").innerText()).toMatch(new RegExp(`^${second}`, "u"));
    await press(words.undo);
    await expect.poll(() => panel.locator("blockquote").innerText()).toMatch(new RegExp(`^${first}`, "u"));
    await page.keyboard.press("Escape");
    await expect.poll(() => reportsOf(page).allInnerTexts()).toEqual(before);
    expect(new URL(page.url()).search).toBe("");
    await page.context().close();
  });

  it("opens what is clicked, the innermost first, then what is around it", async () => {
    await desk.take("corpus/texts/water-5.txt");
    const path = await newest();
    const { body } = await desk.ask(`GET /api${path}`);
    const [inner, outer] = nested(body.reports);
    const words = ({ content }: Found) => [...body.text].slice(content.start, content.end).join("");
    const page = await desk.open(path);
    await reportsOf(page).first().waitFor();
    const said = () => panelOf(page).locator("blockquote").innerText();
    const place = JSON.stringify(words(inner));
    await page.evaluate(`{
      const lines = [...document.querySelectorAll(".article-text p")].map((line) => line.firstChild);
      const node = lines.find((one) => one.data.includes(${place}));
      node.parentElement.scrollIntoView({ block: "center" });
      const range = document.createRange();
      const start = node.data.indexOf(${place});
      range.setStart(node, start + 1);
      range.setEnd(node, start + 2);
      const { x, y, width, height } = range.getBoundingClientRect();
      window.placeToClick = { x: x + width / 2, y: y + height / 2 };
    }`);
    const click = async () => {
      const { x, y } = await page.evaluate<{ x: number; y: number }>("window.placeToClick");
      await page.mouse.click(x, y);
    };
    await click();
    await expect.poll(said).toBe(words(inner));
    const address = page.url();
    await click();
    await expect.poll(said).toBe(words(outer));
    await page.goto(address);
    await expect.poll(said).toBe(words(inner));
    await page.context().close();
  });

  it("marks within a word without cutting its letters apart", async () => {
    const page = await desk.open(market);
    await reportsOf(page).first().waitFor();
    expect(await page.locator(".article-text p > *").count()).toBe(0);
    const { unmarked, marked, cut } = await inkBeside(page, ".article-text p", 1, 1);
    expect(unmarked).toBeGreaterThan(500);
    expect(marked).toBeLessThanOrEqual(unmarked * 0.002);
    expect(cut).toBeGreaterThan(unmarked * 0.01);
    await page.context().close();
  });

  it("shows a hostile article as text: nothing runs, nothing loads, nothing turns the page round", async () => {
    const page = await desk.open("/settings");
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${desk.address}${hostile}`);
    await reportsOf(page).first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await panelOf(page).locator("blockquote").waitFor();
    const shown = await page.locator(".article-text").innerText();
    expect(shown).toContain("<script>window.pwned = 1</script>");
    expect(shown).toContain("␛[31m");
    expect(shown).toContain("⇄الجسر moved");
    const { pwned, turned, elements } = (await page.evaluate(`({
      pwned: window.pwned ?? null,
      turned: /[\\u202d\\u202e\\u001b]/.test(document.documentElement.textContent + document.title),
      elements: document.querySelectorAll(".article-text :not(p), main img, main iframe, main a[href^=javascript]").length,
    })`)) as { pwned: unknown; turned: boolean; elements: number };
    expect({ pwned, turned, elements }).toEqual({ pwned: null, turned: false, elements: 0 });
    expect([...hosts]).toEqual([new URL(desk.address).host]);
    await page.context().close();
  });
});
