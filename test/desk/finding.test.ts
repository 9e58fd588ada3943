/**
 * Search, comparison, cases and the queue in a real browser.
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeJourneys, expectAccessible, expectUsable, LOOKS } from "./browser.case.ts";

const FIRST =
  "المكتبة العامة\n\nقالت مديرة المكتبة سعاد النجار إن 120 كتابا جديدا وصلت إلى القاعة الكبرى صباح الأحد مع أول حافلة. وذكر الحارس حسن الديب أن الباب الخلفي مغلق.\n";
const SECOND =
  "كتب جديدة\n\nقالت مديرة المكتبة سعاد النجار إن 150 كتابا جديدا وصلت إلى القاعة الكبرى صباح الأحد مع أول حافلة. وأعلن البستاني رامي عيد أن الحديقة زُرعت ورودا.\n";

describeJourneys("finding things", (desk) => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-finding-"));
  let [a, b] = ["", ""];
  beforeAll(async () => {
    writeFileSync(join(folder, "a.txt"), FIRST);
    writeFileSync(join(folder, "b.txt"), SECOND);
    await desk.take(folder, "corpus/texts");
    const idOf = async (word: string): Promise<string> =>
      (await desk.ask(`GET /api/search?q=${encodeURIComponent(word)}`)).body.items[0].article.id;
    [a, b] = [await idOf("الحارس"), await idOf("البستاني")];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("answers a search as it is typed, and opens the hit by keys", async () => {
    const page = await desk.open("/search");
    await page.getByRole("combobox", { name: "ما الذي تبحث عنه؟" }).waitFor();
    await page.keyboard.type("البستاني رامي");
    await page.locator("mark", { hasText: "البستاني" }).waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("البستاني رامي");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/articles/${b}*`);
    expect(new URL(page.url()).searchParams.get("report")).not.toBeNull();
  });

  it("explains a query that cannot be read, and offers a looser one where nothing is found", async () => {
    const page = await desk.open(`/search?q=${encodeURIComponent("مصدر:")}`, { language: "en" });
    await page.getByText("Type a word behind the colon").waitFor();
    await page.goto(`${desk.address}/search?q=${encodeURIComponent('"البستاني حسن"')}`);
    await page.getByText("No article answers").waitFor();
    await page.getByRole("button", { name: /One word alone.*البستاني/u }).click();
    await page.locator("mark", { hasText: "البستاني" }).waitFor();
    await page.goto(`${desk.address}/search?q=${encodeURIComponent("عيد")}`);
    await page.getByRole("tab", { name: "Voices" }).click();
    await page.getByRole("link", { name: "رامي عيد" }).waitFor();
  });

  it("sets two articles side by side: differences in words, passages that light each other", async () => {
    const page = await desk.open("/compare");
    for (const [field, word, title] of [
      ["المقال الأوّل", "الحارس", "المكتبة العامة"],
      ["المقال الثاني", "البستاني", "كتب جديدة"],
    ] as const) {
      await page.getByLabel(field).fill(word);
      const hits = page.getByRole("list", { name: "مقالات للاختيار" });
      await hits.getByRole("button", { name: title }).first().click();
    }
    await page.getByText("زاد الرقم").waitFor();
    const address = new URL(page.url()).searchParams;
    expect([address.get("a"), address.get("b")]).toEqual([a, b]);
    await page.keyboard.press("n");
    const lit = () => page.evaluate("document.activeElement.id");
    expect(await lit()).toMatch(/^a-(passage|difference)-1$/u);
    const first = await lit();
    await page.keyboard.press("n");
    expect(await lit()).not.toBe(first);
    await page.keyboard.press("p");
    expect(await lit()).toBe(first);
    await page.getByRole("button", { name: "بدّل بينهما" }).click();
    await page.getByText("نقص الرقم").waitFor();
  });

  it.each([
    { language: "ar", compare: "قارن بينهما", other: "اختر غيره" },
    { language: "en", compare: "Compare the two", other: "Choose another" },
  ] as const)("sets two articles side by side that were chosen in the library ($language)", async (words) => {
    const page = await desk.open(`/?words=${encodeURIComponent("كتب")}`, { language: words.language });
    const compare = page.getByRole("link", { name: words.compare });
    const choose = (title: string): Promise<void> => page.getByRole("checkbox", { name: title }).click();
    await choose("كتب جديدة");
    expect(await compare.count()).toBe(0);
    await page.getByRole("searchbox").fill("المكتبة العامة");
    await choose("المكتبة العامة");
    await compare.click();
    await page.waitForURL("**/compare?*");
    const address = new URL(page.url()).searchParams;
    expect([address.get("a"), address.get("b")]).toEqual([b, a]);
    await page.locator("[data-stop=a]").first().waitFor();
    await page.reload();
    await page.locator("[data-stop=a]").first().waitFor();
    await expectAccessible(page);

    await page.getByRole("button", { name: words.other }).first().click();
    await page.getByRole("link", { name: "المكتبة العامة" }).waitFor();
    await page.getByRole("textbox").fill("الحديقة");
    await page.getByRole("button", { name: "كتب جديدة" }).click();
    await page.locator("[data-stop=a]").first().waitFor();
    await page.close();
  });

  it("opens a case, keeps its notes, closes it and opens it again", async () => {
    const page = await desk.open("/cases", { language: "en" });
    await page.getByText("No cases yet").waitFor();
    await page.getByRole("button", { name: "New case" }).first().click();
    await page.getByLabel("Name of the case").fill("كتب المكتبة");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "كتب المكتبة" }).waitFor();
    await page.getByLabel("Notes").fill("عدد الكتب مختلف");
    await page.getByText("Saved", { exact: true }).waitFor();
    const { body } = await desk.ask(`GET /api/cases/${encodeURIComponent("كتب المكتبة")}`);
    expect(body.case.notes).toBe("عدد الكتب مختلف");
    await desk.ask(`PUT /api/cases/${body.case.id}/items/article/${a}`);
    await page.reload();
    await page.getByRole("link", { name: "المكتبة العامة" }).waitFor();
    await page.getByRole("button", { name: /^Take out.*المكتبة العامة/u }).click();
    await page.getByRole("button", { name: "Put it back" }).click();
    await page.getByRole("link", { name: "المكتبة العامة" }).waitFor();
    await page.getByRole("button", { name: "Close the case" }).click();
    await page.getByRole("button", { name: "Open it again" }).click();
    await page.getByRole("button", { name: "Close the case" }).waitFor();
    await expectAccessible(page);
  });

  it("is gone through by keys alone: accept, reject, skip, undo, open", async () => {
    const page = await desk.open("/queue", { name: "سلمى" });
    const shown = (): Promise<string> => page.locator("article").innerText();
    const settle = (text: string) => page.getByText(text).waitFor();
    await page.locator("article").waitFor();
    const first = await shown();
    await page.keyboard.press("a");
    await settle("راجعت خبرًا واحدًا");
    const second = await shown();
    expect(second).not.toBe(first);
    await page.keyboard.press("r");
    await settle("راجعت خبرين");
    const { body } = await desk.ask("GET /api/queue/counts");
    expect(body.decided).toBe(2);
    await page.keyboard.press("s");
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    await settle("راجعت خبرًا واحدًا");
    await expect.poll(shown).toBe(second);
    await page.keyboard.press("o");
    await page.waitForURL("**/articles/*?report=*");
  });

  it("asks for a name before anything is decided", async () => {
    const page = await desk.open("/queue", { language: "en" });
    await page.locator("article").waitFor();
    const before = (await desk.ask("GET /api/queue/counts")).body.decided;
    await page.keyboard.press("a");
    await page.getByLabel("Your name").fill("Salma");
    expect((await desk.ask("GET /api/queue/counts")).body.decided).toBe(before);
    await page.keyboard.press("Enter");
    await page.getByLabel("Your name").waitFor({ state: "detached" });
    await expect.poll(async () => (await desk.ask("GET /api/queue/counts")).body.decided).toBe(before + 1);
  });

  it.each(LOOKS)("is accessible and fits: %j", async (look) => {
    const pages: readonly (readonly [path: string, until: string])[] = [
      ["/search", "table"],
      [`/search?q=${encodeURIComponent("قال")}`, "main mark"],
      ["/compare", "main input"],
      [`/compare?a=${a}&b=${b}`, "main [data-stop=a]"],
      ["/queue", "article mark"],
      ["/cases", "main h2"],
    ];
    for (const [path, until] of pages) {
      const page = await desk.open(path, look);
      await page.locator(until).first().waitFor();
      await expectUsable(page);
      await page.close();
    }
  });
});
