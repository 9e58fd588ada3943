/**
 * Scores as sums of named weights in 0..1. No score says what is true: confidence is how sure the reading is,
 * check-worthiness how much there is to check.
 * @module
 */
import type { Finding } from "./find.ts";
import type { ResolvedLink } from "./resolved.ts";

/** How sure each rule is by itself, as a share of its findings that were right when it was written. */
const RULE_WEIGHT: Readonly<Record<string, number>> = {
  "verb.that": 0.95,
  "verb.question": 0.9,
  "verb.direct": 0.93,
  "verb.bare": 0.85,
  "preposition.came-in": 0.93,
  "verb.participle": 0.9,
  "quotation.before": 0.9,
  "preposition.according-to": 0.85,
  "verb.anaphor": 0.9,
  "verb.expression": 0.85,
  "preposition.as-said": 0.8,
  "headline.colon": 0.6,
  "masdar.bound": 0.8,
  "masdar.genitive": 0.75,
  "verb.nominal": 0.7,
  "noun.speech": 0.65,
  "masdar.denial": 0.65,
  "clause.before": 0.6,
  "quotation.alone": 0.55,
};
const LONG_GAP = 12;
const LONG_GAP_COST = 0.1;
const SHORT_CONTENT_COST = 0.15;

/** How sure the words are a report with this content, by rule, distance and length alone. */
function contentWeight({ attribution, content }: Finding): number {
  const base = RULE_WEIGHT[attribution.rule] ?? 0.6;
  const gap = attribution.gap > LONG_GAP ? LONG_GAP_COST : 0;
  const short = content.last - content.first < 3 ? SHORT_CONTENT_COST : 0;
  return Math.max(0.05, base - gap - short);
}

/**
 * From the product of weights to the share of such reports that were right in content and in every voice; straight lines
 * between the points. Fitted by isotonic regression (scripts/fit-calibration.ts) on 340 found reports: our own corpus and
 * the half of the annotated press that is looked at, each counting half; its two ends are set by hand. 21 November 2026.
 */
export const CALIBRATION: readonly (readonly [product: number, right: number])[] = [
  [0, 0.4],
  [0.39, 0.5],
  [0.59, 0.62],
  [0.67, 0.78],
  [0.77, 0.83],
  [0.87, 0.85],
  [0.9, 0.95],
  [1, 0.96],
];

/** Confidence that the words are a report with this content and that its voices are these. */
export function reportConfidence(finding: Finding, links: readonly ResolvedLink[]): number {
  return round(
    calibrated(links.reduce((product, link) => product * linkConfidence(link), contentWeight(finding))),
  );
}

function calibrated(product: number): number {
  const above = CALIBRATION.findIndex(([point]) => point >= product);
  const [x1, y1] = CALIBRATION[above] ?? [1, 1];
  const [x0, y0] = CALIBRATION[above - 1] ?? [0, y1];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (product - x0)) / (x1 - x0);
}

const VOICE_WEIGHT: Readonly<Record<ResolvedLink["by"], number>> = {
  named: 0.95,
  pointing: 0.85,
  impersonal: 0.9,
  carried: 0.75,
  unknown: 0.4,
};
const RIVAL_COST = 0.1;

/** Confidence that the link is that voice; each other candidate takes a little of it. */
export function linkConfidence(link: ResolvedLink): number {
  return round(
    Math.max(0.2, (VOICE_WEIGHT[link.by] ?? 0.5) - RIVAL_COST * Math.min(3, link.candidates.length)),
  );
}

/** Where the sum of check-worthiness begins. */
export const WORTH_BASE = 0.55;

/**
 * What a feature of a statement adds to its check-worthiness. The order of the weights was fitted on our own annotations
 * and on news that others wrote (docs/EVALUATION.md), the values are round.
 */
export const WORTH = {
  /** A number that is no date. */
  number: 0.2,
  consequence: 0.15,
  date: 0.12,
  event: 0.1,
  name: 0.08,
  long: 0.05,
  quantity: 0.05,
  record: 0.05,
  "unnamed-voice": 0.05,
  "official-voice": 0.05,
  hedge: -0.05,
  forecast: -0.05,
  opinion: -0.1,
  short: -0.1,
  vague: -0.12,
  wish: -0.2,
  question: -0.3,
} as const satisfies Readonly<Record<string, number>>;

/** The name of a feature of check-worthiness. */
export type WorthWeight = keyof typeof WORTH;

const round = (value: number): number => Math.round(value * 100) / 100;
