/**
 * The match score of two statements of given articles, with its reasons: what `isnad why` prints.
 * @module
 */
import type { DescribedArticle, DescribedStatement } from "../../model/index.ts";
import { keyOf, readFeatures } from "../statements/features.ts";
import { PackedStatements, packFeatures } from "../statements/packed.ts";
import { explainSameness, type MatchScore } from "./score.ts";

/**
 * How far two statements say the same, and why. `articles` are those that they stand in (others may be among them). Throws
 * a RangeError for a statement that none of the articles has.
 */
export function scoreMatch(
  a: DescribedStatement,
  b: DescribedStatement,
  articles: readonly DescribedArticle[],
): MatchScore {
  const table = new PackedStatements();
  return explainSameness(table, add(table, a, articles), add(table, b, articles));
}

function add(
  table: PackedStatements,
  statement: DescribedStatement,
  articles: readonly DescribedArticle[],
): number {
  const article = articles.find((each) => each.article.id === statement.document);
  const key = keyOf(statement);
  const features = article && readFeatures(article).find((each) => each.key === key);
  if (!features)
    throw new RangeError(`no article ${statement.document} with a statement ${statement.id} was given`);
  return table.add(packFeatures([features]));
}
