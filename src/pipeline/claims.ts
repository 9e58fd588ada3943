/**
 * From described articles to claims: what they share, whose text each is, which statements say the same thing, where each
 * came from and what changed on the way. Pure: the same articles give the same claims, in whatever order they come.
 * @module
 */
import {
  findReuse,
  type GroupDecisions,
  type GroupLimits,
  type Groups,
  groupStatements,
  MOST_TOGETHER,
  type Reuse,
} from "../match/index.ts";
import type { Claim, DescribedArticle, Diagnostic, Passage, Standing, TracedClaims } from "../model/index.ts";
import {
  judgeStandings,
  type SharedText,
  storiesOf,
  type ToldClaim,
  traceRetellings,
} from "../origins/index.ts";
import { tracingVersion } from "./version.generated.ts";

export type { GroupDecisions, GroupLimits, Groups, ToldClaim };

/**
 * Traces every claim of these articles. Throws a RangeError where two articles have one id. More statements that hang together
 * than `limits` allows are grouped in parts, which a diagnostic says.
 */
export function traceClaims(
  articles: readonly DescribedArticle[],
  decisions?: GroupDecisions,
  limits: GroupLimits = {},
): TracedClaims {
  const texts = readTexts(articles);
  const groups = groupStatements(articles, decisions, limits);
  return assembleClaims(groups, texts, traceStories(articles, groups.claims, texts), limits);
}

// The steps one by one, for whoever does them beside each other: texts and groups know nothing of one another, and one storyline
// nothing of the next.

/** Whose text each article is, and which articles share text. */
export interface ReadTexts {
  readonly standings: readonly Standing[];
  readonly pairs: readonly SharedText[];
  /** Where they share it; empty where that was not asked for. */
  readonly passages: readonly Passage[];
}

/**
 * Compares the texts of the articles, and aligns those that share text where `aligns` asks for it. Throws a RangeError where two
 * articles have one id.
 */
export function readTexts(articles: readonly DescribedArticle[], aligns = false): ReadTexts {
  const reuse = findReuse(articles.map(({ article }) => article));
  const pairs = reuse.pairs.map(({ a, b, inA, inB }) => ({ a, b, inA, inB }));
  const standings = judgeStandings(articles, reuse);
  return { standings, pairs, passages: aligns ? pairs.flatMap((pair) => passagesOf(pair, reuse)) : [] };
}

const passagesOf = ({ a, b }: SharedText, reuse: Reuse): Passage[] =>
  reuse
    .passagesOf(a, b)
    .map((one) => ({ a: { document: a, ...one.a }, b: { document: b, ...one.b }, words: one.words }));

export { groupStatements, storiesOf };

/** Traces claims; those of one storyline must all be among them. */
export function traceStories(
  articles: readonly DescribedArticle[],
  claims: readonly ToldClaim[],
  { standings, pairs }: ReadTexts,
): readonly Claim[] {
  const byDocument = new Map<string, SharedText[]>(articles.map(({ article }) => [article.id, []]));
  for (const pair of pairs) {
    byDocument.get(pair.a)?.push(pair);
    byDocument.get(pair.b)?.push(pair);
  }
  return traceRetellings(articles, { claims }, standings, {
    of: (document) => byDocument.get(document) ?? [],
  });
}

/** All that was found, in the order of the groups. `claims`: all of them, in any order. */
export function assembleClaims(
  groups: Groups,
  { standings }: ReadTexts,
  claims: readonly Claim[],
  { mostTogether = MOST_TOGETHER }: GroupLimits = {},
): TracedClaims {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const storylines = groups.storylines.map(({ id, claims: members }) => ({
    id,
    claims: members,
    gist: gistOf(members.flatMap((member) => byId.get(member) ?? [])),
  }));
  const diagnostics = groups.split.map((size) => splitOf(size, mostTogether));
  return {
    articles: standings,
    claims: groups.claims.flatMap(({ id }) => byId.get(id) ?? []),
    storylines,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
  };
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

/** Version of the code and rows that trace; what was traced by another may differ. */
export const traceVersion = (): string => tracingVersion;
