/**
 * Claims over a collection: how long tracing takes and what it needs, analysis included, as the collection grows.
 * @module
 */
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { type CollectedArticle, readCollection } from "../scripts/collection.ts";
import { startPlain } from "./command.ts";

const SIZES = [1_000, 5_000, 14_841];
/** Seconds for the whole collection on two cores. */
const BAR_SECONDS = 180;

const root = process.env.ISNAD_EVAL;
if (!root) {
  console.log("ISNAD_EVAL is not set: there is no collection to trace");
  process.exit(0);
}
const articles: CollectedArticle[] = [];
for await (const article of readCollection(root)) articles.push(article);

const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
try {
  let before: Point | null = null;
  for (const size of SIZES) before = await measure(Math.min(size, articles.length), before);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(size: number, before: Point | null): Promise<Point> {
  const file = join(folder, `${size}.jsonl`);
  await writeArticles(file, size);
  const { seconds, peak, code } = await startPlain(["claims", file, "--limit", "1"]).ended;
  if (code !== 0) throw new Error(`isnad claims on ${size} articles ended with ${code}`);
  const growth = before ? `, ${growthOf(before, { size, seconds })} for each article` : "";
  const bar = size === articles.length ? ` (bar ${BAR_SECONDS} s)` : "";
  console.log(
    `${size} articles: ${seconds.toFixed(1)} s${bar}, ${(peak / 1e6).toFixed(0)} MB at most${growth}`,
  );
  return { size, seconds };
}

interface Point {
  readonly size: number;
  readonly seconds: number;
}

/** "1.1 times as long": 1 is linear growth. */
function growthOf(before: Point, now: Point): string {
  return `${(now.seconds / now.size / (before.seconds / before.size)).toFixed(2)} times as long`;
}

async function writeArticles(file: string, size: number): Promise<void> {
  const out = createWriteStream(file);
  for (const { number: _, ...article } of articles.slice(0, size)) out.write(`${JSON.stringify(article)}\n`);
  out.end();
  await finished(out);
}
