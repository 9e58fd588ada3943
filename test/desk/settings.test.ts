/**
 * Settings in a real browser.
 * @module
 */
import { expect, it } from "vitest";
import { describeJourneys, expectUsable, LOOKS } from "./browser.case.ts";

describeJourneys("the settings", (desk) => {
  it.each(LOOKS)("are accessible and fit: %j", async (look) => {
    const page = await desk.open("/settings", look);
    await page.getByText("sqlite").waitFor();
    await expectUsable(page);
  });

  it("change the language and the direction at once, and are kept", async () => {
    const page = await desk.open("/settings");
    await page.getByText("English").click();
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
    expect(await page.evaluate('localStorage.getItem("isnad.settings")')).toContain('"language":"en"');
  });

  it("are reached by keys", async () => {
    const page = await desk.open("/settings");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.goto(`${desk.address}/no-such-page`);
    await page.getByText("لا صفحة بهذا العنوان").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await page.getByRole("heading", { level: 1, name: "الإعدادات" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/settings");
  });
});
