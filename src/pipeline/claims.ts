/**
 * From described articles to claims: what they share, whose text each is, which statements say the same thing, where each
 * came from and what changed on the way. Pure: the same articles give the same claims, in whatever order they come.
 * @module
 */
import {
  findReuse,
  type GroupDecisions,
  type GroupLimits,
  groupStatements,
  MOST_TOGETHER,
} from "../match/index.ts";
import type { Claim, DescribedArticle, Diagnostic, TracedClaims } from "../model/index.ts";
import { judgeStandings, traceRetellings } from "../origins/index.ts";

export type { GroupDecisions, GroupLimits };

/**
 * Traces every claim of these articles. Throws a RangeError where two articles have one id. More statements that hang together
 * than `limits` allows are grouped in parts, which a diagnostic says.
 */
export function traceClaims(
  articles: readonly DescribedArticle[],
  decisions?: GroupDecisions,
  limits: GroupLimits = {},
): TracedClaims {
  const reuse = findReuse(articles.map(({ article }) => article));
  const groups = groupStatements(articles, decisions, limits);
  const standings = judgeStandings(articles, reuse);
  const claims = traceRetellings(articles, groups, standings, reuse);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const storylines = groups.storylines.map(({ id, claims: members }) => ({
    id,
    claims: members,
    gist: gistOf(members.flatMap((member) => byId.get(member) ?? [])),
  }));
  const diagnostics = groups.split.map((size) => splitOf(size, limits.mostTogether ?? MOST_TOGETHER));
  return { articles: standings, claims, storylines, ...(diagnostics.length > 0 ? { diagnostics } : {}) };
}

function splitOf(size: number, most: number): Diagnostic {
  return {
    code: "grouped-in-parts",
    message: `${size} statements hang together, more than ${most}; they were grouped along their strongest likenesses only, so that some claims may be told twice. Compare fewer articles at once.`,
  };
}

/** The words of the claim that appears most often; of several, the one whose id comes first. */
function gistOf(claims: readonly Claim[]): string {
  const sorted = [...claims].sort(
    (a, b) => b.appearances.length - a.appearances.length || (a.id < b.id ? -1 : 1),
  );
  return sorted[0]?.gist ?? "";
}
