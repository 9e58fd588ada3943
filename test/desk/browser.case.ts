/**
 * A desk in a real browser. The path of Chromium is taken from ISNAD_CHROMIUM, else it is Debian's.
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { findWebFolder } from "../../src/api/index.ts";
import { requires } from "../requirements.ts";
import { openDesk, type TestDesk } from "./api.case.ts";

/** Where the browser is. */
export const CHROMIUM = process.env.ISNAD_CHROMIUM ?? "/usr/bin/chromium";

/** Whether the journeys can be made; says what is missing. */
export const hasBrowser = (): boolean =>
  requires(`Chromium (${CHROMIUM}; ISNAD_CHROMIUM names another)`, existsSync(CHROMIUM)) &&
  requires("the built web app (npm run build)", findWebFolder() !== null);

/** How a page is looked at. */
export interface Look {
  readonly language?: "ar" | "en";
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** The reader's display name. */
  readonly name?: string;
}

/** Four of the eight looks: any two of language, theme and width meet in one of them. Every page is tested in these. */
export const LOOKS = [
  { language: "ar", theme: "light", width: 1280 },
  { language: "en", theme: "dark", width: 1280 },
  { language: "ar", theme: "dark", width: 360 },
  { language: "en", theme: "light", width: 360 },
] as const satisfies readonly Look[];

/** A desk that listens, and a browser before it. */
export interface BrowserDesk extends TestDesk {
  readonly address: string;
  /** A new page of a reader who has set this. What the page logs as an error fails the test when it is closed. */
  open(path: string, look?: Look): Promise<Page>;
}

/** Opens a desk on a new library, and a browser. */
export async function openBrowserDesk(): Promise<BrowserDesk> {
  const desk = await openDesk();
  const address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const errors: string[] = [];
  return {
    ...desk,
    address,
    open: (path, look) => openPage(browser, `${address}${path}`, look ?? {}, errors),
    close: async () => {
      await browser.close();
      await desk.close();
      expect(errors).toEqual([]);
    },
  };
}

/** A trace has a thread and a lexicon to start, which takes a busy machine a while. */
export const TRACE_MS = 300_000;

/**
 * Journeys before one desk: it is opened before the first and closed behind the last, and is there from `beforeAll` on. Without a
 * browser they are skipped.
 */
export function describeJourneys(name: string, journeys: (desk: BrowserDesk) => void): void {
  describe.skipIf(!hasBrowser())(name, () => {
    const desk = {} as BrowserDesk;
    beforeAll(async () => {
      Object.assign(desk, await openBrowserDesk());
    });
    afterAll(() => desk.close());
    journeys(desk);
  });
}

async function openPage(browser: Browser, url: string, look: Look, errors: string[]): Promise<Page> {
  const { language = "ar", theme = "light", width = 1280, height = 800, name = "" } = look;
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
  const settings = JSON.stringify({ language, theme, name });
  await context.addInitScript(`localStorage["isnad.settings"] ??= ${JSON.stringify(settings)}`); // kept over a reload
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${url}: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => errors.push(`${url}: ${error.message}`));
  await page.goto(url);
  await page.locator("h1").first().waitFor();
  return page;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Fails where axe finds a breach of WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify({ runOnly: RULES })})`)) as Found;
  const breaches = violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)]);
  expect(breaches).toEqual([]);
}

/** Waits until an expression is true in the page. Playwright's own wait evaluates in the page, which its policy forbids. */
export const until = (page: Page, expression: string): Promise<void> =>
  expect.poll(() => page.evaluate(expression), { timeout: 10_000 }).toBe(true);

/** Fails where the page is wider than its window. */
export async function expectFits(page: Page): Promise<void> {
  const wide = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(wide).toBeLessThanOrEqual(0);
}

/** Fails where words stand out of the elements that hold them, and are cut off. */
export async function expectWhole(page: Page, selector: string): Promise<void> {
  const cut =
    await page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].filter((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const [words, box] = [range.getBoundingClientRect(), one.getBoundingClientRect()];
    return words.left < box.left - 1 || words.right > box.right + 1;
  }).map((one) => one.textContent)`);
  expect(cut).toEqual([]);
}

/** Fails where a page is not accessible, or does not fit. */
export async function expectUsable(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectFits(page);
}
