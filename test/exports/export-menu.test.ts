/**
 * Exports in a real browser: the menu of a claim and of a case, and the files that come of it.
 * @module
 */
import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { traceSamples } from "../desk/api.case.ts";
import { describeJourneys, expectUsable, LOOKS, TRACE_MS, until } from "../desk/browser.case.ts";

const BUTTON = { ar: "تصدير", en: "Export" } as const;

describeJourneys("the export menu", (desk) => {
  let claim: string;
  let ofCase: string;

  beforeAll(async () => {
    claim = await traceSamples(desk);
    const { body } = await desk.ask("POST /api/cases", { name: "ملفّ المضخّات" });
    ofCase = body.id;
    await desk.ask(`POST /api/cases/${ofCase}/items`, { kind: "claim", items: [claim] });
  }, TRACE_MS);

  it.each(LOOKS)("is accessible and fits, on a claim and on a case: %j", async (look) => {
    for (const path of [`/claims/${claim}`, `/cases/${ofCase}`]) {
      const page = await desk.open(path, look);
      await page.getByRole("button", { name: BUTTON[look.language] }).click();
      await page.getByRole("menuitem").first().waitFor();
      await expectUsable(page);
      for (const item of await page.getByRole("menuitem").all()) {
        const box = await item.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= look.width).toBe(true);
      }
      await page.close();
    }
  });

  it("is opened, gone through and closed by keys, and gives the claim as a file", async () => {
    const page = await desk.open(`/claims/${claim}`);
    const button = page.getByRole("button", { name: "تصدير" });
    await button.focus();
    await page.keyboard.press("Enter");
    const table = page.locator("[data-format=csv]");
    await table.waitFor();
    const { body: formats } = await desk.ask("GET /api/export/formats");
    expect(await page.getByRole("menuitem").count()).toBe(formats.length);
    await page.keyboard.press("Escape");
    await table.waitFor({ state: "hidden" });
    await until(page, "document.activeElement?.textContent?.includes('تصدير')");
    await page.keyboard.press("Enter");
    await page.locator("[data-format=jsonl]").waitFor();
    for (let tries = 0; tries < 10; tries++) {
      const at = await page.evaluate("document.activeElement?.dataset.format ?? ''");
      if (at === "jsonl") break;
      await page.keyboard.press("ArrowDown");
    }
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    const file = await download;
    expect(file.suggestedFilename()).toBe(`isnad ${claim}.jsonl`);
    expect(JSON.parse(readFileSync(await file.path(), "utf8")).id).toBe(claim);
    await page.close();
  });

  it("gives a case under its own name", async () => {
    const page = await desk.open(`/cases/${ofCase}`);
    await page.getByRole("button", { name: "تصدير" }).click();
    const download = page.waitForEvent("download");
    await page.locator("[data-format=csv]").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("ملفّ المضخّات.csv");
    expect(readFileSync(await file.path(), "utf8")).toContain(claim);
    await page.close();
  });
});
