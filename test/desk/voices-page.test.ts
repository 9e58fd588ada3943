/**
 * Voices in a real browser: from a figure to its words, joined and parted.
 * @module
 */
import { beforeAll, expect, it } from "vitest";
import {
  describeJourneys,
  expectAccessible,
  expectUsable,
  expectWhole,
  LOOKS,
  TRACE_MS,
} from "./browser.case.ts";
import { takeQuoting, takeTwoNames } from "./voices.case.ts";

describeJourneys("the voices", (desk) => {
  beforeAll(async () => {
    await takeQuoting(desk);
    await desk.trace();
  }, 60_000);

  const idOf = async (name: string): Promise<string> =>
    (await desk.ask(`GET /api/voices?words=${encodeURIComponent(name)}&sort=name`)).body.items[0].id;

  it.each(LOOKS)(
    "are accessible and fit: %j",
    async (look) => {
      const page = await desk.open("/voices", look);
      await page.getByRole("link", { name: "سامي الحداد", exact: false }).first().waitFor();
      await expectUsable(page);
      await page.goto(`${desk.address}/voices/${await idOf("سامي الحداد")}`);
      await page.getByRole("article").first().waitFor();
      await expectUsable(page);
      await page.goto(`${desk.address}/outlets/${encodeURIComponent("البوصلة")}`);
      await page.getByRole("article").first().waitFor();
      const texts = look.language === "ar" ? "لمن نصوص مقالاتها" : "Whose texts its articles are";
      await page.getByRole("heading", { name: texts }).waitFor();
      await expectUsable(page);
    },
    60_000,
  );

  it("lead from a name to a figure, and from the figure to the words", async () => {
    const page = await desk.open("/voices");
    await page.getByLabel("اسم المصدر").fill("سامى الحداد");
    await page.waitForURL(/words=/u);
    await page.getByRole("button", { name: /^شخص/u }).click();
    await page.keyboard.press("Tab");
    await page.getByRole("link", { name: /^سامي الحداد / }).click();
    await page.getByRole("heading", { level: 1, name: "سامي الحداد" }).waitFor();
    expect(await page.locator("p", { hasText: "اقتُبس" }).innerText()).toContain(
      "اقتُبس هذا المصدر في 3 أخبار ضمن مقالين لدى وسيلتين",
    );
    await page.getByRole("link", { name: /نفي/u }).first().click();
    await page.waitForURL(/negated=true/u);
    await page.getByText("يكون الرصيف مغلقا").waitFor();
    await page.getByText("الرافعة وصلت").first().waitFor({ state: "detached" });
    expect(await page.getByRole("article").count()).toBe(1);
    expect(await page.getByRole("link", { name: /افتح الخبر/u }).getAttribute("href")).toMatch(
      /^\/articles\/.+\?report=/u,
    );
  }, 60_000);

  it("are joined and parted by a person who has a name, and who sees first what will happen", async () => {
    const page = await desk.open(`/voices/${await idOf("سامي الحدادي")}`, { language: "en", width: 360 });
    await page.getByRole("button", { name: "Who is it?" }).click();
    await page.getByText("one letter differs").waitFor();
    await expectWhole(page, "[role=dialog] button");
    await page.getByRole("button", { name: "Choose" }).first().click();
    await page.getByText(/will count as/u).waitFor();
    expect(await page.getByRole("button", { name: "Join them" }).isDisabled()).toBe(true);
    await page.getByLabel("Your name").fill("سلمى");
    await page.getByRole("button", { name: "Join them" }).click();
    await page.getByRole("heading", { level: 1, name: "سامي الحداد", exact: true }).waitFor();
    await page.getByRole("button", { name: "Who is it?" }).click();
    await page.getByText(/سلمى joined/u).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Part" }).click();
    await page.getByRole("button", { name: "Part them" }).click();
    await page.getByText(/parted/u).waitFor();
    expect((await desk.ask(`GET /api/voices/${await idOf("سامي الحدادي")}`)).body.reports).toBe(1);
  }, 60_000);
});

describeJourneys("a man of two names", (desk) => {
  beforeAll(async () => {
    await takeTwoNames(desk);
    await desk.trace();
  }, TRACE_MS);

  const WORDS = {
    ar: {
      identity: "من هو؟",
      other: "أو ابحث عن مصدر آخر",
      choose: "اختر",
      will: "سيُحسب «أبو رامي» مع «سامي الحداد»",
      join: "ضُمّهما",
      part: "افصل",
      partNow: "افصلهما",
      trace: "تتبّع الآن",
      behind: "اتُّخذت قرارات بعد ذلك",
      one: "أصل مستقلّ واحد",
    },
    en: {
      identity: "Who is it?",
      other: "Or look for another voice",
      choose: "Choose",
      will: "“أبو رامي” will count as “سامي الحداد”",
      join: "Join them",
      part: "Part",
      partNow: "Part them",
      trace: "Trace now",
      behind: "decisions were made since",
      one: "one independent origin",
    },
  } as const;

  it.each(["ar", "en"] as const)(
    "is joined and parted by mouse, and each claim counts him so: %s",
    async (language) => {
      const words = WORDS[language];
      const width = language === "en" ? 360 : 1280;
      const page = await desk.open("/claims", { language, name: "سلمى", width });
      const origins = page.locator("[data-fact=origins]").first();
      const readOrigins = async (): Promise<string> => {
        await page.locator("[data-row]").first().click();
        return origins.innerText();
      };
      const retrace = async (): Promise<void> => {
        await page.goto(`${desk.address}/claims`);
        const state = page.getByRole("status").filter({ hasText: words.behind });
        await page.getByRole("button", { name: words.trace }).click();
        await state.waitFor({ state: "detached", timeout: TRACE_MS });
      };
      const before = await readOrigins();
      expect(before).not.toBe(words.one);
      await page.goto(`${desk.address}/voices`);
      await page.getByRole("link", { name: /^أبو رامي/u }).click();
      await page.getByRole("button", { name: words.identity }).click();
      const dialog = page.getByRole("dialog", { name: words.identity });
      await dialog.getByLabel(words.other).fill("سامي");
      // Until the answer to the words is there, the list shows others as well.
      const named = dialog.getByRole("listitem").filter({ hasText: "سامي الحداد" });
      await named.getByRole("button", { name: words.choose, exact: true }).click();
      await dialog.getByText(words.will).waitFor();
      await expectAccessible(page);
      await dialog.getByRole("button", { name: words.join }).click();
      await page.getByRole("heading", { level: 1, name: "سامي الحداد" }).waitFor();
      await retrace();
      expect(await readOrigins()).toBe(words.one);

      await page.goto(`${desk.address}/voices?words=${encodeURIComponent("سامي")}`);
      await page.getByRole("link", { name: /^سامي الحداد/u }).click();
      await page.getByRole("button", { name: words.identity }).click();
      await dialog.getByRole("button", { name: words.part, exact: true }).click();
      await dialog.getByRole("button", { name: words.partNow, exact: true }).click();
      await dialog.getByRole("button", { name: words.part, exact: true }).waitFor({ state: "detached" });
      await retrace();
      expect(await readOrigins()).toBe(before);
      await page.close();
    },
    TRACE_MS,
  );
});
