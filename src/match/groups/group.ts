/**
 * Claims and storylines: the statements of each connected component, grouped.
 * @module
 */
import type { DescribedArticle, DescribedStatement } from "../../model/index.ts";
import { isBlocked, isBlockedByActor } from "../score/blocks.ts";
import { closenessOf, likenessApartFromNames, samenessOf } from "../score/score.ts";
import { cluster, type Pair } from "./clusters.ts";
import { type Component, componentsOf, MOST_TOGETHER, type Neighbours } from "./component.ts";
import { addressOf, type GroupDecisions, NO_DECISIONS } from "./decisions.ts";
import { type Grouped, GroupIndex } from "./group-index.ts";
import { bodiesOf, withHeadlines } from "./headlines.ts";
import { idFromKey } from "./id.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** Statements that say the same. */
export interface ClaimGroup {
  /** Made from the member that comes first by content key: the same wherever and whenever it is computed. */
  readonly id: string;
  /** In the order of their content keys. */
  readonly members: readonly DescribedStatement[];
  /** Id of the storyline, null for a claim that has none. */
  readonly storyline: string | null;
}

/** Every statement is in exactly one claim. */
export interface Groups {
  readonly claims: readonly ClaimGroup[];
  readonly storylines: readonly { readonly id: string; readonly claims: readonly string[] }[];
  /** How many statements hung together where they were too many to be grouped as one; empty where none were. */
  readonly split: readonly number[];
}

/** What grouping is bounded by. */
export interface GroupLimits {
  /** Most statements that are grouped as one component ({@link MOST_TOGETHER}). */
  readonly mostTogether?: number;
}

/** The claims and storylines of a set of articles. The order of the articles decides nothing. */
export function groupStatements(
  articles: readonly DescribedArticle[],
  decisions: GroupDecisions = NO_DECISIONS,
  limits: GroupLimits = {},
): Groups {
  const index = new GroupIndex();
  index.add(articles);
  return groupsOf(index, decisions, limits);
}

/** The groups of everything that an index holds. */
export function groupsOf(
  index: GroupIndex,
  decisions: GroupDecisions,
  { mostTogether = MOST_TOGETHER }: GroupLimits = {},
): Groups {
  const decided = resolve(index, decisions);
  const claims: ClaimGroup[] = [];
  const storylines: { id: string; claims: string[] }[] = [];
  const isPlain = decisions.together.length + decisions.apart.length === 0;
  const { components, split } = componentsOf(index, decided.together, mostTogether);
  for (const component of components) {
    const { members } = component;
    // What a part of a split component is hangs on the rest of it, too.
    const mayKeep = isPlain && component.isWhole;
    const isTouched = !mayKeep || members.some((member) => index.touched.has(member));
    const before = isTouched ? null : keptOf(index, members);
    const grouped = before ?? groupComponent(index, component, decided);
    if (mayKeep) index.kept.set(members[0] ?? -1, grouped);
    const made = grouped.claims.map((claim) => ({ id: idOf("c", index, claim), claim }));
    const lineOf = new Map<number, string>();
    for (const line of grouped.storylines) {
      if (line.length < 2) continue;
      const ids = line.map((claim) => made[claim]?.id ?? "");
      const id = (ids[0] ?? "").replace(/^c/u, "s");
      storylines.push({ id, claims: ids });
      for (const claim of line) lineOf.set(claim, id);
    }
    made.forEach(({ id, claim }, i) => {
      const statements = claim.flatMap((member) => index.statements[member] ?? []);
      claims.push({ id, members: statements, storyline: lineOf.get(i) ?? null });
    });
  }
  if (isPlain) index.touched.clear();
  return { claims, storylines, split };
}

/** What was found for a component that nothing touched since; null for one that was never grouped. */
function keptOf(index: GroupIndex, members: readonly number[]): Grouped | null {
  return index.kept.get(members[0] ?? -1) ?? null;
}

const idOf = (letter: string, index: GroupIndex, members: readonly number[]): string =>
  idFromKey(letter, index.keys[members[0] ?? -1] ?? "");

interface Decided {
  readonly together: readonly Pair[];
  readonly apart: ReadonlySet<string>;
}

