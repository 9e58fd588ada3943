/**
 * The library in a real browser: articles come in, are found, chosen, put into a case and removed.
 * @module
 */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { untilAnalysed } from "./api.case.ts";
import { describeJourneys, expectAccessible, expectFits, expectWhole, LOOKS, until } from "./browser.case.ts";

const TEXT = "قال مدير المكتبة سامي الحداد إن القاعة ستفتح أبوابها مساء الخميس.";

const WORDS = {
  ar: {
    begin: "ابدأ بمقال",
    pasted: "نص المقال",
    title: "العنوان",
    publisher: "الناشر",
    take: "أضف",
    newOne: "مقال جديد",
    analysed: "حُلّل",
    words: "كلمات في العنوان أو اسم الناشر",
    chosen: "اخترت مقالين",
    intoCase: "ضعها في قضية",
    newCase: "قضية جديدة",
    openCase: "افتحها وضعها فيها",
    remove: "احذفها",
    confirm: "احذف",
    empty: "فارغ.txt · فارغ",
    binary: "صورة.txt · من نوع لا يُقرأ",
    failures: "مدخلان تعذّرت قراءتهما",
    show: "اعرض الأسباب",
    inCase: "وُضع المقالان في القضية",
    deleted: "حُذفت 3 مقالات",
    drop: "أفلت الملفات هنا",
    clear: "امسح التصفية",
  },
  en: {
    begin: "Begin with an article",
    pasted: "Text of the article",
    title: "Title",
    publisher: "Publisher",
    take: "Add",
    newOne: "One new article",
    analysed: "Analysed",
    words: "Words in the title or the publisher’s name",
    chosen: "2 articles chosen",
    intoCase: "Put into a case",
    newCase: "New case",
    openCase: "Open it and put them in",
    remove: "Delete",
    confirm: "Delete",
    empty: "فارغ.txt · Empty",
    binary: "صورة.txt · Of a kind that is not read",
    failures: "2 inputs could not be read",
    show: "Show why",
    inCase: "2 articles are now in the case",
    deleted: "3 articles are deleted",
    drop: "Drop the files here",
    clear: "Clear the filter",
  },
} as const;

/** No text, whatever its name says. */
const BINARY = "\u0000\u0001\u0002\u0000\u0003".repeat(50);

/** More than two pages of the list. */
const MANY = 450;

/** Lets go of files over the page, as a file manager does. */
async function drop(page: Page, files: readonly (readonly [string, string])[], over: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    `(() => { const transfer = new DataTransfer();
      for (const [name, text] of ${JSON.stringify(files)}) transfer.items.add(new File([text], name));
      return transfer; })()`,
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await page.getByText(over, { exact: true }).waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await page.getByText(over, { exact: true }).waitFor({ state: "detached" });
}

const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    `(() => { const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", ${JSON.stringify(text)});
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })); })()`,
  );

