/**
 * Runs the commands that the Arabic documents show, and fills in what they print: `npm run readme`; with `--print` the
 * documents as they should be go to standard output, as one JSON object, and nothing is written.
 *
 * A block `sh` holds commands; `text file=NAME` what the reader is told to save under that name; `text output` what the
 * commands of the block before print, `first=N` only the first N paragraphs, `exit=N` with another exit code than 0.
 * @module
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../src/cli/run.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Every document whose examples are run. */
const DOCUMENTS: readonly string[] = [
  "README.ar.md",
  ...readdirSync(join(root, "docs/ar"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/ar/${name}`),
];

/** What the reader of a document has beside him, as in a clone. */
const BESIDE = ["corpus", "examples", "data/lexicon"];

/** The width of a terminal, as most open it. */
const COLUMNS = 80;

/** Commands that are not run here: they install, build, run until they are stopped, or belong to the shell. */
const OF_OTHERS =
  /^(?:node dist\/cli\.js serve|npm (?:start|test|run [a-z:]+)|node --version|cd \S+|mkdir \S+|npx vitest run \S+)$/;

/** Words of a command line: bare, or between quotation marks. */
const WORD = /"([^"]*)"|'([^']*)'|(\S+)/g;

interface Printed {
  readonly code: number;
  readonly text: string;
}

/** What differs from one machine and run to the next. */
const masked = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "‹معرّف المقال›")
    .replace(/ in \d+ s$/gm, " in 10 s");

async function printedBy(command: string): Promise<Printed> {
  const words = [...command.matchAll(WORD)].map(([, double, single, bare]) => double ?? single ?? bare ?? "");
  const printed: string[] = [];
  const code = await run(words.slice(2), {
    out: (result) => printed.push(Buffer.from(result).toString()),
    err: (line) => printed.push(`${line}\n`),
    progress: () => {},
    columns: COLUMNS,
    colour: false,
    interactive: false,
  });
  return { code, text: masked(printed.join("")).trimEnd() };
}

/** Runs a block of commands and answers with what the last of them prints. */
async function runBlock(body: string): Promise<Printed> {
  let last: Printed = { code: 0, text: "" };
  for (const line of body.split("\n")) {
    const command = line.replace(/\s+# .*$/, "").trim();
    if (command === "" || command.startsWith("#") || OF_OTHERS.test(command)) continue;
    if (!command.startsWith("node dist/cli.js ")) throw new Error(`no command that can be run: ${command}`);
    if (last.code !== 0) throw new Error(`"${command}" would come after a command that failed: ${last.text}`);
    last = await printedBy(command);
  }
  return last;
}

/** The first paragraphs of an output, with a sign where more follow. */
function cut(text: string, paragraphs: number): string {
  const all = text.split("\n\n");
  return all.length <= paragraphs ? text : `${all.slice(0, paragraphs).join("\n\n")}\n\n…`;
}

const optionOf = (info: string, name: string): string | undefined =>
  new RegExp(`(?:^| )${name}=(\\S+)`).exec(info)?.[1];

const FENCE = /^```(\S+)(.*)\n([\s\S]*?)^```$/gm;

/** A document with its outputs as they are now. The folder it runs in is that of the process. */
async function refresh(name: string, document: string): Promise<string> {
  let printed: Printed = { code: 0, text: "" };
  let done = "";
  let end = 0;
  for (const { 0: whole, 1: language = "", 2: info = "", 3: body = "", index } of document.matchAll(FENCE)) {
    const file = optionOf(info, "file");
    if (file !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, body);
    }
    const isOutput = info.trim().startsWith("output");
    const expected = isOutput ? Number(optionOf(info, "exit") ?? 0) : 0;
    if (printed.code !== (isOutput ? expected : 0))
      throw new Error(`${name}: a command ended with ${printed.code}: ${printed.text}`);
    const text = isOutput ? `${cut(printed.text, Number(optionOf(info, "first") ?? Infinity))}\n` : body;
    done += `${document.slice(end, index)}\`\`\`${language}${info}\n${text}\`\`\``;
    end = index + whole.length;
    printed = language === "sh" ? await runBlock(body) : { code: 0, text: "" };
  }
  if (printed.code !== 0) throw new Error(`${name}: a command ended with ${printed.code}: ${printed.text}`);
  return done + document.slice(end);
}

/** Each document in a folder and with a library of its own. */
async function refreshed(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-examples-"));
  for (const beside of BESIDE) cpSync(join(root, beside), join(folder, beside), { recursive: true });
  process.chdir(folder);
  process.env.ISNAD_HOME = join(folder, "library");
  try {
    return await refresh(name, readFileSync(join(root, name), "utf8"));
  } finally {
    process.chdir(root);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  for (const variable of ["DATABASE_URL", "ISNAD_OVERLAY"]) delete process.env[variable];
  const documents: Record<string, string> = {};
  for (const name of DOCUMENTS) documents[name] = await refreshed(name);
  if (process.argv.includes("--print")) process.stdout.write(JSON.stringify(documents));
  else for (const [name, text] of Object.entries(documents)) writeFileSync(join(root, name), text);
}

await main();
