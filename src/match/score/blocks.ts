/**
 * Contradictions: however alike the words, another status, culprit or place is another claim.
 * @module
 */
import { KIND, type PackedStatements, WIDTH } from "../statements/packed.ts";
import { conceptOf } from "../tables/concepts.ts";
import { common } from "./overlap.ts";

/** A name from this strength on is named in the clause itself. */
const NAMED = 80;

/** What makes two statements different claims, or null. */
export function blockOf(table: PackedStatements, a: number, b: number): string | null {
  if (isNegatedInOne(table, a, b)) return "negation";
  const opposite = oppositesIn(table, a, b);
  if (opposite !== null) return `status: ${opposite}`;
  if (areApart(table, [a, b], isActor)) return "actor";
  return areApart(table, [a, b], isPlace) ? "place" : null;
}

function isNegatedInOne(table: PackedStatements, a: number, b: number): boolean {
  const { data } = table;
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

/** Each names some of this kind that the other does not know, not even from around, and they share none. */
function areApart(
  table: PackedStatements,
  [a, b]: readonly [number, number],
  isOfKind: (kind: number) => boolean,
): boolean {
  const { data } = table;
  let shared = false;
  common(table, [a, b], "names", (i, j) => {
    if (isOfKind(data[i + 1] ?? 0) && Math.max(data[i + 2] ?? 0, data[j + 2] ?? 0) >= NAMED) shared = true;
  });
  return !shared && names(table, a, isOfKind) && names(table, b, isOfKind);
}

function names(table: PackedStatements, statement: number, isOfKind: (kind: number) => boolean): boolean {
  const { data } = table;
  const end = table.to(statement, "names");
  for (let i = table.from(statement, "names"); i < end; i += WIDTH.names)
    if (isOfKind(data[i + 1] ?? 0) && (data[i + 2] ?? 0) >= NAMED) return true;
  return false;
}
