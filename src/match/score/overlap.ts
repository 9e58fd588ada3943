/**
 * How far two statements agree in each kind of feature, 0..1.
 * @module
 */
import { type PackedStatements, type Section, WIDTH } from "../statements/packed.ts";
import { allConcepts, conceptOf } from "../tables/concepts.ts";
import {
  CONTAINED_SHARE,
  ENOUGH_AROUND,
  HEADLINE,
  IDEA_WEIGHT,
  KIN_SHARE,
  LEAST_WORDS,
  SKELETON_SHARE,
} from "./weights.ts";

/** Content words in common. */
export function wordOverlap(table: PackedStatements, a: number, b: number): number {
  const shared = sharedWeight(table, a, b, "words");
  return shared === 0 ? 0 : shareOf(shared, sumOf(table, a, "words", 2), sumOf(table, b, "words", 2));
}

/**
 * What both say in common: content words, and the names that stand in the clauses themselves, each as a word. A clause of many names
 * says less with its other words.
 */
export function saidOverlap(table: PackedStatements, a: number, b: number): number {
  const shared = sharedWeight(table, a, b, "words") + sharedWeight(table, a, b, "saidNames");
  if (shared === 0) return 0;
  const [namedA, namedB] = [namedIn(table, a), namedIn(table, b)];
  return shareOf(shared, sumOf(table, a, "words", 2) + namedA, sumOf(table, b, "words", 2) + namedB);
}

/** The weight of what is shared as a share of both, 0..1. `inA`, `inB`: what each has. */
function shareOf(shared: number, inA: number, inB: number): number {
  // A clause of two words is contained in much: each counts as if it had some more.
  const [shorter, longer] = inA < inB ? [inA, inB] : [inB, inA];
  const least = Math.max(shorter, LEAST_WORDS);
  return shared / (least + Math.max(longer, LEAST_WORDS)) + shared / (2 * least);
}

/** What two statements may share; `saidNames` are those that stand in the clauses themselves. */
type Shared = "words" | "names" | "saidNames" | "numbers" | "around";

/**
 * The weight of all that both have: a walk along two sections side by side, which are sorted by the first number of their elements.
 * It runs for every two statements that share a key, and asks what it is about only where two elements meet: handed a function to
 * ask there it took longer.
 */
function sharedWeight(table: PackedStatements, a: number, b: number, what: Shared): number {
  const { data } = table;
  const section = what === "saidNames" ? "names" : what;
  const width = WIDTH[section];
  const endA = table.to(a, section);
  const endB = table.to(b, section);
  let shared = 0;
  for (let i = table.from(a, section), j = table.from(b, section); i < endA && j < endB; ) {
    const difference = (data[i] ?? 0) - (data[j] ?? 0);
    if (difference === 0) shared += weightOf(data, i, j, what);
    if (difference <= 0) i += width;
    if (difference >= 0) j += width;
  }
  return shared;
}

/** What one element counts that stands at `i` and at `j`. */
function weightOf(data: Int32Array, i: number, j: number, what: Shared): number {
  if (what === "numbers" || what === "around") return 1;
  const weight = Math.min(data[i + 2] ?? 0, data[j + 2] ?? 0);
  if (what === "words") return data[i + 1] === data[j + 1] ? weight : weight * SKELETON_SHARE;
  // Names that are carried over from the sentences around (order -1) are said by neither.
  return what === "names" || ((data[i + 3] ?? 0) >= 0 && (data[j + 3] ?? 0) >= 0) ? weight : 0;
}

function namedIn(table: PackedStatements, statement: number): number {
  let sum = 0;
  const end = table.to(statement, "names");
  for (let i = table.from(statement, "names"); i < end; i += WIDTH.names)
    if ((table.data[i + 3] ?? 0) >= 0) sum += table.data[i + 2] ?? 0;
  return sum;
}

/** The sum of one number of every element. */
function sumOf(table: PackedStatements, statement: number, section: Section, offset: number): number {
  let sum = 0;
  const end = table.to(statement, section);
  for (let i = table.from(statement, section); i < end; i += WIDTH[section])
    sum += table.data[i + offset] ?? 0;
  return sum;
}

let ideaWeights: readonly number[] | undefined;

/** The weight of each concept by its number. */
function weights(): readonly number[] {
  ideaWeights ??= allConcepts().map(({ kind }) => IDEA_WEIGHT[kind]);
  return ideaWeights;
}

