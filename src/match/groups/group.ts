/**
 * Claims and storylines: the statements of each connected component, grouped.
 * @module
 */
import type { DescribedArticle, DescribedStatement } from "../../model/index.ts";
import type { Reuse } from "../passages/index.ts";
import { blockOf } from "../score/blocks.ts";
import { closenessOf, samenessOf } from "../score/score.ts";
import { hashOf } from "../statements/hash.ts";
import { cluster } from "./clusters.ts";
import { addressOf, type GroupDecisions, NO_DECISIONS } from "./decisions.ts";
import { Components } from "./edges.ts";
import { type Grouped, GroupIndex } from "./group-index.ts";
import type { Edge } from "./heap.ts";
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
}

/** The claims and storylines of a set of articles. The order of the articles decides nothing. */
export function groupStatements(
  articles: readonly DescribedArticle[],
  reuse: Reuse | null,
  decisions: GroupDecisions = NO_DECISIONS,
): Groups {
  const index = new GroupIndex();
  index.add(articles);
  return groupsOf(index, reuse, decisions);
}

/** The groups of everything that an index holds. */
export function groupsOf(index: GroupIndex, _reuse: Reuse | null, decisions: GroupDecisions): Groups {
  const decided = resolve(index, decisions);
  const claims: ClaimGroup[] = [];
  const storylines: { id: string; claims: string[] }[] = [];
  const isPlain = decisions.together.length + decisions.apart.length === 0;
  for (const { members, edges } of componentsOf(index, decided)) {
    const before =
      isPlain && !members.some((member) => index.touched.has(member)) ? keptOf(index, members) : null;
    const grouped = before ?? groupComponent(index, members, edges, decided);
    if (isPlain) index.kept.set(members[0] ?? -1, grouped);
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
  return { claims, storylines };
}

/** What was found for a component that nothing touched since; null for one that was never grouped. */
function keptOf(index: GroupIndex, members: readonly number[]): Grouped | null {
  return index.kept.get(members[0] ?? -1) ?? null;
}

function idOf(letter: string, index: GroupIndex, members: readonly number[]): string {
  const key = index.keys[members[0] ?? -1] ?? "";
  const number = (hashOf(key) >>> 0) * 2 ** 21 + (hashOf(`${key}\u0000`) >>> 11);
  return `${letter}${number.toString(36)}`;
}

interface Decided {
  readonly together: readonly Edge[];
  readonly apart: ReadonlySet<string>;
}

function resolve(index: GroupIndex, { together, apart }: GroupDecisions): Decided {
  if (together.length + apart.length === 0) return { together: [], apart: new Set() };
  const byAddress = new Map<string, number[]>();
  index.statements.forEach((statement, i) => {
    const address = addressOf(statement);
    byAddress.set(address, [...(byAddress.get(address) ?? []), i]);
  });
  const pairs = (list: GroupDecisions["together"]): Edge[] =>
    list.flatMap(([x, y]) =>
      (byAddress.get(addressOf(x)) ?? []).flatMap((a) =>
        (byAddress.get(addressOf(y)) ?? []).map((b) => ({ a, b, score: 1 })),
      ),
    );
  return {
    together: pairs(together),
    apart: new Set(pairs(apart).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`])),
  };
}

interface Component {
  /** Numbers of statements, in the order of their content keys. */
  readonly members: readonly number[];
  /** Between places in `members`. */
  readonly edges: readonly Edge[];
}

function componentsOf(index: GroupIndex, { together }: Decided): Component[] {
  const { edges, keys } = index;
  const components = new Components(index.table.count);
  for (let i = 0; i < edges.count; i++) components.join(edges.a[i] ?? 0, edges.b[i] ?? 0);
  for (const { a, b } of together) components.join(a, b);
  const byKey = keys.map((_, i) => i).sort((x, y) => ((keys[x] ?? "") < (keys[y] ?? "") ? -1 : 1));
  const members = new Map<number, number[]>();
  const place = new Int32Array(index.table.count);
  for (const statement of byKey) {
    const root = components.find(statement);
    const list = members.get(root);
    place[statement] = list?.length ?? 0;
    if (list) list.push(statement);
    else members.set(root, [statement]);
  }
  const own = new Map<number, Edge[]>();
  for (let i = 0; i < edges.count; i++) {
    const a = edges.a[i] ?? 0;
    const root = components.find(a);
    const edge = { a: place[a] ?? 0, b: place[edges.b[i] ?? 0] ?? 0, score: edges.score[i] ?? 0 };
    const list = own.get(root);
    if (list) list.push(edge);
    else own.set(root, [edge]);
  }
  return [...members].map(([root, list]) => ({ members: list, edges: own.get(root) ?? [] }));
}

function groupComponent(
  index: GroupIndex,
  members: readonly number[],
  edges: readonly Edge[],
  { together, apart }: Decided,
): Grouped {
  const { table } = index;
  const place = new Map(members.map((statement, i) => [statement, i]));
  const at = (i: number): number => members[i] ?? 0;
  const close = (a: number, b: number): number => closenessOf(table, at(a), at(b));
  const same = (a: number, b: number): number => samenessOf(table, at(a), at(b));
  const first = together.flatMap(({ a, b }) => {
    const x = place.get(a);
    const y = place.get(b);
    return x === undefined || y === undefined ? [] : [{ a: x, b: y, score: 1 }];
  });
  const isApart = (a: number, b: number): boolean => apart.size > 0 && apart.has(`${at(a)} ${at(b)}`);
  const blocked = (a: number, b: number): boolean => blockOf(table, at(a), at(b)) !== null;
  const likenesses = edges.map(({ a, b }) => ({ a, b, score: same(a, b) }));
  const claims = cluster(
    members.length,
    likenesses.filter((edge) => edge.score >= THRESHOLDS.claim),
    first,
    { score: same, least: THRESHOLDS.claim, best: THRESHOLDS.claimBest, apart: isApart, blocked },
  );
  const claimOf = new Map(claims.flatMap((claim, i) => claim.map((member) => [member, i] as const)));
  // Nearly the same words with another place, culprit or sign are one story, whatever else forbids.
  const alike = likenesses.filter((edge) => edge.score >= THRESHOLDS.alike);
  const storylines = cluster(
    claims.length,
    strongestBetween(edges, claimOf),
    strongestBetween(alike, claimOf),
    {
      score: (a, b) => meanScore(claims[a] ?? [], claims[b] ?? [], close),
      least: THRESHOLDS.storyline,
      best: THRESHOLDS.storylineBest,
      apart: () => false,
      // Other actors, another story; another status or place belongs to the same.
      blocked: (a, b) => blockOf(table, at(claims[a]?.[0] ?? 0), at(claims[b]?.[0] ?? 0)) === "actor",
    },
  );
  return { claims: claims.map((claim) => claim.map(at)), storylines };
}

/** Members of a claim that speak for it in its storyline. */
const SAMPLE = 3;

/** The strongest edge between each two claims. */
function strongestBetween(edges: readonly Edge[], claimOf: ReadonlyMap<number, number>): Edge[] {
  const best = new Map<string, Edge>();
  for (const { a, b, score } of edges) {
    const [x = 0, y = 0] = [claimOf.get(a) ?? 0, claimOf.get(b) ?? 0].sort((p, q) => p - q);
    if (x === y) continue;
    const known = best.get(`${x} ${y}`);
    if (!known || known.score < score) best.set(`${x} ${y}`, { a: x, b: y, score });
  }
  return [...best.values()];
}

function meanScore(
  a: readonly number[],
  b: readonly number[],
  score: (a: number, b: number) => number,
): number {
  const some = a.slice(0, SAMPLE);
  const others = b.slice(0, SAMPLE);
  const sum = some.reduce((all, x) => all + others.reduce((part, y) => part + score(x, y), 0), 0);
  return sum / (some.length * others.length);
}
