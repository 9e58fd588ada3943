/**
 * The match score of two statements: a sum of named weights, and what forbids that they are one claim.
 * @module
 */
import type { PackedStatements } from "../statements/packed.ts";
import { blockOf } from "./blocks.ts";
import {
  aroundOverlap,
  ideaOverlap,
  isOneArticle,
  nameOverlap,
  numberOverlap,
  wordOverlap,
} from "./overlap.ts";
import { CLOSENESS, LEAST_SAMENESS, SAMENESS, WITHIN_ARTICLE } from "./weights.ts";

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
  /** From this score on two statements are one claim, where nothing forbids it and their groups agree as well. */
  readonly least: number;
  readonly parts: readonly ScorePart[];
  /** Why they are two claims whatever the score, or null. */
  readonly blocked: string | null;
}

/** How far two statements say the same, 0..1: of this claims are made. */
export function samenessOf(table: PackedStatements, a: number, b: number): number {
  return sumOf(sayingParts(table, a, b));
}

/** How far two statements are about the same, 0..1: of this storylines are made. */
export function closenessOf(table: PackedStatements, a: number, b: number): number {
  const { words, ideas, names, numbers, around } = CLOSENESS;
  return (
    words * wordOverlap(table, a, b) +
    ideas * ideaOverlap(table, a, b) +
    names * nameOverlap(table, a, b) +
    numbers * numberOverlap(table, a, b) +
    around * aroundOverlap(table, a, b)
  );
}

/** How far two statements say the same, with its parts and what forbids that they are one claim. */
export function explainSameness(table: PackedStatements, a: number, b: number): MatchScore {
  const parts = sayingParts(table, a, b);
  return { score: sumOf(parts), least: LEAST_SAMENESS, parts, blocked: blockOf(table, a, b) };
}

function sayingParts(table: PackedStatements, a: number, b: number): ScorePart[] {
  const around = isOneArticle(table, a, b) ? WITHIN_ARTICLE : aroundOverlap(table, a, b);
  // However few its words, a clause that another article about the same has to the letter is a copy.
  const isCopy = around > 0 && table.wordings[a] === table.wordings[b];
  return [
    { name: "words", weight: SAMENESS.words, value: isCopy ? 1 : wordOverlap(table, a, b) },
    { name: "numbers", weight: SAMENESS.numbers, value: numberOverlap(table, a, b) },
    { name: "around", weight: SAMENESS.around, value: around },
  ];
}

function sumOf(parts: readonly ScorePart[]): number {
  let sum = 0;
  for (const { weight, value } of parts) sum += weight * value;
  return sum;
}
