/**
 * Prints the table CALIBRATION of src/extract/weights.ts as it would be fitted now: our own corpus and the half of the
 * annotated press that is looked at (docs/EVALUATION.md), each counting half.
 * ISNAD_EVAL=/absolute/path npx tsx scripts/fit-calibration.ts
 * @module
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isotonicSteps, type Observation } from "../src/evaluate/isotonic.ts";
import type { Judged } from "../src/evaluate/score.ts";
import { CALIBRATION } from "../src/extract/weights.ts";
import { evaluate } from "../src/pipeline/index.ts";

const STEPS = 8;
const BLIND_SHARE = 0.5;

/** The product of weights that was turned into this confidence. */
function productOf(confidence: number): number {
  const above = CALIBRATION.findIndex(([, right]) => right >= confidence);
  const [x1, y1] = CALIBRATION[above] ?? [1, 1];
  const [x0, y0] = CALIBRATION[above - 1] ?? [0, 0];
  return x0 + ((x1 - x0) * (confidence - y0)) / (y1 - y0);
}

/** Names of the articles of the press of which only figures are seen. */
function blindNames(gold: string): ReadonlySet<string> {
  const names = readdirSync(gold).map((file) => basename(file, ".json"));
  const rank = (name: string): string => createHash("sha256").update(`isnad-press-1:${name}`).digest("hex");
  const ranked = names.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return new Set(ranked.slice(0, Math.floor(names.length * BLIND_SHARE)));
}

async function judgedIn(
  texts: string,
  gold: string,
  without: ReadonlySet<string>,
): Promise<readonly Judged[]> {
  const { articles } = await evaluate({ texts, gold });
  return articles.flatMap(({ document, score }) =>
    without.has(basename(document, ".txt")) ? [] : score.judged,
  );
}

/** All of a set weighs 1. */
const observe = (all: readonly Judged[]): Observation[] =>
  all.map(({ confidence, level }) => ({
    score: productOf(confidence),
    right: level === "chain" || level === "exact" ? 1 : 0,
    weight: 1 / all.length,
  }));

const root = fileURLToPath(new URL("..", import.meta.url));
const press = join(process.env.ISNAD_EVAL ?? "", "gold/press");
if (!process.env.ISNAD_EVAL || !existsSync(press))
  console.log("fit-calibration skipped: ISNAD_EVAL names no folder with gold/press.");
else {
  const own = await judgedIn(join(root, "corpus/texts"), join(root, "corpus/gold"), new Set());
  const gold = join(press, "gold");
  const others = await judgedIn(join(press, "texts"), gold, blindNames(gold));
  console.log(`${own.length} reports of our own, ${others.length} of the press`);
  for (const { score, right } of isotonicSteps([...observe(own), ...observe(others)], STEPS))
    console.log(`  [${score.toFixed(2)}, ${right.toFixed(2)}],`);
}
