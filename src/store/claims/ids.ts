/**
 * Which id each claim has. A claim keeps the id of its oldest surviving statement; every other id that one of its statements
 * went by leads to it. Pure.
 * @module
 */
import type { Span } from "../../text/index.ts";

/** A statement as it stood in a revision of its article. */
export interface Anchor extends Span {
  readonly article: string;
  readonly revision: string;
}

/** An id that was given. */
export interface GivenId {
  readonly id: string;
  /** The statement that it goes by, then those that stand in for it when that one is gone. Never empty. */
  readonly anchors: readonly Anchor[];
}

/** A statement in the present text of its article. */
export interface Stated extends Span {
  readonly article: string;
}

/** A claim as it was traced now, under the id that was made for it. */
export interface TracedMembers {
  readonly id: string;
  readonly members: readonly Stated[];
}

/** An id that a claim has no more. */
export interface Alias {
  readonly id: string;
  /** The claim that it leads to; null where its words are gone. */
  readonly claim: string | null;
  readonly anchor: Anchor;
}

/** The id of each claim by the one that was made for it, and all other ids that were ever given. */
export interface AssignedIds {
  readonly ids: ReadonlyMap<string, string>;
  readonly aliases: readonly Alias[];
}

/** Where a statement stands now, with its revision; null where its words are gone. */
export type Locate = (anchor: Anchor) => Anchor | null;

/**
 * Assigns ids. Statements are older the smaller their article's id is, since those are given in the order of arrival. The order
 * of `claims` and `given` decides nothing but which of two claims with the very same words of an article is meant.
 */
export function assignIds(
  claims: readonly TracedMembers[],
  given: readonly GivenId[],
  locate: Locate,
): AssignedIds {
  const holders = holdersOf(claims);
  const found = given.map((one) => homeOf(one, holders, locate));
  const ids = new Map<string, string>();
  for (const home of [...found].sort(byAge))
    if (home.claim !== null && !ids.has(home.claim)) ids.set(home.claim, home.id);
  const taken = new Set(given.map(({ id }) => id));
  for (const { id } of claims) if (!ids.has(id)) ids.set(id, freeId(id, taken));
  const kept = new Set(ids.values());
  const aliases = found
    .filter(({ id }) => !kept.has(id))
    .map(({ id, claim, anchor }) => ({
      id,
      claim: claim === null ? null : (ids.get(claim) ?? null),
      anchor,
    }));
  return { ids, aliases };
}

interface Home {
  readonly id: string;
  /** As it was traced now. */
  readonly claim: string | null;
  readonly anchor: Anchor;
}

const keyOf = ({ article, start, end }: Stated): string => `${article} ${start} ${end}`;

function holdersOf(claims: readonly TracedMembers[]): ReadonlyMap<string, string | readonly string[]> {
  const holders = new Map<string, string | string[]>();
  for (const { id, members } of claims)
    for (const member of members) {
      const key = keyOf(member);
      const known = holders.get(key);
      if (known === undefined) holders.set(key, id);
      else if (typeof known !== "string") known.push(id);
      else if (known !== id) holders.set(key, [known, id]);
    }
  return holders;
}

function homeOf(
  { id, anchors }: GivenId,
  holders: ReadonlyMap<string, string | readonly string[]>,
  locate: Locate,
): Home {
  for (const anchor of anchors) {
    const now = locate(anchor);
    const holding = now && holders.get(keyOf(now));
    if (!now || holding === null || holding === undefined) continue;
    const claim = typeof holding === "string" ? holding : holding.includes(id) ? id : (holding[0] ?? null);
    return { id, claim, anchor: now };
  }
  return { id, claim: null, anchor: anchors[0] as Anchor };
}

/** The oldest statement first; of two ids by one statement, that which was made for it. */
function byAge(a: Home, b: Home): number {
  if (a.anchor.article !== b.anchor.article) return a.anchor.article < b.anchor.article ? -1 : 1;
  const far = a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end;
  if (far !== 0) return far;
  if ((a.claim === a.id) !== (b.claim === b.id)) return a.claim === a.id ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The id that was made for a claim, unless another claim had it. */
function freeId(made: string, taken: Set<string>): string {
  let id = made;
  for (let nth = 2; taken.has(id); nth++) id = `${made}-${nth}`;
  taken.add(id);
  return id;
}
