/**
 * Storylines written out by hand: which statements say the same thing, which retells which, what changed, how many origins.
 * @module
 */
import type { ChangeType, Claim, StandingKind } from "../model/index.ts";

/** One article of a storyline, and whose text it is. */
export interface GoldStanding {
  readonly doc: string;
  readonly publisher: string;
  readonly published: string;
  readonly kind: StandingKind;
  readonly of: string | null;
  readonly agency: string | null;
  readonly credited: boolean;
}

/** One appearance; `parent` is a member of its claim by index, or of another claim of the storyline. */
export interface GoldMember {
  readonly doc: string;
  /** Words of the article. */
  readonly text: string;
  readonly parent: number | { readonly claim: string; readonly member: number } | null;
  readonly changes: readonly { readonly type: ChangeType }[];
}

/** One claim. */
export interface GoldClaim {
  readonly id: string;
  readonly members: readonly GoldMember[];
  readonly independent: { readonly min: number; readonly max: number };
}

/** One storyline. */
export interface GoldStoryline {
  readonly id: string;
  readonly articles: readonly GoldStanding[];
  readonly claims: readonly GoldClaim[];
}

/** Reads a storyline. Throws where it is none. */
export function loadStoryline(json: string, name: string): GoldStoryline {
  const value = JSON.parse(json) as Partial<GoldStoryline>;
  if (!value.id || !value.articles || !value.claims)
    throw new Error(`${name}: a storyline has an id, articles and claims`);
  return value as GoldStoryline;
}

/** A member of a gold claim, by its index. */
export interface MemberRef {
  readonly claim: string;
  readonly member: number;
}

/** What was right, what was not. */
export interface RetellingScore {
  readonly parents: { readonly right: number; readonly all: number };
  /** Types of changes, each counted once for an appearance. */
  readonly changes: Readonly<
    Record<string, { readonly right: number; readonly found: number; readonly there: number }>
  >;
  readonly independent: { readonly right: number; readonly all: number };
  /** Members whose parent is another one than by hand. */
  readonly strays: readonly MemberRef[];
  /** One line for each that is wrong. */
  readonly misses: readonly string[];
}

/**
 * Scores traced claims against a storyline. `membersOf` says which members an appearance is, by its claim and index: a clause may
 * stand for members of two claims, since annotators cut finer. Members that no appearance stands for count as wrong. `claimOf`: the
 * claim that stands for one of the storyline; without it the one of the same id.
 */
export function scoreStoryline(
  gold: GoldStoryline,
  claims: readonly Claim[],
  membersOf: (claim: string, appearance: number) => readonly MemberRef[],
  claimOf: (id: string) => Claim | undefined = (id) => claims.find((claim) => claim.id === id),
): RetellingScore {
  const found = appearancesByMember(claims, membersOf);
  const misses: string[] = [];
  const strays: MemberRef[] = [];
  const changes: Record<string, { right: number; found: number; there: number }> = {};
  let all = 0;
  for (const claim of gold.claims)
    for (const [member, told] of claim.members.entries()) {
      const at = `${claim.id}.${member}`;
      const appearance = found.get(at);
      all++;
      const said = appearance ? parentsOf(appearance, membersOf) : ["not found"];
      const meant = nameOf(parentOf(claim, told));
      if (!said.includes(meant)) {
        strays.push({ claim: claim.id, member });
        misses.push(`parent ${at}: ${said.join(" = ")}, not ${meant}`);
      }
      misses.push(...countChanges(changes, at, told, appearance?.changes.map((change) => change.type) ?? []));
    }
  const independent = scoreIndependence(gold, claimOf, misses);
  return { parents: { right: all - strays.length, all }, changes, independent, strays, misses };
}

type Found = ReadonlyMap<string, Claim["appearances"][number]>;

/** By member, the first appearance that stands for it. */
function appearancesByMember(
  claims: readonly Claim[],
  membersOf: (claim: string, appearance: number) => readonly MemberRef[],
): Found {
  const found = new Map<string, Claim["appearances"][number]>();
  for (const { id, appearances } of claims)
    for (const [i, appearance] of appearances.entries())
      for (const name of membersOf(id, i).map(nameOf)) if (!found.has(name)) found.set(name, appearance);
  return found;
}

/** The members that the parent of an appearance stands for; one that stands for none is a member of nothing. */
function parentsOf(
  { parent }: Claim["appearances"][number],
  membersOf: (claim: string, appearance: number) => readonly MemberRef[],
): readonly string[] {
  if (parent === null) return [nameOf(null)];
  const members = membersOf(parent.claim, parent.appearance).map(nameOf);
  return members.length > 0 ? members : ["another statement"];
}

/** "claim.index" of a member, or "none". */
export const nameOf = (ref: MemberRef | null): string => (ref ? `${ref.claim}.${ref.member}` : "none");

/** The member that a member retells by hand; null for one that begins. */
export function parentOf(claim: GoldClaim, { parent }: GoldMember): MemberRef | null {
  return typeof parent === "number" ? { claim: claim.id, member: parent } : parent;
}

function countChanges(
  into: Record<string, { right: number; found: number; there: number }>,
  at: string,
  told: GoldMember,
  types: readonly ChangeType[],
): string[] {
  const meant = new Set(told.changes.map((change) => change.type));
  const said = new Set(types);
  const misses: string[] = [];
  for (const type of new Set([...meant, ...said])) {
    const count = into[type] ?? { right: 0, found: 0, there: 0 };
    into[type] = count;
    if (meant.has(type)) count.there++;
    if (said.has(type)) count.found++;
    if (meant.has(type) && said.has(type)) count.right++;
    else misses.push(`change ${at}: ${meant.has(type) ? "missed" : "too much:"} ${type}`);
  }
  return misses;
}

function scoreIndependence(
  gold: GoldStoryline,
  claimOf: (id: string) => Claim | undefined,
  misses: string[],
): RetellingScore["independent"] {
  const right = gold.claims.filter(({ id, independent }) => {
    const said = claimOf(id)?.independent;
    const isRight = said?.min === independent.min && said.max === independent.max;
    if (!isRight)
      misses.push(
        `independent ${id}: ${said?.min}-${said?.max} (${said?.why}), not ${independent.min}-${independent.max}`,
      );
    return isRight;
  });
  return { right: right.length, all: gold.claims.length };
}
