/**
 * The desk before a library of 14,841 real articles: how long a search takes over the API, and how soon the page of the largest claim
 * stands in Chromium.
 *
 * `ISNAD_BENCH_LIBRARY` names a library that is there already and traced; without it one is made, which takes minutes.
 * Run: npm run bench:desk
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { readCollection } from "../scripts/collection.ts";
import { CHROMIUM } from "../test/desk/browser.case.ts";
import { runCommand, startPlain } from "./command.ts";
import { percentile } from "./percentile.ts";
import { drawQueries } from "./queries.ts";

const OPENINGS = 12;
/** Milliseconds. */
const BAR = { search: 100, claim: 1_000 };
const READY_MS = 60_000;
/** Watches for the heading and the graph, and notes when the frame after both was painted: milliseconds since the address was opened. */
const WATCH = `new MutationObserver((_, watching) => {
  if (!document.querySelector("h1") || !document.querySelector("[role=tabpanel] :is(svg, canvas)")) return;
  watching.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.painted = performance.now(); }));
}).observe(document, { childList: true, subtree: true })`;

const root = process.env.ISNAD_EVAL;
const named = process.env.ISNAD_BENCH_LIBRARY;
if (!root) console.log("ISNAD_EVAL is not set: there is no collection to draw queries from");
else if (named) await measure(named, root);
else await measureNew(root);

async function measureNew(root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
  try {
    await runCommand(["add", join(root, "data/saudinewsnet/articles.jsonl.gz"), "--library", folder]);
    await runCommand(["claims", "--limit", "1", "--library", folder]);
    await measure(folder, root);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(library: string, root: string): Promise<void> {
  const port = 20_000 + (process.pid % 20_000);
  const desk = startPlain(["serve", "--port", String(port), "--library", library, "--quiet"]);
  const address = `http://127.0.0.1:${port}`;
  try {
    await ready(address);
    await measureSearch(address, root);
    await measureClaim(address);
  } finally {
    desk.child.kill("SIGINT");
    await desk.ended;
  }
}

async function ready(address: string): Promise<void> {
  const last = performance.now() + READY_MS;
  while (performance.now() < last) {
    const answer = await fetch(`${address}/api/about`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`the desk at ${address} did not answer within ${READY_MS} ms`);
}

async function get<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.json()) as T;
}

/** What the search page asks for at once: articles and claims. */
async function measureSearch(address: string, root: string): Promise<void> {
  const titles: string[] = [];
  for await (const { title } of readCollection(root)) titles.push(title);
  const times: Record<string, number[]> = { all: [] };
  for (const { kind, text } of drawQueries(titles))
    for (const route of ["search", "search/claims"]) {
      const began = performance.now();
      await get(`${address}/api/${route}?q=${encodeURIComponent(text)}`);
      const took = performance.now() - began;
      times.all?.push(took);
      const name = `${route} ${kind}`;
      times[name] = [...(times[name] ?? []), took];
    }
  for (const [name, list] of Object.entries(times)) console.log(`  ${name.padEnd(22)} ${spread(list)}`);
  console.log(`  (bar for all: p95 at most ${BAR.search} ms)`);
}

async function measureClaim(address: string): Promise<void> {
  const { items } = await get<{ items: readonly { id: string }[] }>(
    `${address}/api/claims?sort=spread&limit=1`,
  );
  const [largest] = items;
  if (!largest) throw new Error("no claim has been traced in this library");
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const times: number[] = [];
    for (let n = 0; n < OPENINGS; n++) times.push(await open(browser, `${address}/claims/${largest.id}`));
    console.log(
      `  page of the largest claim, first opening ${times[0]?.toFixed(0)} ms, then ${spread(times.slice(1))} (bar ${BAR.claim})`,
    );
  } finally {
    await browser.close();
  }
}

/** With an empty cache, as on a first visit, until heading and graph are painted: milliseconds. */
async function open(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(url, { waitUntil: "commit" });
    // Playwright looks at growing intervals, up to half a second: the page itself tells the time.
    await page.locator("[role=tabpanel] :is(svg, canvas)").first().waitFor();
    return await page.evaluate<number>(
      "new Promise((done) => { const look = () => window.painted ? done(window.painted) : setTimeout(look, 10); look(); })",
    );
  } finally {
    await context.close();
  }
}

function spread(values: readonly number[]): string {
  const at = (share: number): string => percentile(values, share).toFixed(0);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, at most ${at(1)} ms over ${values.length}`;
}
