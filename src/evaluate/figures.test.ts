import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { damaged } from "../../test/damaged-analysis.ts";
import { analysisFromGold, GOLD, readGoldCases, TEXTS } from "../../test/gold-analysis.ts";
import { requires } from "../../test/requirements.ts";
import { analyzeArticle, toInterchange } from "../index.ts";
import type { InterchangeAnalysis } from "../model/index.ts";
import { addCounts, emptyTally } from "./counts.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { Prediction } from "./marked.ts";
import { scoreArticle } from "./score.ts";

const SEEDS = [1, 2, 3, 5, 8, 13];

const cases = readGoldCases();
const ofGold = cases.map((one) => toInterchange(analysisFromGold(one)));
const find = (): InterchangeAnalysis[] =>
  cases.map(({ text, gold }) => toInterchange(analyzeArticle(text, { id: gold.document })));

/** Figures to the third digit. */
const rounded = (figures: unknown): unknown =>
  JSON.parse(JSON.stringify(figures), (_, value) =>
    typeof value === "number" ? Number(value.toFixed(3)) : value,
  );

function ourFigures(predictions: readonly Prediction[]): Figures {
  const counts = cases.map(
    ({ text, gold }, i) => scoreArticle(text, gold, predictions[i] ?? { reports: [], times: [] }).counts,
  );
  return figuresOf(counts.reduce(addCounts, emptyTally()));
}

const scorer = join(process.env.ISNAD_EVAL ?? "", "gold/score.mjs");

/** What the reference scorer prints; an article without a prediction has no file. */
function theirFigures(predictions: readonly (InterchangeAnalysis | undefined)[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), "isnad-score-"));
  try {
    for (const [i, { file }] of cases.entries())
      if (predictions[i]) writeFileSync(join(folder, file), JSON.stringify(predictions[i]));
    const run = spawnSync(process.execPath, [scorer, TEXTS, GOLD, folder, "--json"], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(`${scorer} ended with ${run.status}: ${run.stderr}`);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const present = process.env.ISNAD_EVAL !== undefined;
describe.runIf(requires("ISNAD_EVAL, a folder with the reference scorer", present))("the figures", () => {
  const damageAll = (all: readonly InterchangeAnalysis[], seed: number): InterchangeAnalysis[] =>
    all.map((one, i) => damaged(one, seed * 1000 + i));
  const sets: [name: string, predict: () => readonly InterchangeAnalysis[]][] = [
    ["the annotations themselves", () => ofGold],
    ["what the rules find", find],
    ["nothing", () => []],
    ["half of the articles", () => ofGold.slice(0, cases.length / 2)],
    ...SEEDS.map((seed): [string, () => InterchangeAnalysis[]] => [
      `damaged annotations (seed ${seed})`,
      () => damageAll(ofGold, seed),
    ]),
    ...SEEDS.slice(0, 2).map((seed): [string, () => InterchangeAnalysis[]] => [
      `damaged findings (seed ${seed})`,
      () => damageAll(find(), seed),
    ]),
  ];

  it.each(sets)("are those of the reference scorer for %s", (_, predict) => {
    const predictions = predict();
    expect(rounded(ourFigures(predictions))).toEqual(rounded(theirFigures(predictions)));
  });
});

describe("figuresOf", () => {
  it.each([
    ["nothing at all", { matched: 0, predicted: 0, gold: 0 }, { p: 0, r: 0, f1: 0 }],
    ["nothing right", { matched: 0, predicted: 4, gold: 5 }, { p: 0, r: 0, f1: 0 }],
    ["half of it right", { matched: 2, predicted: 4, gold: 8 }, { p: 0.5, r: 0.25, f1: 1 / 3 }],
    ["all right", { matched: 3, predicted: 3, gold: 3 }, { p: 1, r: 1, f1: 1 }],
  ])("gives precision, recall and their harmonic mean of %s", (_, counts, detection) => {
    const figures = figuresOf({ ...emptyTally(), ...counts });
    expect(figures.reports).toBe(counts.gold);
    expect(figures.detection.p).toBeCloseTo(detection.p, 12);
    expect(figures.detection.r).toBeCloseTo(detection.r, 12);
    expect(figures.detection.f1).toBeCloseTo(detection.f1, 12);
  });
});

describe("the score of annotated articles", () => {
  it("is full for the annotations themselves", () => {
    const all = { p: 1, r: 1, f1: 1 };
    expect(ourFigures(ofGold)).toMatchObject({
      detection: all,
      strict: all,
      isnad: all,
      allExact: all,
      contentTokens: all,
      times: all,
      assertions: all,
      form: 1,
      origin: 1,
      outermost: 1,
      cue: 1,
      kind: 1,
      impliedSourceResolved: 1,
    });
  });

  it("is zero for nothing", () => {
    const none = { p: 0, r: 0, f1: 0 };
    expect(ourFigures([])).toMatchObject({ detection: none, isnad: none, times: none, cue: 0, form: 0 });
  });

  it.each(SEEDS)("is lower once the annotations are damaged (seed %d)", (seed) => {
    const { detection, isnad, allExact } = ourFigures(ofGold.map((one, i) => damaged(one, seed * 1000 + i)));
    expect(detection.f1).toBeLessThan(1);
    expect(isnad.f1).toBeLessThan(detection.f1);
    expect(allExact.f1).toBeLessThan(isnad.f1);
    expect(allExact.f1).toBeGreaterThan(0);
  });
});
