/**
 * What does the command line cost before it does anything, beside Node itself?
 * @module
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median, timeOf } from "./measure.ts";

const RUNS = 15;
const BAR_MS = 60;
const root = fileURLToPath(new URL("..", import.meta.url));

const run = (...args: string[]): number =>
  timeOf(() => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root });
    if (status !== 0) throw new Error(stderr.toString());
  });

/** Median milliseconds of `args` over those of an empty program, in pairs. */
function extraOf(...args: string[]): number {
  const pairs = Array.from({ length: RUNS + 1 }, () => [run("-e", "0"), run(...args)] as const);
  return median(pairs.slice(1).map(([empty, full]) => full - empty));
}

const version = extraOf("dist/cli.js", "--version");
console.log(`--version          ${version.toFixed(0)} ms over an empty Node (bar: at most ${BAR_MS})`);
const trace = extraOf("dist/cli.js", "trace", "--json", "corpus/texts");
console.log(`trace corpus/texts ${trace.toFixed(0)} ms over an empty Node`);
