/**
 * What the first page costs.
 * @module
 */
import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findWebFolder } from "../../src/api/index.ts";
import { requires } from "../requirements.ts";
import { type BrowserDesk, hasBrowser, openBrowserDesk } from "./browser.case.ts";

const MOST_SCRIPT_BYTES = 250_000;
const INTERACTIVE_MS = 2_000;
const ROUNDS = 5;

interface Resource {
  readonly name: string;
  readonly encodedBodySize: number;
}

const RESOURCES = `performance.getEntriesByType("resource").map(({ name, encodedBodySize }) => ({ name, encodedBodySize }))`;

const isPacked = (): boolean => {
  const folder = findWebFolder();
  return requires(
    "the packed web app (npm run build)",
    folder !== null && readdirSync(`${folder}/assets`).some((name) => name.endsWith(".js.br")),
  );
};

describe.skipIf(!hasBrowser() || !isPacked())("the first load", () => {
  let desk: BrowserDesk;
  beforeAll(async () => {
    desk = await openBrowserDesk();
    await desk.take("corpus/texts");
  });
  afterAll(() => desk.close());

  const timed = async (times: number[]): Promise<Page> => {
    const began = performance.now();
    const page = await desk.open("/");
    await page.getByRole("navigation").getByRole("link").first().click({ trial: true });
    times.push(performance.now() - began);
    return page;
  };

  it(`is ${MOST_SCRIPT_BYTES / 1000} kB of packed script at most, and interactive within ${INTERACTIVE_MS} ms`, async () => {
    // The best of a few: the machine may be busy with something else. Each page has a cache of its own.
    const times: number[] = [];
    let page = await timed(times);
    while (times.length < ROUNDS && Math.min(...times) >= INTERACTIVE_MS) page = await timed(times);
    const interactive = Math.min(...times);
    await page.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => {}); // the stream of events never ends
    const loaded = (await page.evaluate(RESOURCES)) as Resource[];
    const scripts = loaded.filter(({ name }) => name.endsWith(".js"));
    const bytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    console.log(
      `first load: ${bytes} bytes of script in ${scripts.length} files, interactive after ${Math.round(interactive)} ms`,
    );
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
    expect(interactive).toBeLessThan(INTERACTIVE_MS);
    expect(loaded.every(({ name }) => name.startsWith(desk.address))).toBe(true);
  });
});
