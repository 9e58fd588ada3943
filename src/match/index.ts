/**
 * Statements side by side: what articles share, and which statements say the same thing.
 * @module
 */
export { readSenses, type Script, type Sense } from "./bridge/senses.ts";
export { describeArticle } from "./describe.ts";
export { MOST_TOGETHER } from "./groups/component.ts";
export type { GroupDecisions, StatementKey } from "./groups/decisions.ts";
export { type ClaimGroup, type GroupLimits, type Groups, groupStatements } from "./groups/group.ts";
export { type Likeness, type LikenessText, likenessOf, readLikeness } from "./likeness.ts";
export { isNegated } from "./negation.ts";
export {
  type Boilerplate,
  findReuse,
  measureReuse,
  type Reuse,
  type ReuseArticle,
  type ReusePair,
  type SharedPassage,
} from "./passages/index.ts";
export { FieldIndex } from "./ranking/field-index.ts";
export {
  bestOf,
  PoolIndex,
  type PoolText,
  type RankedText,
  type Ranking,
  type RankQuery,
  rankPool,
} from "./ranking/rank.ts";
export { scoreMatch } from "./score/match.ts";
export type { MatchScore, ScorePart } from "./score/score.ts";
export { prepareArticle } from "./statements/compared.ts";
export { senseOf } from "./tables/senses.ts";
export { tellingWords } from "./telling-words.ts";