/** Ideas in common, and ideas near to each other. */
export function ideaOverlap(table: PackedStatements, a: number, b: number): number {
  const shared = Math.max(ideasIn(table, a, b), ideasIn(table, b, a));
  if (shared === 0) return 0;
  const [inA, inB] = [ideaWeight(table, a), ideaWeight(table, b)];
  return (
    ((1 - CONTAINED_SHARE) * shared) / Math.max(Math.sqrt(inA * inB), 1) +
    (CONTAINED_SHARE * shared) / Math.max(Math.min(inA, inB), 1)
  );
}

/**
 * No less than {@link ideaOverlap}, and found without comparing. It is above 1 where one of them has many ideas: each may be near
 * to the same one of the other.
 */
export function mostIdeaOverlap(table: PackedStatements, a: number, b: number): number {
  const [inA, inB] = [ideaWeight(table, a), ideaWeight(table, b)];
  const [less, more] = inA < inB ? [inA, inB] : [inB, inA];
  return less === 0 ? 0 : (less + KIN_SHARE * (more - less)) / Math.max(less, 1);
}

/** The weight of the first's ideas that the second has too, or has one near to. */
function ideasIn(table: PackedStatements, a: number, b: number): number {
  const { data } = table;
  let shared = 0;
  const endA = table.to(a, "ideas");
  const endB = table.to(b, "ideas");
  const firstB = table.from(b, "ideas");
  for (let i = table.from(a, "ideas"); i < endA; i += WIDTH.ideas) {
    const concept = data[i] ?? 0;
    const { kin } = conceptOf(concept);
    let best = 0;
    for (let j = firstB; j < endB && best < 1; j += WIDTH.ideas)
      if (data[j] === concept) best = 1;
      else if (kin.has(data[j] ?? 0)) best = KIN_SHARE;
    shared += best * (weights()[concept] ?? 0);
  }
  return shared;
}

function ideaWeight(table: PackedStatements, statement: number): number {
  let sum = 0;
  const end = table.to(statement, "ideas");
  for (let i = table.from(statement, "ideas"); i < end; i += WIDTH.ideas)
    sum += weights()[table.data[i] ?? 0] ?? 0;
  return sum;
}

/** Names in common, by how surely each statement is about them. */
export function nameOverlap(table: PackedStatements, a: number, b: number): number {
  const shared = sharedWeight(table, a, b, "names");
  if (shared === 0) return 0;
  return shared / Math.max(Math.sqrt(sumOf(table, a, "names", 2) * sumOf(table, b, "names", 2)), 100);
}

/** Values in common, as a share of those of the statement with fewer; 0 where one of the two gives none. */
export function numberOverlap(table: PackedStatements, a: number, b: number): number {
  const inA = table.to(a, "numbers") - table.from(a, "numbers");
  const inB = table.to(b, "numbers") - table.from(b, "numbers");
  if (inA === 0 || inB === 0) return 0;
  return sharedWeight(table, a, b, "numbers") / Math.min(inA, inB);
}

/** Both stand in one article. */
export const isOneArticle = (table: PackedStatements, a: number, b: number): boolean =>
  table.documentOf(a) === table.documentOf(b);

/** How far the articles around them are about the same. */
export function aroundOverlap(table: PackedStatements, a: number, b: number): number {
  if (isOneArticle(table, a, b)) return 1;
  return Math.min(sharedWeight(table, a, b, "around") / ENOUGH_AROUND, 1);
}

/**
 * How much of a headline a clause of its body tells, 0..1: words, numbers, and names, which the clause may know from the sentences
 * before it.
 */
export function headlineShare(table: PackedStatements, headline: number, body: number): number {
  const count = table.to(headline, "numbers") - table.from(headline, "numbers");
  const all = sumOf(table, headline, "words", 2) + namedIn(table, headline) + HEADLINE.number * count;
  const told =
    sharedWeight(table, headline, body, "words") +
    namesKnown(table, headline, body) +
    HEADLINE.number * sharedWeight(table, headline, body, "numbers");
  return Math.min(1, told / Math.max(all, HEADLINE.least));
}

/** The first one's own names that the second knows, from wherever. */
function namesKnown(table: PackedStatements, a: number, b: number): number {
  const { data } = table;
  let known = 0;
  for (let i = table.from(a, "names"); i < table.to(a, "names"); i += WIDTH.names)
    for (let j = table.from(b, "names"); j < table.to(b, "names"); j += WIDTH.names)
      if (data[i] === data[j] && (data[i + 3] ?? 0) >= 0)
        known += Math.min(data[i + 2] ?? 0, data[j + 2] ?? 0);
  return known;
}
