/**
 * Scores as sums of named weights in 0..1. No score says what is true: confidence is how sure the reading is,
 * check-worthiness how much there is to check.
 * @module
 */
import { Flag, foldedAt, type Prose } from "../arabic/index.ts";
import type { Finding } from "./find.ts";
import type { ResolvedLink } from "./voices.ts";

/** How sure each rule is by itself, as a share of its findings that were right when it was written. */
const RULE_WEIGHT: Readonly<Record<string, number>> = {
  "verb.that": 0.95,
  "verb.direct": 0.93,
  "preposition.came-in": 0.93,
  "verb.participle": 0.9,
  "quotation.before": 0.9,
  "preposition.according-to": 0.85,
  "preposition.as-said": 0.8,
  "headline.colon": 0.8,
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

/** Confidence that the words are a report with this content. */
export function reportConfidence(finding: Finding): number {
  const { attribution, content } = finding;
  const base = RULE_WEIGHT[attribution.rule] ?? 0.6;
  const gap = attribution.gap > LONG_GAP ? LONG_GAP_COST : 0;
  const short = content.last - content.first < 3 ? SHORT_CONTENT_COST : 0;
  return round(Math.max(0.05, base - gap - short));
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

const WORTH = {
  base: 0.34,
  number: 0.25,
  name: 0.15,
  time: 0.12,
  event: 0.15,
  length: 0.1,
  vague: -0.15,
} as const;
const VAGUE = /^(ربما|قد|يبدو|لعل|عموما|غالبا|احيانا)$/u;

/** How much a checker could check in tokens `[first, last)`: numbers, names, dates, events raise it. */
export function checkworthiness(prose: Prose, first: number, last: number): number {
  let flags = 0;
  let vague = false;
  for (let i = first; i < last; i++) {
    flags |= prose.flags[i] ?? 0;
    vague ||= VAGUE.test(foldedAt(prose, i));
  }
  const present = (flag: number, weight: number): number => (flags & flag ? weight : 0);
  const sum =
    WORTH.base +
    present(Flag.number, WORTH.number) +
    present(Flag.name | Flag.voiceHead, WORTH.name) +
    present(Flag.adverb, WORTH.time) +
    present(Flag.contentHead, WORTH.event) +
    (last - first >= 8 ? WORTH.length : 0) +
    (vague ? WORTH.vague : 0);
  return round(Math.min(1, Math.max(0, sum)));
}

const round = (value: number): number => Math.round(value * 100) / 100;
