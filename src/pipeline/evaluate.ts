/**
 * Analyses the annotated articles of a folder and scores what was found.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ArticleScore,
  addCounts,
  type Calibration,
  type Comparison,
  calibrate,
  compareScores,
  emptyTally,
  type Figures,
  figuresOf,
  type GoldArticle,
  loadGold,
  MissingWordsError,
  type Prediction,
  scoreArticle,
  type WorthOrder,
  worthOrder,
} from "../evaluate/index.ts";
import type { Overlay } from "../extract/index.ts";
import { describeError, InputError } from "../ingest/index.ts";
import type { InterchangeAnalysis } from "../model/index.ts";
import { toInterchange } from "./interchange.ts";
import { analysisName, readAnalysis, toJsonLine, writeResult } from "./predictions.ts";
import { traceInput } from "./trace.ts";

/** Where the articles, their annotations and earlier analyses are. */
export interface EvaluationFolders {
  readonly texts: string;
  readonly gold: string;
  /** Analyses to compare with. */
  readonly against?: string;
  /** Where to keep the analyses made now. */
  readonly save?: string;
  /** A desk's own words and rules. */
  readonly overlay?: Overlay;
}

/** One article with its score. */
export interface EvaluatedArticle {
  readonly document: string;
  readonly text: string;
  readonly score: ArticleScore;
}

/** The score of the rules as they are, and what changed since the analyses compared with. */
export interface Evaluation {
  readonly figures: Figures;
  readonly articles: readonly EvaluatedArticle[];
  readonly before: Figures | null;
  readonly comparison: Comparison | null;
  readonly calibration: Calibration;
  readonly worth: WorthOrder;
}

const NOTHING: Prediction = { reports: [], times: [] };

/** Scores the present rules. Throws an InputError where a folder, a text or an annotation cannot be read. */
export async function evaluate(folders: EvaluationFolders): Promise<Evaluation> {
  if (folders.against) checkAnalyses(folders.against);
  const articles: EvaluatedArticle[] = [];
  const earlier: EvaluatedArticle[] = [];
  for (const { file, gold } of readGold(folders.gold)) {
    const analysis = await analyse(join(folders.texts, gold.document), folders.overlay);
    const { text } = analysis.document;
    const name = analysisName(file);
    const scoreOf = (prediction: Prediction) =>
      scoreAgainst(join(folders.gold, file), text, gold, prediction);
    articles.push({ document: gold.document, text, score: scoreOf(analysis) });
    if (folders.save) writeResult(join(folders.save, name), toJsonLine(analysis));
    if (!folders.against) continue;
    const before = readAnalysis(join(folders.against, name)) ?? NOTHING;
    earlier.push({ document: gold.document, text, score: scoreOf(before) });
  }
  return {
    figures: sumUp(articles),
    articles,
    before: folders.against ? sumUp(earlier) : null,
    comparison: folders.against ? compareAll(earlier, articles) : null,
    calibration: calibrate(articles.flatMap(({ score }) => score.judged)),
    worth: worthOrder(articles.flatMap(({ score }) => score.weighed)),
  };
}

function readGold(folder: string): { file: string; gold: GoldArticle }[] {
  const files = namesIn(folder).filter((name) => name.endsWith(".json"));
  const found = files.sort().flatMap((file) => {
    const gold = readOne(join(folder, file));
    return gold ? [{ file, gold }] : [];
  });
  if (found.length === 0) throw new InputError(`${folder}: holds no annotated article (.json)`);
  return found;
}

/** A folder to compare with that is misspelt or empty would make everything a gain. */
function checkAnalyses(folder: string): void {
  if (!namesIn(folder).some((name) => name.endsWith(".json")))
    throw new InputError(`${folder}: holds no analysis (.json)`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new InputError(describeError(folder, error).message);
  }
}

function readOne(path: string): GoldArticle | null {
  try {
    return loadGold(readFileSync(path, "utf8"), path);
  } catch (error) {
    throw new InputError(error instanceof TypeError ? error.message : describeError(path, error).message);
  }
}

/** An annotation that does not fit its article is the input's fault; the file is named. */
function scoreAgainst(path: string, text: string, gold: GoldArticle, prediction: Prediction): ArticleScore {
  try {
    return scoreArticle(text, gold, prediction);
  } catch (error) {
    throw error instanceof MissingWordsError ? new InputError(`${path}: ${error.message}`) : error;
  }
}

async function analyse(path: string, overlay: Overlay | undefined): Promise<InterchangeAnalysis> {
  const traced = await traceInput(path, overlay ? { overlay } : {});
  if (!traced.ok) throw new InputError(traced.failure.message);
  return toInterchange(traced.value);
}

function sumUp(articles: readonly EvaluatedArticle[]): Figures {
  return figuresOf(articles.reduce((sum, { score }) => addCounts(sum, score.counts), emptyTally()));
}

function compareAll(before: readonly EvaluatedArticle[], after: readonly EvaluatedArticle[]): Comparison {
  const parts = after.flatMap(({ document, score }, i) => {
    const then = before[i];
    return then ? [compareScores(document, then.score, score)] : [];
  });
  return { gains: parts.flatMap((part) => part.gains), losses: parts.flatMap((part) => part.losses) };
}
