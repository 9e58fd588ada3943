/**
 * Voices in a real browser: from a figure to its words, joined and parted.
 * @module
 */
import { beforeAll, expect, it } from "vitest";
import { describeJourneys, expectAccessible, expectUsable, LOOKS } from "./browser.case.ts";
import { takeQuoting } from "./voices.case.ts";

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
    const page = await desk.open(`/voices/${await idOf("سامي الحدادي")}`, { language: "en" });
    await page.getByRole("button", { name: "Who is it?" }).click();
    await page.getByText("one letter differs").waitFor();
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