function resolve(index: GroupIndex, { together, apart }: GroupDecisions): Decided {
  if (together.length + apart.length === 0) return { together: [], apart: new Set() };
  const byAddress = new Map<string, number[]>();
  index.statements.forEach((statement, i) => {
    const address = addressOf(statement);
    const known = byAddress.get(address);
    if (known) known.push(i);
    else byAddress.set(address, [i]);
  });
  const pairs = (list: GroupDecisions["together"]): Pair[] =>
    list.flatMap(([x, y]) =>
      (byAddress.get(addressOf(x)) ?? []).flatMap((a) =>
        (byAddress.get(addressOf(y)) ?? []).map((b) => ({ a, b })),
      ),
    );
  return {
    together: pairs(together),
    apart: new Set(pairs(apart).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`])),
  };
}

function groupComponent(
  index: GroupIndex,
  { members, edges }: Component,
  { together, apart }: Decided,
): Grouped {
  if (members.length === 1) return { claims: [members], storylines: [[0]] };
  const { table } = index;
  const place = new Map(members.map((statement, i) => [statement, i]));
  const at = (i: number): number => members[i] ?? 0;
  const close = (a: number, b: number): number => closenessOf(table, at(a), at(b));
  const same = (a: number, b: number): number => samenessOf(table, at(a), at(b));
  const first = together.flatMap(({ a, b }) => {
    const x = place.get(a);
    const y = place.get(b);
    return x === undefined || y === undefined ? [] : [{ a: x, b: y }];
  });
  const isApart = apart.size === 0 ? null : (a: number, b: number): boolean => apart.has(`${at(a)} ${at(b)}`);
  const blocked = (a: number, b: number): boolean => isBlocked(table, at(a), at(b));
  const bodies = bodiesOf(table, edges, at);
  for (const { a, b } of first) for (const decided of [a, b]) bodies.delete(decided);
  const made = cluster(
    members.length,
    edges.filter(({ a, b, sameness }) => sameness >= THRESHOLDS.claim && !bodies.has(a) && !bodies.has(b)),
    first,
    { score: same, least: THRESHOLDS.claim, best: THRESHOLDS.claimBest, apart: isApart, blocked },
  );
  const claims = withHeadlines(made, bodies, isApart);
  const claimOf = new Int32Array(members.length);
  for (const [i, claim] of claims.entries()) for (const member of claim) claimOf[member] = i;
  // Nearly the same words with another place, culprit or sign are one story, whatever else forbids.
  const alike = edges.filter(
    ({ a, b, sameness }) =>
      sameness >= THRESHOLDS.alike ||
      (sameness >= THRESHOLDS.alikeButNames &&
        likenessApartFromNames(table, at(a), at(b)) >= THRESHOLDS.alike),
  );
  const storylines = cluster(claims.length, pairsBetween(edges, claimOf), pairsBetween(alike, claimOf), {
    score: (a, b) => meanScore(claims[a] ?? [], claims[b] ?? [], close),
    least: THRESHOLDS.storyline,
    best: THRESHOLDS.storylineBest,
    apart: null,
    // Other actors, another story; another status or place belongs to the same.
    blocked: (a, b) => isBlockedByActor(table, at(claims[a]?.[0] ?? 0), at(claims[b]?.[0] ?? 0)),
  });
  return { claims: claims.map((claim) => claim.map(at)), storylines };
}

/** Members of a claim that speak for it in its storyline. */
const SAMPLE = 3;

/** Each two claims that have an edge between them, once. */
function pairsBetween(edges: readonly Neighbours[], claimOf: Int32Array): Pair[] {
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  for (const { a, b } of edges) {
    const x = claimOf[a] ?? 0;
    const y = claimOf[b] ?? 0;
    const pair = { a: Math.min(x, y), b: Math.max(x, y) };
    const key = pair.a * claimOf.length + pair.b;
    if (x === y || seen.has(key)) continue;
    seen.add(key);
    pairs.push(pair);
  }
  return pairs;
}

function meanScore(
  a: readonly number[],
  b: readonly number[],
  score: (a: number, b: number) => number,
): number {
  const [some, others] = [Math.min(a.length, SAMPLE), Math.min(b.length, SAMPLE)];
  let sum = 0;
  for (let i = 0; i < some; i++) {
    // Added up row by row: floats are not the same in another order.
    let row = 0;
    for (let j = 0; j < others; j++) row += score(a[i] ?? 0, b[j] ?? 0);
    sum += row;
  }
  return sum / (some * others);
}
