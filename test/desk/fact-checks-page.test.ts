/**
 * Fact-checks in a real browser: taken in, decided beside a claim, and found for a message, by keys alone.
 * @module
 */
import { beforeAll, expect, it } from "vitest";
import { describeJourneys, expectAccessible, expectUsable, LOOKS, TRACE_MS } from "./browser.case.ts";

const CLAIM = "سقوط الرافعة العملاقة على رصيف ميناء وادي الرمان القديم";
const MESSAGE = "يقولون إن رافعة عملاقة سقطت على الرصيف القديم لميناء وادي الرمان";
const ARTICLE = {
  title: "حادث في المرفأ",
  publisher: "صحيفة المنارة",
  published: "2024-03-01",
  text: "قال مدير المرفأ سامي الحداد إن الرافعة العملاقة سقطت على رصيف الميناء القديم في وادي الرمان فجر الأحد.",
};
const FEED = JSON.stringify([
  {
    "@type": "ClaimReview",
    url: "https://tadqiq.example/1",
    author: { name: "مرصد الرصيف" },
    datePublished: "2024-03-09",
    claimReviewed: CLAIM,
    reviewRating: { alternateName: "خبر زائف", ratingValue: 1, bestRating: 5, worstRating: 1 },
  },
  { name: "لا شيء" },
]);

describeJourneys("fact-checks", (desk) => {
  let claim: string;

  beforeAll(async () => {
    await desk.ask("POST /api/intake/text", ARTICLE);
    await desk.take("corpus/texts");
    await desk.trace();
    const { body } = await desk.ask(
      `GET /api/claims?least=1&words=${encodeURIComponent("الرافعة العملاقة")}`,
    );
    claim = body.items[0].id;
  }, TRACE_MS);

  it("come in from a file; what is broken is listed", async () => {
    const page = await desk.open("/fact-checks");
    await page.getByText("لا تدقيقات بعد").waitFor();
    await expectAccessible(page);
    const file = { name: "feed.json", mimeType: "application/json", buffer: Buffer.from(FEED) };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("status").getByText("it holds no ClaimReview").waitFor();
    await page.locator("[data-row]").getByText(CLAIM).waitFor();
    expect(await page.locator("[data-row]").innerText()).toContain("خبر زائف");
    await page.getByLabel("كلمات في الادعاء").fill("البرتقال");
    await page.getByText("لا تدقيق فيه هذه الكلمات").waitFor();
    await page.close();
  });

  it("are suggested beside a claim with reasons, and confirmed by keys", async () => {
    const page = await desk.open(`/claims/${claim}?tab=checks`, { language: "en", name: "Salma" });
    const row = page.locator("[data-state]");
    await row.getByText("shared words").waitFor();
    expect(await row.getAttribute("data-state")).toBe("open");
    await page.getByRole("button", { name: "It deals with it" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-state=confirmed]").getByText("Salma").waitFor();
    await page.getByRole("button", { name: "Take back" }).press("Enter");
    await page.locator("[data-state=open]").waitFor();
    await page.getByRole("button", { name: "It deals with it" }).press("Enter");
    await page.locator("[data-state=confirmed]").waitFor();
    await page.close();
  });

  it("answer for a message that is pasted", async () => {
    const page = await desk.open("/check");
    await page.getByRole("textbox", { name: "الرسالة" }).fill(MESSAGE);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const row = page.locator("[data-claim]");
    await row.getByText("سامي الحداد").first().waitFor();
    expect(await row.getAttribute("data-claim")).toBe(claim);
    expect(await row.innerText()).toContain("صحيفة المنارة");
    expect(await row.innerText()).toContain("خبر زائف");
    await page.getByRole("textbox", { name: "الرسالة" }).fill("تفتحت أزهار اللوز مبكرا");
    await page.getByRole("button", { name: "ابحث" }).click();
    await page.getByText("لا ادعاء في المكتبة ترويه هذه الرسالة").waitFor();
    await page.close();
  });

  it.each(LOOKS)("are accessible and fit: %j", async (look) => {
    const list = await desk.open("/fact-checks", look);
    await list.locator("[data-row]").first().waitFor();
    await expectUsable(list);
    await list.close();
    const beside = await desk.open(`/claims/${claim}?tab=checks`, look);
    await beside.locator("[data-state]").first().waitFor();
    await expectUsable(beside);
    await beside.close();
    const check = await desk.open("/check", look);
    await check.locator("textarea").first().fill(MESSAGE);
    await check.locator("form button").first().click();
    await check.locator("[data-claim]").waitFor();
    await expectUsable(check);
    await check.close();
  });
});
