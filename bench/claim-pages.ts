/**
 * Claims that are kept: how long a library of real articles takes to be traced and saved, what that adds to it, and how fast a claim
 * and a list of claims open.
 *
 * `ISNAD_BENCH_LIBRARY` names a library that is there already; without it one of 14,841 articles is made.
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as library from "../src/library/index.ts";
import type * as store from "../src/store/index.ts";
import { runCommand } from "./command.ts";
import { percentile } from "./percentile.ts";

const RUNS = 20;
const TICK_MS = 10;
const CLAIMS = 200;
/** Milliseconds. */
const BAR = { claim: 100, list: 50 };

const module = <T>(name: string): Promise<T> =>
  import(new URL(`../dist/${name}/index.js`, import.meta.url).href);
const { Library, findClaims, getClaim, CLAIM_SORTS } = await module<typeof store>("store");
const { traceLibrary } = await module<typeof library>("library");

const named = process.env.ISNAD_BENCH_LIBRARY;
const root = process.env.ISNAD_EVAL;
if (named) await measure(named);
else if (root) await measureNew(join(root, "data/saudinewsnet/articles.jsonl.gz"));
else console.log("neither ISNAD_BENCH_LIBRARY nor ISNAD_EVAL is set: there is nothing to trace");

async function measureNew(articles: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
  try {
    await runCommand(["add", articles, "--library", folder]);
    await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(place: string): Promise<void> {
  const opened = await Library.open(place);
  try {
    const before = await opened.engine.differs.size();
    await measureTrace(opened);
    const added = (await opened.engine.differs.size()) - before;
    console.log(`  ${(before / 1e6).toFixed(0)} MB before, ${(added / 1e6).toFixed(0)} MB more`);
    await measureReading(opened);
  } finally {
    await opened.close();
  }
}

/** The timer of this thread ticks beside the trace. */
async function measureTrace(opened: store.Library): Promise<void> {
  const late: number[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(now - last - TICK_MS);
    last = now;
  }, TICK_MS);
  const began = performance.now();
  const steps = new Map<string, number>();
  const { run } = await traceLibrary(opened, {
    onProgress: ({ step }) => {
      if (!steps.has(step)) steps.set(step, performance.now() - began);
    },
  });
  clearInterval(timer);
  const parts = [...steps].map(([step, at]) => `${step} from ${(at / 1_000).toFixed(0)} s`).join(", ");
  console.log(
    `${run?.articles} articles, ${run?.claims} claims, ${run?.storylines} storylines: ${((performance.now() - began) / 1_000).toFixed(1)} s (${parts})`,
  );
  console.log(
    `  timer of ${TICK_MS} ms late by p50 ${percentile(late, 0.5).toFixed(1)}, p99 ${percentile(late, 0.99).toFixed(1)}, at most ${percentile(late, 1).toFixed(1)} ms`,
  );
}

async function measureReading({ engine: { reading } }: store.Library): Promise<void> {
  const { claims } = await findClaims(reading, { limit: CLAIMS });
  const [largest] = claims;
  if (!largest) return;
  const own = await timed(RUNS, () => getClaim(reading, largest.id));
  console.log(
    `  getClaim of the largest (${largest.articles} articles, ${largest.appearances} appearances): ${own} (bar ${BAR.claim})`,
  );
  let at = 0;
  const next = (): Promise<unknown> => getClaim(reading, claims[at++ % claims.length]?.id ?? "");
  console.log(`  getClaim of the ${claims.length} largest: ${await timed(claims.length, next)}`);
  for (const sort of CLAIM_SORTS)
    console.log(
      `  findClaims by ${sort}: ${await timed(RUNS, () => findClaims(reading, { sort }))} (bar ${BAR.list})`,
    );
  const filters: Readonly<Record<string, store.ClaimFilter>> = {
    "of an article": { article: [...(await getClaim(reading, largest.id)).standings.keys()][0] ?? "" },
    "with words": { words: "وزير الصحة" },
    "told once, too": { least: 1 },
    "told once, with words": { least: 1, words: "وزير الصحة" },
    "nobody has checked": { verdict: "none", least: 2 },
  };
  for (const [name, filter] of Object.entries(filters))
    console.log(`  findClaims ${name}: ${await timed(RUNS, () => findClaims(reading, filter))}`);
}

async function timed(runs: number, work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return `p50 ${percentile(times, 0.5).toFixed(1)}, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
}
