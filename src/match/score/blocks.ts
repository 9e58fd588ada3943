/**
 * Contradictions: however alike the words, another status, culprit or place is another claim.
 * @module
 */
import { KIND, type PackedStatements, WIDTH } from "../statements/packed.ts";
import { conceptOf } from "../tables/concepts.ts";
import { common, wordOverlap } from "./overlap.ts";

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

/** From this overlap of words on, a negation anywhere in the clause is about what they share. */
const SAME_WORDS = 0.7;

function isNegatedInOne(table: PackedStatements, a: number, b: number): boolean {
  const { data } = table;
  if (table.negated[a] !== table.negated[b] && wordOverlap(table, a, b) >= SAME_WORDS) return true;
  // With a negation in both, the one of them may be about what the other says without its reach.
  if (table.negated[a] && table.negated[b]) return false;
  let differs = false;
  let agrees = false;
  common(table, [a, b], "ideas", (i, j) => {
    if (conceptOf(data[i] ?? 0).kind !== "act") return;
    if (data[i + 1] === data[j + 1]) agrees = true;
    else differs = true;
  });
  return differs && !agrees;
}

/** "open close" where one says open and the other close, and neither says both. */
function oppositesIn(table: PackedStatements, a: number, b: number): string | null {
  const inA = ideasOf(table, a);
  const inB = ideasOf(table, b);
  for (const [concept, negated] of inA)
    for (const opposite of conceptOf(concept).opposites) {
      if (inB.get(opposite) !== negated || inA.has(opposite) || inB.has(concept)) continue;
      return `${conceptOf(concept).name} ${conceptOf(opposite).name}`;
    }
  return null;
}

function ideasOf(table: PackedStatements, statement: number): Map<number, number> {
  const { data } = table;
  const ideas = new Map<number, number>();
  const end = table.to(statement, "ideas");
  for (let i = table.from(statement, "ideas"); i < end; i += WIDTH.ideas)
    ideas.set(data[i] ?? 0, data[i + 1] ?? 0);
  return ideas;
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
  const known = new Set<number>();
  const last = table.to(other, "names");
  for (let i = table.from(other, "names"); i < last; i += WIDTH.names)
    if ((data[i + 2] ?? 0) >= KNOWN) known.add(data[i] ?? 0);
  const end = table.to(statement, "names");
  for (let i = table.from(statement, "names"); i < end; i += WIDTH.names)
    if (isOfKind(data[i + 1] ?? 0) && (data[i + 2] ?? 0) >= NAMED && !known.has(data[i] ?? 0)) return true;
  return false;
}

function shares(
  table: PackedStatements,
  [a, b]: readonly [number, number],
  isOfKind: (kind: number) => boolean,
): boolean {
  let shared = false;
  common(table, [a, b], "names", (i) => {
    if (isOfKind(table.data[i + 1] ?? 0)) shared = true;
  });
  return shared;
}
