/**
 * Contradictions: however alike the words, another status, culprit or place is another claim.
 * @module
 */
import { KIND, type PackedStatements, WIDTH } from "../statements/packed.ts";
import { conceptOf } from "../tables/concepts.ts";
import { wordOverlap } from "./overlap.ts";

/** A name from this strength on is named in the clause itself. */
const NAMED = 60;
/** From this strength on the other clause may mean it without saying it. */
const KNOWN = 40;

/** What makes two statements different claims, or null. */
export function blockOf(table: PackedStatements, a: number, b: number): string | null {
  if (isNegatedInOne(table, a, b)) return "negation";
  const opposite = oppositesIn(table, a, b);
  if (opposite !== null) return `status: ${opposite}`;
  if (areApart(table, [a, b], isActor)) return "actor";
  return areApart(table, [a, b], isPlace) && !shares(table, [a, b], isPlace) ? "place" : null;
}

/** True where {@link blockOf} names something: asked of many pairs, so what is found soonest is asked first. */
export function isBlocked(table: PackedStatements, a: number, b: number): boolean {
  return areApart(table, [a, b], isActor) || blockOf(table, a, b) !== null;
}

/** True where {@link blockOf} names the actors. */
export function isBlockedByActor(table: PackedStatements, a: number, b: number): boolean {
  return areApart(table, [a, b], isActor) && blockOf(table, a, b) === "actor";
}

/** From this overlap of words on, a negation anywhere in the clause is about what they share. */
const SAME_WORDS = 0.7;

function isNegatedInOne(table: PackedStatements, a: number, b: number): boolean {
  const inA = table.isNegated(a);
  const inB = table.isNegated(b);
  if (inA !== inB && wordOverlap(table, a, b) >= SAME_WORDS) return true;
  // With a negation in both, the one of them may be about what the other says without its reach.
  return !(inA && inB) && isActNegatedInOne(table, a, b);
}

/** They share an act that one denies and the other does not, and no act on which they agree. */
function isActNegatedInOne(table: PackedStatements, a: number, b: number): boolean {
  const { data } = table;
  let differs = false;
  const end = table.to(a, "ideas");
  for (let i = table.from(a, "ideas"); i < end; i += WIDTH.ideas) {
    const inB = signOf(table, b, data[i] ?? 0);
    if (inB < 0 || conceptOf(data[i] ?? 0).kind !== "act") continue;
    if (inB === data[i + 1]) return false;
    differs = true;
  }
  return differs;
}

/** "open close" where one says open and the other close, and neither says both. */
function oppositesIn(table: PackedStatements, a: number, b: number): string | null {
  const { data } = table;
  const end = table.to(a, "ideas");
  for (let i = table.from(a, "ideas"); i < end; i += WIDTH.ideas) {
    const concept = data[i] ?? 0;
    const { opposites, name } = conceptOf(concept);
    for (const opposite of opposites) {
      if (signOf(table, b, opposite) !== data[i + 1]) continue;
      if (signOf(table, a, opposite) >= 0 || signOf(table, b, concept) >= 0) continue;
      return `${name} ${conceptOf(opposite).name}`;
    }
  }
  return null;
}

const isActor = (kind: number): boolean =>
  kind === KIND.nation || kind === KIND.group || kind === KIND.person;
const isPlace = (kind: number): boolean => kind === KIND.place;

/** Each names one of this kind that the other does not know, not even from around; for places, and they share none. */
function areApart(
  table: PackedStatements,
  [a, b]: readonly [number, number],
  isOfKind: (kind: number) => boolean,
): boolean {
  return hasOwn(table, [a, b], isOfKind) && hasOwn(table, [b, a], isOfKind);
}

/** The first names one of this kind for sure that the second does not. */
function hasOwn(
  table: PackedStatements,
  [statement, other]: readonly [number, number],
  isOfKind: (kind: number) => boolean,
): boolean {
  const { data } = table;
  const end = table.to(statement, "names");
  for (let i = table.from(statement, "names"); i < end; i += WIDTH.names)
    if (
      isOfKind(data[i + 1] ?? 0) &&
      (data[i + 2] ?? 0) >= NAMED &&
      strengthIn(table, other, data[i] ?? 0) < KNOWN
    )
      return true;
  return false;
}

function shares(
  table: PackedStatements,
  [a, b]: readonly [number, number],
  isOfKind: (kind: number) => boolean,
): boolean {
  const { data } = table;
  const end = table.to(a, "names");
  for (let i = table.from(a, "names"); i < end; i += WIDTH.names)
    if (isOfKind(data[i + 1] ?? 0) && strengthIn(table, b, data[i] ?? 0) >= 0) return true;
  return false;
}

/** 1 where a statement denies an idea, 0 where it says it, -1 where it does not speak of it. */
const signOf = (table: PackedStatements, statement: number, concept: number): number =>
  numberBehind(table, [statement, "ideas"], concept, 1);

/** How surely a statement is about a name, 0..100; -1 where it is not. */
const strengthIn = (table: PackedStatements, statement: number, name: number): number =>
  numberBehind(table, [statement, "names"], name, 2);

/** The number so many places behind the first one of the element that begins with it; -1 where no element does. */
function numberBehind(
  table: PackedStatements,
  [statement, section]: readonly [number, "ideas" | "names"],
  first: number,
  places: number,
): number {
  const { data } = table;
  const end = table.to(statement, section);
  for (let i = table.from(statement, section); i < end; i += WIDTH[section])
    if (data[i] === first) return data[i + places] ?? 0;
  return -1;
}
