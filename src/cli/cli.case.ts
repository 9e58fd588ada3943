/**
 * The command line as its users have it: a process on files of its own. And within this process, with streams that keep
 * what is printed.
 * @module
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { run } from "./run.ts";
import type { Streams } from "./streams.ts";

const MAIN = fileURLToPath(new URL("../cli.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Two reports, each with a chain of its own, behind an emoji and an astral letter; then the article's own voice. */
export const ARTICLE = `افتتاح مكتبة الرصيف

😀 𞺀 قالت مديرة المكتبة هيفاء السروجي إن الافتتاح سيكون يوم الخميس. ونقلت صحيفة المنارة عن مصدر مطلع قوله إن الكلفة بلغت مليوني درهم.

وبُنيت المكتبة في ثلاثة أعوام على أرض الميناء القديم.
`;

/** One report, in characters that every Arabic encoding has. */
export const PLAIN = "وأكدت مديرة المكتبة هيفاء السروجي أن القاعة الكبرى ستفتح أبوابها مساء الخميس.\n";

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  /** The lines of standard error. */
  readonly err: readonly string[];
}

/** Files of one test file. */
export interface Folder {
  readonly path: string;
  /** Writes a file, and the folders above it, and answers with its whole path. */
  write(name: string, content: string | Uint8Array): string;
  /** The whole path of a name. */
  at(name: string): string;
  remove(): void;
}

/** An empty folder. */
export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "isnad-cli-"));
  const at = (name: string): string => join(path, name);
  return {
    path,
    at,
    write: (name, content) => {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
      return at(name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Where and how a process is started. */
export interface Start {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  /** A file descriptor in place of the pipe that collects results. */
  readonly stdout?: number;
}

/** Runs `isnad` in a folder. */
export function isnad(args: readonly string[], { cwd, input = "", stdout }: Start): Promise<Ended> {
  const { ISNAD_DEBUG: _, ISNAD_OVERLAY: __, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", TSX, MAIN, ...args], {
      cwd,
      env,
      stdio: ["pipe", stdout ?? "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
    child.stdin?.on("error", () => {}); // it need not read what it is given
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: linesOf(Buffer.concat(err).toString()) }),
    );
    child.stdin?.end(input);
  });
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** Runs a command line in this process; the streams may be told to fail or to be those of a terminal. */
export async function runHere(args: readonly string[], streams: Partial<Streams> = {}): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    out: (result) => out.push(Buffer.from(result).toString()),
    err: (line) => err.push(line),
    progress: () => {},
    columns: 80,
    colour: false,
    interactive: false,
    ...streams,
  });
  return { code, out: out.join(""), err };
}

/** The offset of words in code points. */
export function pointOf(text: string, words: string): number {
  return [...text.slice(0, text.indexOf(words))].length;
}
