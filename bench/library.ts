/**
 * A library of 14,841 real articles: how long the import takes, what it needs, and how fast it answers.
 *
 * Embedded in a folder for temporary files, and on the PostgreSQL server of ISNAD_TEST_POSTGRES where that is set.
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { readCollection } from "../scripts/collection.ts";
import type { Library, search } from "../src/store/index.ts";
import { type Run, runCommand } from "./command.ts";
import { percentile } from "./percentile.ts";
import { type DrawnQuery, drawQueries, type QueryKind } from "./queries.ts";

const SHOWN = 20;
/** Milliseconds at the 95th percentile, for queries with fewer and with more hits than COMMON. */
const BAR_MS = { rare: 50, common: 150 };
const COMMON = 1_000;

interface Store {
  readonly Library: typeof Library;
  readonly search: typeof search;
}

const root = process.env.ISNAD_EVAL;
if (!root) {
  console.log("ISNAD_EVAL is not set: there is no collection to import");
  process.exit(0);
}
const articles = join(root, "data/saudinewsnet/articles.jsonl.gz");
const { Library: Built, search: runSearch }: Store = await import(
  new URL("../dist/store/index.js", import.meta.url).href
);
const titles: string[] = [];
for await (const { title } of readCollection(root)) titles.push(title);

const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
try {
  await measure("embedded", folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const server = process.env.ISNAD_TEST_POSTGRES;
if (server) await measureServer(server);
else console.log("ISNAD_TEST_POSTGRES is not set: PostgreSQL is left out");

async function measureServer(url: string): Promise<void> {
  const schema = `isnad_bench_${process.pid}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await measure("PostgreSQL", `${url}?schema=${schema}`);
  } finally {
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.end();
  }
}

async function measure(name: string, place: string): Promise<void> {
  console.log(name);
  const first = await runCommand(["add", articles, "--library", place]);
  console.log(`  import with analysis ${describe(first)}`);
  const second = await runCommand(["add", articles, "--library", place]);
  const share = (second.seconds / first.seconds).toFixed(3);
  console.log(`  the same once more   ${describe(second)}, ${share} of the first time`);
  const library = await Built.open(place);
  try {
    const { articles: held, revisions, bodies, reports, voices } = await library.count();
    const size = (await library.engine.differs.size()) / 1e6;
    console.log(
      `  ${held} articles, ${revisions} revisions, ${bodies} texts, ${reports} reports, ${voices} voices; ${size.toFixed(0)} MB`,
    );
    await measureSearch(library, drawQueries(titles));
  } finally {
    await library.close();
  }
}

function describe({ seconds, peak, lines }: Run): string {
  const { added, unchanged, revised, failed } = lines.at(-1) ?? {};
  return `${seconds.toFixed(1)} s, ${(peak / 1e6).toFixed(0)} MB at most; ${added} added, ${unchanged} unchanged, ${revised} revised, ${failed} failed`;
}

interface Measured extends DrawnQuery {
  readonly milliseconds: number;
  readonly isCommon: boolean;
}

async function measureSearch(library: Library, queries: readonly DrawnQuery[]): Promise<void> {
  const measured: Measured[] = [];
  for (const query of queries) {
    const began = performance.now();
    await runSearch(library.engine, query.text, { limit: SHOWN });
    const milliseconds = performance.now() - began;
    const { hits: last } = await runSearch(library.engine, query.text, { limit: 1, offset: COMMON - 1 });
    measured.push({ ...query, milliseconds, isCommon: last.length > 0 });
  }
  for (const kind of ["word", "pair", "phrase", "prefix"] as const) print(kind, measured);
}

function print(kind: QueryKind, all: readonly Measured[]): void {
  for (const [label, isMeant] of [
    ["rare", ({ isCommon }: Measured) => !isCommon],
    ["common", ({ isCommon }: Measured) => isCommon],
  ] as const) {
    const times = all
      .filter((one) => one.kind === kind && isMeant(one))
      .map(({ milliseconds }) => milliseconds);
    if (times.length === 0) continue;
    console.log(
      `  search ${kind.padEnd(7)} ${label.padEnd(6)} ${String(times.length).padStart(3)} queries: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms (bar ${BAR_MS[label]})`,
    );
  }
}
