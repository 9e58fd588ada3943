/**
 * Which statements are grouped together: those that edges connect. Where they are too many, the strongest edges decide.
 * @module
 */
import { Components } from "../components.ts";
import type { BothScores } from "../score/score.ts";
import type { Pair } from "./clusters.ts";
import type { EdgeList } from "./edges.ts";
import type { GroupIndex } from "./group-index.ts";

/**
 * More statements than this are not grouped as one component: its groups would take minutes and gigabytes. The largest one of
 * fifteen thousand articles of one country and eleven days is smaller.
 */
export const MOST_TOGETHER = 250_000;

/** Statements that are grouped together. */
export interface Component {
  /** Numbers of statements, in the order of their content keys. */
  readonly members: readonly number[];
  readonly edges: readonly Neighbours[];
  /** False for a part of a component that was split. */
  readonly isWhole: boolean;
}

/** Two statements, by their places in `members`, and how far they agree. */
export interface Neighbours extends BothScores, Pair {}

/**
 * The components of everything that an index holds, each of `most` statements or fewer (but for what users put together),
 * and the sizes of those that were split for it.
 */
export function componentsOf(
  { edges, keys, table }: GroupIndex,
  together: readonly Pair[],
  most: number,
): { readonly components: readonly Component[]; readonly split: readonly number[] } {
  const joined = new Components(table.count);
  for (let i = 0; i < edges.count; i++) joined.join(edges.a[i] ?? 0, edges.b[i] ?? 0);
  for (const { a, b } of together) joined.join(a, b);
  const byKey = keys.map((_, i) => i).sort((x, y) => ((keys[x] ?? "") < (keys[y] ?? "") ? -1 : 1));
  const whole = divide(byKey, inList(edges), (statement) => joined.find(statement), true);
  const large = whole.filter(({ members }) => members.length > most);
  if (large.length === 0) return { components: whole, split: [] };
  return {
    components: whole.flatMap((each) => (large.includes(each) ? splitAt(each, together, most) : [each])),
    split: large.map(({ members }) => members.length),
  };
}

function* inList(edges: EdgeList): Generator<Neighbours> {
  for (let i = 0; i < edges.count; i++)
    yield {
      a: edges.a[i] ?? 0,
      b: edges.b[i] ?? 0,
      closeness: edges.closeness[i] ?? 0,
      sameness: edges.sameness[i] ?? 0,
    };
}

/** The components of statements in the order of their content keys. `edges` name statements by what `members` holds. */
function divide(
  members: readonly number[],
  edges: Iterable<Neighbours>,
  rootOf: (member: number) => number,
  isWhole: boolean,
): Component[] {
  const parts = new Map<number, { members: number[]; edges: Neighbours[]; isWhole: boolean }>();
  const places = new Map<number, number>();
  for (const member of members) {
    const root = rootOf(member);
    const part = parts.get(root) ?? { members: [], edges: [], isWhole };
    parts.set(root, part);
    places.set(member, part.members.length);
    part.members.push(member);
  }
  for (const edge of edges) {
    const root = rootOf(edge.a);
    if (rootOf(edge.b) !== root) continue;
    const [a, b] = [places.get(edge.a) ?? 0, places.get(edge.b) ?? 0];
    parts.get(root)?.edges.push({ a, b, closeness: edge.closeness, sameness: edge.sameness });
  }
  return [...parts.values()];
}

/**
 * The parts of a component of too many statements: its edges are taken strongest first, those left out that would make a part of
 * more than `most`. Ties fall by content key, so that the order of arrival decides nothing here either.
 */
function splitAt({ members, edges }: Component, together: readonly Pair[], most: number): Component[] {
  const places = new Map(members.map((member, place) => [member, place]));
  const parts = new Components(members.length);
  const sizes = new Int32Array(members.length).fill(1);
  const join = (a: number, b: number, limit: number): void => {
    const [x, y] = [parts.find(a), parts.find(b)];
    const size = (sizes[x] ?? 0) + (sizes[y] ?? 0);
    if (x === y || size > limit) return;
    parts.join(x, y);
    sizes[parts.find(x)] = size;
  };
  for (const { a, b } of together) {
    const [x, y] = [places.get(a), places.get(b)];
    if (x !== undefined && y !== undefined) join(x, y, Number.POSITIVE_INFINITY);
  }
  for (const { a, b } of strongestFirst(edges)) join(a, b, most);
  const byPlace = members.map((_, place) => place);
  return divide(byPlace, edges, (place) => parts.find(place), false).map((part) => ({
    ...part,
    members: part.members.map((place) => members[place] ?? 0),
  }));
}

const strengthOf = ({ closeness, sameness }: Neighbours): number => Math.max(closeness, sameness);

function strongestFirst(edges: readonly Neighbours[]): Neighbours[] {
  const low = ({ a, b }: Pair): number => Math.min(a, b);
  const high = ({ a, b }: Pair): number => Math.max(a, b);
  return [...edges].sort((x, y) => strengthOf(y) - strengthOf(x) || low(x) - low(y) || high(x) - high(y));
}
