/**
 * Two articles side by side: whose text each is, what they share to the letter, and what they both tell.
 * @module
 */
import { findReuse, measureReuse, type SharedPassage } from "../match/index.ts";
import type { Change, Claim, DescribedArticle, DescribedStatement, Standing } from "../model/index.ts";
import { compareStatements, type Told } from "../origins/index.ts";
import { traceClaims } from "./claims.ts";

/** A claim that both articles make: how each states it, and what changed from the first to the second. */
export interface SharedClaim {
  readonly claim: string;
  readonly a: DescribedStatement;
  readonly b: DescribedStatement;
  readonly changes: readonly Change[];
}

/** What two articles have in common. Spans count UTF-16 units. */
export interface Comparison {
  readonly a: Standing;
  readonly b: Standing;
  /** Runs of five words that both have by those that either has: 0..1. */
  readonly jaccard: number;
  /** The share of the first one's runs of five words that the second has: 0..1. */
  readonly inA: number;
  readonly inB: number;
  /** In the order of the first article. */
  readonly passages: readonly SharedPassage[];
  /** In the order of the first article. */
  readonly claims: readonly SharedClaim[];
}

/** Sets `b` beside `a`. Throws a RangeError where both have one id. */
export function compareArticles(a: DescribedArticle, b: DescribedArticle): Comparison {
  const traced = traceClaims([a, b]);
  const reuse = findReuse([a.article, b.article]);
  const standingOf = (id: string): Standing => {
    const standing = traced.articles.find(({ document }) => document === id);
    if (!standing) throw new Error(`${id} was not judged`);
    return standing;
  };
  return {
    a: standingOf(a.article.id),
    b: standingOf(b.article.id),
    ...measureReuse(a.article, b.article),
    passages: reuse.passagesOf(a.article.id, b.article.id),
    claims: traced.claims
      .flatMap((claim) => sharedClaims(claim.id, toldIn(claim, a), toldIn(claim, b)))
      .sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start),
  };
}

/** The statements of an article that appear in a claim. */
function toldIn({ appearances }: Claim, { article, statements }: DescribedArticle): Told[] {
  const own = appearances.filter(({ document }) => document === article.id);
  const isOwn = (one: DescribedStatement): boolean =>
    own.some(
      ({ statement, report }) =>
        statement.start === one.start && statement.end === one.end && report === one.report,
    );
  return statements.filter(isOwn).map((statement) => ({ article, statement }));
}

/** Each statement of the second article with the one of the first that it differs least from. */
function sharedClaims(claim: string, first: readonly Told[], second: readonly Told[]): SharedClaim[] {
  return second.flatMap((b) => {
    const pairs = first.map((a) => ({
      claim,
      a: a.statement,
      b: b.statement,
      changes: compareStatements(a, b),
    }));
    return pairs.sort((x, y) => x.changes.length - y.changes.length).slice(0, 1);
  });
}
