/**
 * Finding claims that are known already: CheckThat! 2021, task 2A, Arabic, beside BM25 as others run it. Needs the
 * evaluation folder: ISNAD_EVAL=/absolute/path npx tsx scripts/eval-match.ts
 * @module
 */
import { performance } from "node:perf_hooks";
import { PoolIndex } from "../src/match/index.ts";
import { chanceOf, createFloor, measure, readCheckThat } from "./checkthat.ts";

function main(): void {
  const set = readCheckThat("eval:match");
  if (!set) return;
  const { pool, queries, dev } = set;
  const base = measure("BM25 over light stems", queries, dev, createFloor(pool));
  const index = new PoolIndex(pool);
  const times: number[] = [];
  const ours = measure("isnad match", queries, dev, (query) => {
    const start = performance.now();
    const { matches } = index.rank(query);
    times.push(performance.now() - start);
    return matches.map(({ id }) => id);
  });
  times.sort((a, b) => a - b);
  console.log(`  ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms a query at the 95th percentile`);
  console.log(`  paired randomisation against the floor: p ${chanceOf(ours, base).toFixed(4)}`);
}

main();
