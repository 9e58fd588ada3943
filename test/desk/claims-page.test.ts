/**
 * Claims in a real browser: from the list to what proves a number, and to a verdict.
 * @module
 */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { describeJourneys, expectAccessible, expectUsable, LOOKS, TRACE_MS, until } from "./browser.case.ts";

/** Opens a tab of a claim's page by its word. */
const openTab = (page: Page, name: string): Promise<void> => page.getByRole("tab", { name }).click();

describeJourneys("claims", (desk) => {
  /** The claim that most articles tell. */
  let claim: string;

  beforeAll(async () => {
    const empty = await desk.open("/claims");
    await empty.getByText("لا مقالات في المكتبة بعد").waitFor();
    await expectAccessible(empty);
    await empty.close();
    await desk.take("corpus/texts");
  });

  it(
    "are traced when somebody asks, and then listed",
    async () => {
      const page = await desk.open("/claims");
      await page.getByRole("button", { name: "تتبّع الآن" }).last().click();
      await page.locator("[data-row]").first().waitFor({ timeout: TRACE_MS });
      claim = (await desk.ask("GET /api/claims?limit=1")).body.items[0].id;
      await page.close();
    },
    TRACE_MS,
  );

  it.each(LOOKS)("are accessible and fit, list and page: %j", async (look) => {
    const list = await desk.open("/claims", look);
    await list.locator("[data-row]").first().waitFor();
    await expectUsable(list);
    await list.close();
    const page = await desk.open(`/claims/${claim}`, look);
    await page.locator("[data-fact=origins]").click();
    await page.locator("[data-evidence=origins] blockquote").first().waitFor();
    for (const at of [0, 1, 2, 3, 4]) {
      await page.getByRole("tab").nth(at).click();
      await page.getByRole("tabpanel").locator("p, li, svg, form, table").first().waitFor();
      await expectUsable(page);
    }
    await page.close();
  });

  it("tell of each outlet whose texts it publishes, who publishes its texts, and when it was first", async () => {
    const page = await desk.open(`/outlets/${encodeURIComponent("المقياس")}`);
    for (const title of ["لمن نصوص مقالاتها", "من نشر أولًا؟"])
      await page.getByRole("heading", { name: title }).waitFor();
    await expectAccessible(page);
  });

  it("are gone through by keys: from the list to the evidence of a count, and to the words in the reader", async () => {
    const page = await desk.open("/claims?sort=spread");
    await page.locator("[data-row]").first().waitFor();
    for (const key of ["j", "j", "k"]) await page.keyboard.press(key);
    await until(page, "document.activeElement?.dataset.row === '0'");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/claims/${claim}`);
    const fact = page.locator("[data-fact=origins]");
    await fact.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => fact.getAttribute("aria-expanded")).toBe("true");
    const { voices, appearances } = (await desk.ask(`GET /api/claims/${claim}`)).body;
    const spoken = voices.flatMap((voice: { appearances: number[] }) => voice.appearances);
    const evidence = page.locator("[data-evidence=origins]");
    await evidence.locator("blockquote").first().waitFor();
    expect(await evidence.locator("blockquote").count()).toBeGreaterThanOrEqual(spoken.length);
    const marks = await evidence.locator("mark").allTextContents();
    for (const at of spoken) expect(marks).toContain(appearances[at].quote.text);
    const address = await evidence.locator("figcaption a").first().getAttribute("href");
    expect(address).toBe(
      `/articles/${appearances[spoken[0]].quote.article}?report=${appearances[spoken[0]].report}`,
    );
    await page.close();
  });

  it("are drawn: nodes are reached by arrow keys, and open what proves their edges", async () => {
    const page = await desk.open(`/claims/${claim}`, { language: "en" });
    const first = page.locator("[data-node][tabindex='0']");
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await until(page, "document.activeElement?.dataset.layer !== 'origin'");
    await page.keyboard.press("Enter");
    await page.locator("[aria-label] blockquote").first().waitFor();
    const step = page.locator("section p", { hasText: "→" }).first().locator("bdi");
    const [from, to] = [await step.first().boundingBox(), await step.last().boundingBox()];
    expect(from && to && from.x < to.x).toBe(true);
    const origin = await page.locator("[data-layer=origin]").first().boundingBox();
    const article = await page.locator("[data-layer=article]").first().boundingBox();
    expect(origin && article && origin.x < article.x).toBe(true);
    await page.close();
    const arabic = await desk.open(`/claims/${claim}`);
    const right = await arabic.locator("[data-layer=origin]").first().boundingBox();
    const left = await arabic.locator("[data-layer=article]").first().boundingBox();
    expect(right && left && right.x > left.x).toBe(true);
    await arabic.close();
  });

  it("show what a retelling changed, in both texts", async () => {
    const page = await desk.open(`/claims/${claim}?tab=retellings`);
    const { appearances } = (await desk.ask(`GET /api/claims/${claim}`)).body;
    const changed = appearances.find(({ changes }: { changes: unknown[] }) => changes.length > 0);
    const [{ from, to }] = changed.changes;
    const text = (await page.getByRole("tabpanel").locator("mark").allTextContents()).join(" ");
    expect(text).toContain((from ?? to).text.slice(0, 4));
    await page.close();
  });

  it("keep a verdict under the reader's name, and list it", async () => {
    const page = await desk.open(`/claims/${claim}?tab=review`);
    await page.getByLabel("حكم المكتب").selectOption("mixed");
    await page.getByLabel("ملاحظة: على أيّ دليل").fill("قورنت الروايات الخمس");
    expect(await page.getByRole("button", { name: "سجّل الحكم" }).isDisabled()).toBe(true);
    await page.getByLabel("اسمك").fill("سلمى");
    await page.getByRole("button", { name: "سجّل الحكم" }).click();
    await page.getByText("قورنت الروايات الخمس").last().waitFor();
    await page.getByText("سلمى").first().waitFor();
    await page.keyboard.press("Escape");
    await page.goto(`${desk.address}/claims?review=mixed`);
    await page.locator("[data-row]").getByText("حكم المكتب: بعضه كذلك").waitFor();
    expect(await page.locator("[data-row]").count()).toBe(1);
    await page.close();
  });

  it("say which publication known to us was the first", async () => {
    const list = (await desk.ask("GET /api/claims?limit=2")).body.items;
    const page = await desk.open(`/claims/${list[1].id}`);
    await openTab(page, "الزمن");
    await page.getByText("أوّل نشر معروف لنا").waitFor();
    await page.close();
  });
});
