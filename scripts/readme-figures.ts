/**
 * Fills the marked blocks of README.md and docs/EVALUATION.md with what the program prints and measures now, and the
 * examples of the Arabic documents: `npm run readme`. What needs ISNAD_EVAL stays as it is without.
 * @module
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtAnalysis, compare } from "../bench/measure.ts";
import { textSets } from "../bench/texts.ts";
import type { Figures } from "../src/evaluate/index.ts";
import { evaluate, traceInput } from "../src/pipeline/index.ts";
import { renderListing } from "../src/render/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** In full: a script may go into another folder and start threads there. */
const TSX = import.meta.resolve("tsx");
const README = join(root, "README.md");
const EVALUATION = join(root, "docs/EVALUATION.md");

const SAMPLE = "corpus/texts/transfer-4.txt";
/** Reports shown; the rest is counted. */
const SHOWN = 7;

/** A set of annotated articles; `outside` ones are found under ISNAD_EVAL. */
interface GoldSet {
  readonly label: string;
  readonly texts: string;
  readonly gold: string;
  readonly outside: boolean;
}

const SETS: readonly GoldSet[] = [
  { label: "our sample, invented articles", texts: "corpus/texts", gold: "corpus/gold", outside: false },
  { label: "long articles of political news", texts: "corpus", gold: "gold/dev", outside: true },
  {
    label: "short news of 12 Saudi outlets",
    texts: "gold/press/texts",
    gold: "gold/press/gold",
    outside: true,
  },
];

/** F1 of two independent annotators against each other. */
const PEOPLE = [
  "| *two people*, five long articles | 119 | 0.966 | 0.898 | 0.805 |",
  "| *two people*, news of 24 outlets | 175 | 0.966 | 0.931 | 0.862 |",
];

/** What the program prints for the sample article, cut after a few reports. */
async function outputBlock(): Promise<string> {
  const traced = await traceInput(join(root, SAMPLE));
  if (!traced.ok) throw new Error(traced.failure.message);
  const all = renderListing(traced.value, { columns: 96, colour: false, assertions: false, sort: "text" });
  const reports = all.trimEnd().split("\n\n");
  const shown = reports.slice(0, SHOWN + 1).join("\n\n");
  const rest = reports.length > SHOWN + 1 ? "\n\n…" : "";
  return ["```text", `$ isnad trace ${SAMPLE}`, "", `${shown}${rest}`, "```"].join("\n");
}

function figureRow(label: string, { reports, detection, isnad, allExact }: Figures): string {
  const cells = [detection, isnad, allExact].map(({ f1 }) => f1.toFixed(3));
  return `| ${[label, reports, ...cells].join(" | ")} |`;
}

/** The row of a set as measured now, or as it stands where its texts are not to be had. */
async function rowOf(set: GoldSet, before: string): Promise<string> {
  const base = set.outside ? process.env.ISNAD_EVAL : root;
  if (base && existsSync(join(base, set.gold))) {
    const { figures } = await evaluate({ texts: join(base, set.texts), gold: join(base, set.gold) });
    return figureRow(set.label, figures);
  }
  const kept = before.split("\n").find((line) => line.startsWith(`| ${set.label} |`));
  return kept ?? `| ${set.label} | | | | |`;
}

async function figuresBlock(before: string): Promise<string> {
  const rows: string[] = [];
  for (const set of SETS) rows.push(await rowOf(set, before));
  const head = ["| | reports | detected | chain | all exact |", "|---|---|---|---|---|"];
  return [...head, ...rows, ...PEOPLE].join("\n");
}

function blockOf(text: string, name: string): { start: number; end: number } {
  const begin = `<!-- ${name}:begin -->\n`;
  const at = text.indexOf(begin);
  const end = text.indexOf(`<!-- ${name}:end -->`);
  if (at < 0 || end < at) throw new Error(`there is no block "${name}"`);
  return { start: at + begin.length, end };
}

function replaceBlock(text: string, name: string, block: string): string {
  const { start, end } = blockOf(text, name);
  return `${text.slice(0, start)}${block}\n${text.slice(end)}`;
}

/** The README with its output and its figures as they are now. */
export async function refreshReadme(text: string): Promise<string> {
  const withOutput = replaceBlock(text, "output", await outputBlock());
  return replaceBlock(withOutput, "figures", await figuresBlock(text));
}

export const readReadme = (): string => readFileSync(README, "utf8");

/** What a script prints. */
function outputOf(script: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", TSX, script], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout.trimEnd();
}

/** Differs from machine to machine, so no test compares it. */
async function speedBlock(): Promise<string> {
  const analyze = await builtAnalysis();
  const lines = [...(await textSets())].map(([name, texts]) => {
    const { words, analysisMs, ratio } = compare(analyze, texts, 15);
    const rate = Math.round(words / analysisMs) * 1000;
    return `| ${name} | ${rate.toLocaleString("en")} | ${Math.round(ratio)} |`;
  });
  return [
    "Speed on one core (`npm run bench`), beside a bare pass over the same text that only finds its words:",
    "",
    "| | words a second | times a bare pass |",
    "|---|---|---|",
    ...lines,
  ].join("\n");
}

async function main(): Promise<void> {
  const readme = await refreshReadme(readReadme());
  writeFileSync(README, replaceBlock(readme, "speed", await speedBlock()));
  outputOf("scripts/doc-examples.ts");
  if (!process.env.ISNAD_EVAL) return;
  const printed = ["scripts/eval-times.ts", "scripts/eval-text.ts"].map(outputOf).join("\n\n");
  const block = ["```text", printed, "```"].join("\n");
  writeFileSync(EVALUATION, replaceBlock(readFileSync(EVALUATION, "utf8"), "public", block));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