describeJourneys("the library", (desk) => {
  it.each(["ar", "en"] as const)("takes in, shows, sorts out and removes articles: %s", async (language) => {
    const words = WORDS[language];
    const page = await desk.open("/", { language, theme: language === "ar" ? "light" : "dark" });
    await page.getByText(words.begin).waitFor();
    await expectAccessible(page);

    await paste(page, TEXT);
    await page.getByLabel(words.pasted).waitFor();
    expect(await page.getByLabel(words.pasted).inputValue()).toBe(TEXT);
    await page.getByLabel(words.title, { exact: true }).fill("القاعة الجديدة");
    await page.getByRole("textbox", { name: words.publisher }).first().fill("صحيفة الساحل");
    await page.getByRole("button", { name: words.take, exact: true }).click();
    await page.getByText(words.newOne).waitFor();
    const row = page.getByRole("listitem").filter({ hasText: "القاعة الجديدة" });
    await row.getByText(words.analysed).waitFor();

    const files = [1, 2, 3].map(
      (n) => [`خبر ${n}.txt`, `عنوان رقم ${n}\n\n${TEXT} وهذا النص ${n}.\n`] as const,
    );
    await drop(page, [...files, ["فارغ.txt", ""], ["صورة.txt", BINARY]], words.drop);
    const failed = page.getByRole("listitem");
    await failed.filter({ hasText: words.empty }).waitFor();
    await failed.filter({ hasText: words.binary }).waitFor();
    await untilAnalysed(desk.library);
    await page.locator("li[data-index='3']").waitFor();
    await expectAccessible(page);

    await page.getByLabel(words.words).fill("قاعه");
    await page.locator("li[data-index='1']").waitFor({ state: "detached" });
    expect(new URL(page.url()).searchParams.get("words")).toBe("قاعه");
    expect(await page.locator("li[data-index] a").allInnerTexts()).toEqual(["القاعة الجديدة"]);
    await page.getByRole("button", { name: words.clear }).first().click();
    await page.locator("li[data-index='3']").waitFor();

    await page.locator("body").press("j");
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("x");
    await page.getByText(words.chosen).waitFor();
    await page.getByRole("button", { name: words.intoCase }).click();
    await page.getByLabel(words.newCase).fill(`قاعة ${language}`);
    await expectAccessible(page);
    await page.getByRole("button", { name: words.openCase }).click();
    const said = page.getByRole("status");
    await said
      .filter({ hasText: words.inCase })
      .getByRole("link", { name: `قاعة ${language}` })
      .waitFor();
    await until(page, "document.activeElement.closest('[role=status]') !== null");
    await page.getByText(words.chosen).waitFor({ state: "detached" });
    const { body } = await desk.ask(`GET /api/cases/${encodeURIComponent(`قاعة ${language}`)}`);
    expect(body.items.article).toHaveLength(2);

    const boxes = page.locator("li[data-index] input[type=checkbox]");
    await boxes.nth(0).click();
    await boxes.nth(3).click({ modifiers: ["Shift"] });
    await boxes.nth(3).click();
    await page.getByRole("button", { name: words.remove, exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: words.confirm, exact: true }).click();
    await page.locator("li[data-index='1']").waitFor({ state: "detached" });
    await said.getByText(words.deleted).waitFor();
    expect((await desk.ask("GET /api/articles")).body.total).toBe(1);

    await page.reload();
    await page.getByText(words.failures).waitFor();
    await page.getByRole("button", { name: words.show }).click();
    await failed.filter({ hasText: words.empty }).waitFor();
    await failed.filter({ hasText: words.binary }).waitFor();
    await expectAccessible(page);
    await page.locator("li[data-index='0'] a").focus();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).pathname).toMatch(/^\/articles\/./u);
    await page.close();
    await desk.ask("POST /api/articles/remove", {
      articles: (await desk.ask("GET /api/articles")).body.items.map(({ id }: { id: string }) => id),
    });
  });

  it("shows on a narrow screen what dropping and putting into a case mean, whole", async () => {
    await takeMany();
    const page = await desk.open("/", { width: 360, language: "en" });
    await page.locator("li[data-index='0']").waitFor();
    const transfer = await page.evaluateHandle(
      "(() => { const it = new DataTransfer(); it.items.add(new File(['x'], 'x.txt')); return it; })()",
    );
    await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
    const kinds = await page.getByText(/exports of Telegram/u).boundingBox();
    expect(kinds?.x).toBeGreaterThanOrEqual(16);
    expect((kinds?.x ?? 0) + (kinds?.width ?? 0)).toBeLessThanOrEqual(360 - 16);
    await page.dispatchEvent("body", "dragleave", { dataTransfer: transfer });
    await page.locator("li[data-index] input[type=checkbox]").first().click();
    await page.getByRole("button", { name: "Put into a case" }).click();
    const name = await page.getByRole("dialog").getByLabel("New case").boundingBox();
    expect(name?.width).toBeGreaterThan(180);
    await expectWhole(page, "[role=dialog] button");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await until(page, "document.activeElement.textContent === 'Put into a case'");
    await page.close();
  });

  it.each(LOOKS)("is accessible and fits: %j", async (look) => {
    await takeMany();
    const page = await desk.open("/", look);
    await page.locator("li[data-index='0']").waitFor();
    await expectFits(page);
    await expectAccessible(page);
  });

  it("comes to its end by scrolling, and draws only what is seen", async () => {
    await takeMany();
    const page = await desk.open("/");
    const last = page.locator(`li[data-index='${MANY - 1}']`);
    await page.locator("li[data-index='0']").waitFor();
    expect(await last.count()).toBe(0);
    for (let times = 0; times < 100 && (await last.count()) === 0; times++) {
      await page.keyboard.press("End");
      await page.waitForTimeout(100);
      expect(await page.locator("li[data-index]").count()).toBeLessThan(60);
    }
    expect(await last.count()).toBe(1);
  });

  const takeMany = async (): Promise<void> => {
    const lines = Array.from({ length: MANY }, (_, n) =>
      JSON.stringify({
        text: `نص ${n}`,
        title: `مقال طويل العنوان رقم ${n} `.repeat(4),
        publisher: "المرفأ",
      }),
    );
    const { body } = await desk.ask("POST /api/intake/file?name=a.jsonl", Buffer.from(lines.join("\n")), {
      "content-type": "application/octet-stream",
    });
    expect(body.failed).toBe(0);
  };
});
