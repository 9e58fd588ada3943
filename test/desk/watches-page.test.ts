/**
 * Watches in a real browser: saved where a claim, a voice and a search are shown, told of, paused and taken out.
 * @module
 */
import { beforeAll, expect, it } from "vitest";
import { describeJourneys, expectAccessible, expectUsable, LOOKS } from "./browser.case.ts";

const articleOf = (number: number) => ({
  title: `حادث في المرفأ ${number}`,
  publisher: number === 1 ? "صحيفة المنارة" : "موقع الرصيف",
  published: `2024-03-0${number}`,
  text: `قال مدير المرفأ سامي الحداد إن الرافعة العملاقة سقطت على رصيف الميناء القديم في وادي الرمان. وبلغ عدد الصناديق ${number}00 صندوق.`,
});
const SENTENCE = "الرافعة العملاقة سقطت على رصيف الميناء القديم في وادي الرمان";

describeJourneys("watches", (desk) => {
  let claim: string;
  let voice: string;

  const take = async (number: number): Promise<void> => {
    await desk.ask("POST /api/intake/text", articleOf(number));
    await desk.take();
    await desk.trace();
    await desk.desk.watching.now();
  };

  beforeAll(async () => {
    await take(1);
    const words = encodeURIComponent("الرافعة العملاقة");
    claim = (await desk.ask(`GET /api/claims?least=1&words=${words}`)).body.items[0].id;
    voice = (await desk.ask(`GET /api/voices?words=${encodeURIComponent("سامي الحداد")}`)).body.items[0].id;
  }, 120_000);

  it("of a claim is saved by keys, with the name that the reader gives", async () => {
    const page = await desk.open(`/claims/${claim}`);
    await page.getByRole("button", { name: "تابِع" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("اسمك").fill("سلمى");
    await dialog.getByLabel("اسم المتابعة").fill("الرافعة");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await dialog.getByText("حُفظت المتابعة").waitFor();
    const feed = await dialog.getByLabel("خلاصة Atom").inputValue();
    expect((await desk.ask(`GET ${new URL(feed).pathname}`)).status).toBe(200);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "تابِع" }).press("Enter");
    await dialog.getByText("يُتابَع هذا من قبل").waitFor();
    await dialog.getByRole("link", { name: "الرافعة" }).click();
    await page.getByRole("heading", { name: "الرافعة", level: 1 }).waitFor();
    await page.getByText("لا مستجدّات بعد").waitFor();
    await page.close();
  });

  it("of a voice and of a search are saved where these are shown", async () => {
    const dossier = await desk.open(`/voices/${voice}`, { language: "en", name: "Salma" });
    await dossier.getByRole("button", { name: "Watch" }).click();
    await dossier.getByRole("button", { name: "Save the watch" }).click();
    await dossier.getByText("The watch is saved").waitFor();
    await dossier.close();
    const search = await desk.open(`/search?q=${encodeURIComponent("الرافعة")}`, {
      language: "en",
      name: "Salma",
    });
    await search.getByRole("button", { name: "Watch" }).click();
    await search.getByRole("button", { name: "Save the watch" }).click();
    await search.getByText("The watch is saved").waitFor();
    await search.close();
    const { body } = await desk.ask("GET /api/watches");
    expect(body.map(({ kind, by }: { kind: string; by: string }) => [kind, by])).toEqual([
      ["search", "Salma"],
      ["voice", "Salma"],
      ["claim", "سلمى"],
    ]);
  });

  it("tell what is new, each at the page that is open already", async () => {
    const page = await desk.open("/watches");
    await page.getByText("لا مستجدّات بعد").waitFor();
    await take(2);
    const news = page.getByRole("listitem").filter({ hasText: "ظهور جديد" });
    await expect.poll(() => news.count(), { timeout: 15_000 }).toBe(3);
    await news.filter({ hasText: SENTENCE }).first().waitFor();
    expect(await page.getByText("موقع الرصيف").count()).toBe(3);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "حادث في المرفأ 2", level: 1 }).waitFor();
    await page.close();
  });

  it("show the secret of a webhook once, and say why nothing may be sent there", async () => {
    const { body } = await desk.ask("GET /api/watches");
    const page = await desk.open(`/watches/${body[0].id}`);
    await page.getByLabel("عنوان تُرسل إليه المستجدّات").fill("http://127.0.0.1:9/hook");
    await page.getByRole("button", { name: "احفظ العنوان" }).click();
    await page.getByLabel("مفتاح التوقيع").waitFor();
    await page.getByRole("button", { name: "أرسل رسالة تجربة" }).click();
    await page.getByRole("status").getByText("127.0.0.1").waitFor();
    await page.close();
  });

  it.each(LOOKS)("are accessible and fit: %j", async (look) => {
    const { body } = await desk.ask("GET /api/watches");
    for (const path of ["/watches", "/watches?shown=watches", `/watches/${body[2].id}`]) {
      const page = await desk.open(path, look);
      await page.locator("[data-row]").first().waitFor();
      await expectUsable(page);
      await page.close();
    }
  });

  it("are paused, resumed and taken out", async () => {
    const { body } = await desk.ask("GET /api/watches");
    const page = await desk.open(`/watches/${body[1].id}`, { language: "en" });
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("What comes meanwhile is found").waitFor();
    await page.getByRole("button", { name: "Resume" }).click();
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await page.goto(`${desk.address}/watches?shown=watches`);
    await page.getByRole("button", { name: "Remove" }).nth(1).click();
    await page.getByText("Watched (2)").waitFor();
    await page.close();
  });
});
