/**
 * Runs the built command as its users do, and watches what it takes.
 * @module
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const WATCH_MS = 100;

/** One line of `--json`. */
export type Line = Readonly<Record<string, unknown>>;

/** A command that runs. */
export interface Running {
  readonly child: ChildProcess;
  /** Fulfilled when it has ended, however. */
  readonly ended: Promise<Run>;
}

/** How a process ended. */
export interface Run {
  readonly seconds: number;
  /** The most memory that it held, in bytes; zero where the system does not say (it is read from /proc). */
  readonly peak: number;
  readonly lines: readonly Line[];
  readonly code: number | null;
}

/** Starts `isnad` with `--json`; `onLine` hears of each whole line as it comes. */
export function start(args: readonly string[], onLine: (line: Line) => void = () => {}): Running {
  return startPlain([...args, "--json"], onLine);
}

/** Starts `isnad` with these arguments alone; lines that are no JSON are not kept. */
export function startPlain(args: readonly string[], onLine: (line: Line) => void = () => {}): Running {
  const began = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: Line[] = [];
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, WATCH_MS);
  const ended = new Promise<Run>((resolve) => {
    child.once("close", (code) => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - began) / 1000, peak, lines, code });
    });
  });
  createInterface({ input: child.stdout }).on("line", (text) => {
    const line = parse(text);
    if (!line) return; // cut off by a kill
    lines.push(line);
    onLine(line);
  });
  return { child, ended };
}

function parse(text: string): Line | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0; // it has ended, or this is no Linux
  }
}

/** Runs a command to its end. Throws where it does not end well. */
export async function runCommand(args: readonly string[]): Promise<Run> {
  const run = await start(args).ended;
  if (run.code !== 0) throw new Error(`isnad ${args.join(" ")} ended with ${run.code}`);
  return run;
}
