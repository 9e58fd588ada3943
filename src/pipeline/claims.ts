/**
 * From described articles to claims: what they share, whose text each is, which statements say the same thing, where each
 * came from and what changed on the way. Pure: the same articles give the same claims, in whatever order they come.
 * @module
 */
import { findReuse, type GroupDecisions, groupStatements } from "../match/index.ts";
import type { Claim, DescribedArticle, TracedClaims } from "../model/index.ts";
import { judgeStandings, traceRetellings } from "../origins/index.ts";

export type { GroupDecisions };

/** Traces every claim of these articles. Throws a RangeError where two articles have one id. */
export function traceClaims(articles: readonly DescribedArticle[], decisions?: GroupDecisions): TracedClaims {
  const reuse = findReuse(articles.map(({ article }) => article));
  const groups = groupStatements(articles, decisions);
  const standings = judgeStandings(articles, reuse);
  const claims = traceRetellings(articles, groups, standings, reuse);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const storylines = groups.storylines.map(({ id, claims: members }) => ({
    id,
    claims: members,
    gist: gistOf(members.flatMap((member) => byId.get(member) ?? [])),
  }));
  return { articles: standings, claims, storylines };
}

/** The words of the claim that appears most often; of several, the one whose id comes first. */
function gistOf(claims: readonly Claim[]): string {
  const sorted = [...claims].sort(
    (a, b) => b.appearances.length - a.appearances.length || (a.id < b.id ? -1 : 1),
  );
  return sorted[0]?.gist ?? "";
}
