/**
 * From groups of statements to claims with their retelling trees, origins and changes.
 * @module
 */
import type {
  Appearance,
  AppearanceRef,
  Claim,
  DescribedArticle,
  Place,
  Standing,
} from "../../model/index.ts";
import { assessClaim } from "../independence/index.ts";
import { compareTellers, holdersOf } from "./candidates.ts";
import { chooseParents, type Parentage } from "./choose.ts";
import type { EvidenceName, Link } from "./evidence.ts";
import { WEIGHTS } from "./evidence.ts";
import type { TextReuse, ToldClaim, ToldGroups } from "./input.ts";
import { type Known, type Teller, tellerOf } from "./teller.ts";

export type { SharedText, TextReuse, ToldClaim, ToldGroups } from "./input.ts";

/**
 * Traces every claim: its appearances oldest first as far as dates tell, for each the most likely earlier one with the
 * changes, the origins and how many are independent. Pure, and the same for any order of articles, claims and members.
 * Throws where a statement's article is not among `articles`.
 */
export function traceRetellings(
  articles: readonly DescribedArticle[],
  groups: ToldGroups,
  standings: readonly Standing[],
  reuse: TextReuse,
): readonly Claim[] {
  const known: Known = {
    articles: new Map(articles.map((described) => [described.article.id, described])),
    standings: new Map(standings.map((standing) => [standing.document, standing])),
  };
  const claims = storiesOf(groups.claims).flatMap((story) => traceStory(story, known, reuse));
  const order = new Map(groups.claims.map(({ id }, i) => [id, i]));
  return claims.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** Claims that are traced together: those of a storyline, and each other one by itself. In the order of their first claims. */
export function storiesOf(claims: readonly ToldClaim[]): readonly (readonly ToldClaim[])[] {
  const stories = new Map<string, ToldClaim[]>();
  for (const claim of claims) {
    const key = claim.storyline === null ? `claim ${claim.id}` : `storyline ${claim.storyline}`;
    const known = stories.get(key);
    if (known) known.push(claim);
    else stories.set(key, [claim]);
  }
  return [...stories.values()];
}

function traceStory(story: readonly ToldClaim[], known: Known, reuse: TextReuse): readonly Claim[] {
  const only = story[0];
  if (story.length === 1 && only?.members.length === 1) return [assembleAlone(only, known)];
  const sorted = [...story].sort((a, b) => (a.id < b.id ? -1 : 1));
  const tellers = sorted.flatMap((claim, i) =>
    claim.members.map((member) => tellerOf(member, i, known)).sort(compareTellers),
  );
  const parentage = chooseParents(tellers, reuse);
  const traced = { tellers, parentage, refs: refsOf(sorted, tellers) };
  const own = holdersOf(tellers.map(({ claim }) => [claim]));
  return sorted.map((claim, i) => assemble(claim, own.get(i) ?? [], traced));
}

/** A claim of one statement in a storyline of its own has nothing to be compared with. */
function assembleAlone(claim: ToldClaim, known: Known): Claim {
  const tellers = claim.members.map((member) => tellerOf(member, 0, known));
  return assemble(claim, [0], { tellers, parentage: [{ parent: null, runnersUp: [] }], refs: [] });
}

interface Traced {
  readonly tellers: readonly Teller[];
  readonly parentage: readonly Parentage[];
  readonly refs: readonly AppearanceRef[];
}

function refsOf(story: readonly ToldClaim[], tellers: readonly Teller[]): AppearanceRef[] {
  const next = new Map<number, number>();
  return tellers.map(({ claim }) => {
    const appearance = next.get(claim) ?? 0;
    next.set(claim, appearance + 1);
    return { claim: story[claim]?.id ?? "", appearance };
  });
}

/** `own`: indexes of the claim's tellers. */
function assemble(claim: ToldClaim, own: readonly number[], { tellers, parentage, refs }: Traced): Claim {
  const first = tellers[own[0] ?? -1];
  return {
    id: claim.id,
    gist: first ? first.article.text.slice(first.statement.start, first.statement.end) : "",
    storyline: claim.storyline,
    appearances: own.map((i) => appearanceOf(tellers[i] as Teller, parentage[i] as Parentage, refs)),
    ...assessClaim({ tellers, parentage, own }),
  };
}

function appearanceOf(
  teller: Teller,
  { parent, runnersUp }: Parentage,
  refs: readonly AppearanceRef[],
): Appearance {
  const { statement } = teller;
  return {
    document: statement.document,
    statement: { start: statement.start, end: statement.end },
    report: statement.report,
    parent: parent && (refs[parent.parent] ?? null),
    runnersUp: runnersUp.flatMap((link) => refs[link.parent] ?? []),
    why: parent ? whyOf(parent) : [],
    changes: parent
      ? parent.changes.map((change) => ({ ...change, from: copy(change.from), to: copy(change.to) }))
      : [],
  };
}

const copy = (place: Place | null): Place | null => place && { ...place };

/** The evidence in the order of its weight: `words 0.18 of 0.20`. */
function whyOf({ parts }: Link): string[] {
  const names = Object.keys(WEIGHTS) as EvidenceName[];
  return names
    .map((name) => ({ name, value: WEIGHTS[name] * parts[name] }))
    .filter(({ value }) => value >= 0.005)
    .sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1))
    .map(({ name, value }) => `${name} ${value.toFixed(2)} of ${WEIGHTS[name].toFixed(2)}`);
}
