/**
 * Why two statements count as one claim, or why not.
 * @module
 */
import { type MatchScore, scoreMatch } from "../match/index.ts";
import type { Change, DescribedArticle, DescribedStatement } from "../model/index.ts";
import { compareStatements } from "../origins/index.ts";

/** A statement with the article that it is read from. */
export interface Stated {
  readonly article: DescribedArticle;
  readonly statement: DescribedStatement;
}

/** Two statements, how far they agree, and what changed from the first to the second. */
export interface ExplainedMatch {
  readonly a: Stated;
  readonly b: Stated;
  readonly match: MatchScore;
  readonly changes: readonly Change[];
}

/** Scores two statements, of one article or of two, and says why. */
export function explainMatch(a: Stated, b: Stated): ExplainedMatch {
  const articles = a.article === b.article ? [a.article] : [a.article, b.article];
  const told = ({ article, statement }: Stated) => ({ article: article.article, statement });
  return {
    a,
    b,
    match: scoreMatch(a.statement, b.statement, articles),
    changes: compareStatements(told(a), told(b)),
  };
}
