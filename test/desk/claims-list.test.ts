/**
 * The ways to a claim in a real browser, by mouse: the list sorted and filtered, a storyline, the search of claims.
 * @module
 */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { describeJourneys, expectAccessible, TRACE_MS } from "./browser.case.ts";

/** What a list of claims shows, from the top; as many as are drawn. */
const gists = (page: Page): Promise<string[]> => page.locator("[data-row] > bdi").allInnerTexts();

const paramsOf = (page: Page): object => Object.fromEntries(new URL(page.url()).searchParams);

describeJourneys("the ways to a claim", (desk) => {
  beforeAll(async () => {
    await desk.take("corpus/texts");
    await desk.trace();
  }, TRACE_MS);

  const known = async (query: string): Promise<string[]> =>
    (await desk.ask(`GET /api/claims?limit=5&${query}`)).body.items.map(({ gist }: { gist: string }) => gist);

  /** Waits until the list begins as the library answers. */
  const expectList = async (page: Page, query: string): Promise<void> => {
    const wanted = await known(query);
    await expect
      .poll(async () => (await gists(page)).slice(0, wanted.length), { timeout: 10_000 })
      .toEqual(wanted);
  };

  it("lead through order and filters, which stand in the address and are let go by one button", async () => {
    const page = await desk.open("/claims");
    await expectList(page, "sort=spread");
    await page.getByLabel("الترتيب").selectOption({ label: "الأحدث نشرًا" });
    await expectList(page, "sort=newest");
    await page.getByRole("button", { name: "القصص" }).waitFor();
    await page.getByLabel("كلمات في الادعاء").fill("الميناء");
    await page.waitForURL(/words=/u);
    await expectList(page, `sort=newest&words=${encodeURIComponent("الميناء")}`);
    await page.getByLabel("في كم مقال").selectOption({ label: "3 مقالات أو أكثر" });
    await expectList(page, `sort=newest&least=3&words=${encodeURIComponent("الميناء")}`);
    const address = paramsOf(page);
    expect(address).toEqual({ sort: "newest", words: "الميناء", least: "3" });
    await page.reload();
    await expectList(page, `sort=newest&least=3&words=${encodeURIComponent("الميناء")}`);

    await page.locator("[data-row]").first().click();
    await page.waitForURL("**/claims/*");
    await page.goBack();
    expect(paramsOf(page)).toEqual(address);
    expect(await page.getByLabel("كلمات في الادعاء").inputValue()).toBe("الميناء");

    await page.getByLabel("المراجعة").selectOption({ label: "ما لم يُراجَع" });
    await page.getByLabel("كلمات في الادعاء").fill("الزرافة");
    await page.getByText("لا ادعاءات بهذه الشروط").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "امسح التصفية" }).click();
    await expectList(page, "sort=newest");
    expect(paramsOf(page)).toEqual({ sort: "newest" });
    expect(await page.getByLabel("كلمات في الادعاء").inputValue()).toBe("");
    await page.close();
  }, 60_000);

  it("lead from a storyline to its claims, and from a claim back to the storyline", async () => {
    const page = await desk.open("/claims", { language: "en", width: 360 });
    const { items } = (await desk.ask("GET /api/storylines?limit=12")).body;
    const story = items.find(({ claims }: { claims: number }) => claims > 1);
    await page.getByRole("button", { name: "Storylines" }).click();
    await page
      .getByRole("link", { name: story.gist })
      .filter({ hasText: `${story.claims} claims` })
      .click();
    await page.getByRole("heading", { level: 1, name: story.gist }).waitFor();
    await expectList(page, `storyline=${encodeURIComponent(story.id)}`);
    const [gist = ""] = await gists(page);
    await page.locator("[data-row]").first().click();
    await page.getByRole("heading", { level: 1, name: gist }).waitFor();
    await page.getByRole("link", { name: story.gist }).first().click();
    await page.waitForURL(`**/storylines/${encodeURIComponent(story.id)}`);
    await page.close();
  }, 60_000);

  it.each([
    {
      language: "ar",
      tab: "الادعاءات",
      from: "من تاريخ",
      clear: "أزل التصفية",
      found: /\d+ ادعاء|ادعاءان/u,
    },
    { language: "en", tab: "Claims", from: "From", clear: "Remove filters", found: /\d+ claims/u },
  ] as const)(
    "lead through the search, which marks the words ($language)",
    async (words) => {
      const page = await desk.open("/search", { language: words.language });
      const hits = page.locator("ol > li");
      const count = async (query: string): Promise<number> =>
        (await desk.ask(`GET /api/search/claims?limit=20&${query}`)).body.items.length;
      const q = `q=${encodeURIComponent("الميناء")}`;
      await page.getByRole("combobox").first().fill("الميناء");
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: words.tab }).click();
      await page.getByText(words.found).waitFor();
      await expect.poll(() => hits.count()).toBe(await count(q));
      const marks = await hits.locator("mark").allInnerTexts();
      expect(marks.length).toBeGreaterThanOrEqual(await hits.count());
      for (const mark of marks) expect(mark).toContain("ميناء");

      const all = await hits.count();
      await page.getByLabel(words.from).fill("2023-05-20");
      await page.waitForURL(/from=2023-05-20/u);
      const narrowed = `${q}&from=2023-05-20`;
      expect(await count(narrowed)).toBeLessThan(all);
      await expect.poll(() => hits.count()).toBe(await count(narrowed));
      await page.reload();
      await expect.poll(() => hits.count()).toBe(await count(narrowed));
      await page.getByRole("button", { name: words.clear }).click();
      await expect.poll(() => hits.count()).toBe(all);

      const link = hits.first().getByRole("link").first();
      const gist = await link.innerText();
      await link.click();
      await page.waitForURL("**/claims/*");
      await page.getByRole("heading", { level: 1, name: gist }).waitFor();
      await page.close();
    },
    60_000,
  );
});
