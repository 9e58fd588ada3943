/**
 * `isnad eval`: scores the rules against annotated articles.
 * @module
 */
import type {
  Calibration,
  Change,
  Figures,
  PrecisionRecall,
  Verdict,
  WorthOrder,
} from "../../evaluate/index.ts";
import {
  type EvaluatedArticle,
  type Evaluation,
  type EvaluationFolders,
  evaluate,
} from "../../pipeline/index.ts";
import { oneLine, shorten } from "../../render/index.ts";
import { offsetsOf, type Span, textOf } from "../../text/index.ts";
import { parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { overlayOption } from "../overlay.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  show: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  against: { type: "string" },
  save: { type: "string" },
  calibration: { type: "boolean", default: false },
  worth: { type: "boolean", default: false },
  overlay: { type: "string" },
} as const;

const EXCERPT = 90;

/** Runs the command. */
export async function evaluateCommand(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [texts, gold, ...others] = positionals;
  if (texts === undefined || gold === undefined || others.length > 0)
    throw new UsageError("eval takes two folders: the texts and their annotations");
  const folders: EvaluationFolders = {
    texts,
    gold,
    ...(values.against !== undefined && { against: values.against }),
    ...(values.save !== undefined && { save: values.save }),
    ...overlayOption(values.overlay),
  };
  const evaluation = await evaluate(folders);
  if (values.json) streams.out(`${JSON.stringify(toJson(evaluation, values))}\n`);
  else print(evaluation, values, streams);
  return EXIT.done;
}

/** What is shown beside the figures. */
interface Shown {
  readonly show: boolean;
  readonly calibration: boolean;
  readonly worth: boolean;
}

/** The figures; with --against also those before, and what changed. */
function toJson({ figures, before, comparison, calibration, worth }: Evaluation, shown: Shown): object {
  return {
    ...figures,
    ...(before && comparison && { before, ...comparison }),
    ...(shown.calibration && { calibration }),
    ...(shown.worth && { worth }),
  };
}

function print(evaluation: Evaluation, shown: Shown, streams: Streams): void {
  const { articles, comparison, before, figures } = evaluation;
  const { show } = shown;
  if (show) for (const article of articles) streams.out(`${notesOf(article).join("\n")}\n\n`);
  if (comparison) {
    const texts = new Map(articles.map(({ document, text }) => [document, text]));
    const lines = (changes: readonly Change[]): string =>
      changes.map((change) => changeLine(change, texts)).join("");
    streams.out(`gains (${comparison.gains.length})\n${lines(comparison.gains)}`);
    streams.out(`losses (${comparison.losses.length})\n${lines(comparison.losses)}\n`);
  }
  streams.out(figureLines(figures, before));
  if (shown.worth) streams.out(worthLine(evaluation.worth));
  if (shown.calibration) streams.out(calibrationLines(evaluation.calibration));
}

function worthLine({ statements, pairs, accuracy }: WorthOrder): string {
  return `${"checkworthiness".padEnd(22)} ${accuracy.toFixed(3)} of ${pairs} pairs (${statements} assertions)\n`;
}

function calibrationLines({ bins, error }: Calibration): string {
  const lines = bins.map(({ from, to, reports, confidence, detected, chain, exact }) => {
    const shares = [confidence, detected, chain, exact].map((share) => share.toFixed(2).padStart(9));
    return `${from.toFixed(1)} to ${to.toFixed(1)} ${String(reports).padStart(7)}${shares.join("")}\n`;
  });
  const head = ["mean", "detected", "chain", "exact"].map((name) => name.padStart(9)).join("");
  return `\nconfidence reports${head}\n${lines.join("")}off by ${error.toFixed(3)} on average\n`;
}

function notesOf({ document, text, score }: EvaluatedArticle): string[] {
  const verdicts = score.verdicts.flatMap((verdict) => verdictLine(verdict, text));
  return [document, ...verdicts, ...score.madeUp.map((at) => `  made up  ${excerpt(text, at)}`)];
}

function verdictLine({ id, level, content, wanted, got }: Verdict, text: string): string[] {
  if (level === "missed") return [`  missed   ${id}: ${excerpt(text, content)}`];
  if (level === "found") return [oneChain(id, wanted, got)];
  return [];
}

function oneChain(id: string, wanted: readonly string[], got: readonly string[]): string {
  const shown = (names: readonly string[]): string => names.map(oneLine).join(" ← ");
  return `  chain    ${id}: gold ${shown(wanted)} | got ${shown(got)}`;
}

function changeLine({ document, content, from, to }: Change, texts: ReadonlyMap<string, string>): string {
  return `  ${`${from} → ${to}`.padEnd(18)} ${document}: ${excerpt(texts.get(document) ?? "", content)}\n`;
}

function excerpt(text: string, at: Span): string {
  return shorten(oneLine(textOf(text, offsetsOf(text).toUtf16(at))), EXCERPT);
}

function figureLines(figures: Figures, before: Figures | null): string {
  const lines = (Object.keys(figures) as (keyof Figures)[]).map((key) => {
    const then = before ? `   (before: ${figureText(before[key])})` : "";
    return `${key.padEnd(22)} ${figureText(figures[key])}${then}\n`;
  });
  return lines.join("");
}

function figureText(figure: number | PrecisionRecall): string {
  if (typeof figure === "number") return Number.isInteger(figure) ? String(figure) : figure.toFixed(3);
  return `P ${figure.p.toFixed(3)}  R ${figure.r.toFixed(3)}  F1 ${figure.f1.toFixed(3)}`;
}
