/**
 * The match score of two statements: a sum of named weights, and what forbids that they are one claim.
 * @module
 */
import type { PackedStatements } from "../statements/packed.ts";
import { blockOf } from "./blocks.ts";
import { type Overlaps, overlapsOf } from "./overlap.ts";
import { LEAST_SHARED_WORDS, PARTS } from "./weights.ts";

/** One kind of agreement: `value` 0..1, times `weight`, is what it adds to the score. */
export interface ScorePart {
  readonly name: string;
  readonly weight: number;
  readonly value: number;
}

/** How far two statements say the same. */
export interface MatchScore {
  /** 0..1: the sum of the parts. No measure of truth. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** Why they are two claims whatever the score, or null. */
  readonly blocked: string | null;
}

const NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** The score alone, 0..1. */
export function scoreOf(table: PackedStatements, a: number, b: number): number {
  const overlaps = overlapsOf(table, a, b);
  let sum = 0;
  let spoken = 0;
  for (const name of NAMES) {
    const value = overlaps[name];
    if (value === null) continue;
    sum += PARTS[name] * value;
    spoken += PARTS[name];
  }
  return sum / spoken;
}

/**
 * How far two statements say the same by their own words alone, 0..1: what their articles are about counts nothing, and
 * statements that share too few words share none, unless all their ideas are the same.
 */
export function samenessOf(table: PackedStatements, a: number, b: number): number {
  const overlaps = overlapsOf(table, a, b);
  if (
    overlaps.words < LEAST_SHARED_WORDS.share / 2 ||
    (overlaps.words < LEAST_SHARED_WORDS.share && overlaps.ideas < 1)
  )
    return 0;
  let sum = 0;
  let spoken = 0;
  for (const name of NAMES) {
    const value = overlaps[name];
    if (name === "around" || value === null) continue;
    sum += PARTS[name] * value;
    spoken += PARTS[name];
  }
  return sum / spoken;
}

/** The score with its parts and what forbids a match. */
export function explainScore(table: PackedStatements, a: number, b: number): MatchScore {
  const parts = partsOf(overlapsOf(table, a, b));
  const score = parts.reduce((sum, { weight, value }) => sum + weight * value, 0);
  return { score, parts, blocked: blockOf(table, a, b) };
}

/** Weights are shared out among the parts of which both statements speak. */
function partsOf(overlaps: Overlaps): ScorePart[] {
  const spoken = NAMES.filter((name) => overlaps[name] !== null);
  const total = spoken.reduce((sum, name) => sum + PARTS[name], 0);
  return spoken.map((name) => ({ name, weight: PARTS[name] / total, value: overlaps[name] ?? 0 }));
}
