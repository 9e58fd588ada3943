/**
 * The match score of two statements: a sum of named weights, and what forbids that they are one claim.
 * @module
 */
import type { PackedStatements } from "../statements/packed.ts";
import { blockOf } from "./blocks.ts";
import { isHeadlineAndBody, summedUp } from "./headline.ts";
import {
  aroundOverlap,
  ideaOverlap,
  isOneArticle,
  mostIdeaOverlap,
  nameOverlap,
  numberOverlap,
  saidOverlap,
  wordOverlap,
} from "./overlap.ts";
import { CLOSENESS, LEAST_SAMENESS, SAMENESS, SUMS_UP, WITHIN_ARTICLE } from "./weights.ts";

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
  return sameness(sharedIn(table, a, b));
}

/** How far two statements say the same whoever and wherever they name, 0..1: names aside they may be one to the letter. */
export function likenessApartFromNames(table: PackedStatements, a: number, b: number): number {
  const shared = sharedIn(table, a, b);
  return sameness({ ...shared, saidWords: Math.max(shared.words, shared.saidWords) });
}

/** How far two statements are about the same, 0..1: of this storylines are made. */
export function closenessOf(table: PackedStatements, a: number, b: number): number {
  return closeness(sharedIn(table, a, b), table, a, b);
}

/** Both scores of two statements. */
export interface BothScores {
  readonly sameness: number;
  readonly closeness: number;
}

/** What the floats of a sum may be off by where its terms are added in another order. */
const ROUNDING = 1e-9;

/** Both scores of two statements where one of them reaches its least; else null, in most cases without comparing all. */
export function scoresAbove(
  table: PackedStatements,
  [a, b]: readonly [number, number],
  least: BothScores,
): BothScores | null {
  const shared = sharedIn(table, a, b);
  const same = sameness(shared);
  const most =
    CLOSENESS.words * shared.words +
    CLOSENESS.ideas * mostIdeaOverlap(table, a, b) +
    CLOSENESS.names * (hasNames(table, a) && hasNames(table, b) ? 1 : 0) +
    CLOSENESS.numbers * shared.numbers +
    CLOSENESS.around * shared.around;
  if (same < least.sameness && most < least.closeness - ROUNDING) return null;
  const close = closeness(shared, table, a, b);
  return same >= least.sameness || close >= least.closeness ? { sameness: same, closeness: close } : null;
}

const hasNames = (table: PackedStatements, statement: number): boolean =>
  table.from(statement, "names") < table.to(statement, "names");

/** What both scores look at, 0..1. */
interface Shared {
  readonly words: number;
  readonly numbers: number;
  readonly around: number;
  /** Words and names in common; however few, a clause that another article about the same has to the letter is a copy. */
  readonly saidWords: number;
  /** `around` as sameness takes it. */
  readonly saidAround: number;
}

function sharedIn(table: PackedStatements, a: number, b: number): Shared {
  const words = wordOverlap(table, a, b);
  const around = aroundOverlap(table, a, b);
  const isCopy = around > 0 && table.wordingOf(a) === table.wordingOf(b);
  return {
    words,
    numbers: numberOverlap(table, a, b),
    around,
    saidWords: isCopy ? 1 : saidOverlap(table, a, b),
    saidAround: isOneArticle(table, a, b) ? WITHIN_ARTICLE : around,
  };
}

function closeness(shared: Shared, table: PackedStatements, a: number, b: number): number {
  const { words, ideas, names, numbers, around } = CLOSENESS;
  return (
    words * shared.words +
    ideas * ideaOverlap(table, a, b) +
    names * nameOverlap(table, a, b) +
    numbers * shared.numbers +
    around * shared.around
  );
}

function sameness({ saidWords, numbers, saidAround }: Shared): number {
  return SAMENESS.words * saidWords + SAMENESS.numbers * numbers + SAMENESS.around * saidAround;
}

/** How far two statements say the same, with its parts and what forbids that they are one claim. */
export function explainSameness(table: PackedStatements, a: number, b: number): MatchScore {
  const blocked = blockOf(table, a, b);
  const least = LEAST_SAMENESS;
  if (isHeadlineAndBody(table, a, b)) {
    const part = { name: "headline", weight: least / SUMS_UP, value: summedUp(table, a, b) };
    if (part.value >= SUMS_UP) return { score: part.weight * part.value, least, parts: [part], blocked };
  }
  const shared = sharedIn(table, a, b);
  const parts = [
    { name: "words", weight: SAMENESS.words, value: shared.saidWords },
    { name: "numbers", weight: SAMENESS.numbers, value: shared.numbers },
    { name: "around", weight: SAMENESS.around, value: shared.saidAround },
  ];
  return { score: sameness(shared), least, parts, blocked };
}
