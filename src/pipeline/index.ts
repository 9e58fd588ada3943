/**
 * Where the pure modules meet files: inputs in, analyses and scores out.
 * @module
 */

export type { Overlay } from "../extract/index.ts";
export {
  type CheckQuery,
  carriesDenial,
  type DenialSign,
  type FactCheckIndex,
  type FindOptions,
  indexFactChecks,
  type ReadFactChecks,
  type ReportedStance,
  SUGGESTED_FROM,
  type Suggestion,
  type SuggestionReason,
} from "../factchecks/index.ts";
export { InputError, type InputFailure, listInputs, STANDARD_INPUT } from "../ingest/index.ts";
export {
  likenessOf,
  type PoolText,
  type Ranking,
  type RankQuery,
  rankPool,
  readLikeness,
  tellingWords,
} from "../match/index.ts";
export { numbersOf, type ProvenanceSource, provenanceOf } from "../origins/index.ts";
export { type ArticleInfo, analyzeArticle, rulesVersion } from "./analyze.ts";
export {
  assembleClaims,
  type GroupDecisions,
  type GroupLimits,
  groupStatements,
  type ReadTexts,
  readTexts,
  storiesOf,
  type ToldClaim,
  traceClaims,
  traceStories,
  traceVersion,
} from "./claims.ts";
export { claimsJson, comparisonJson, whyJson } from "./claims-interchange.ts";
export { type Comparison, compareArticles } from "./compare.ts";
export { describeStored, describeText, prepareArticle } from "./describe.ts";
export { type EvaluatedArticle, type Evaluation, type EvaluationFolders, evaluate } from "./evaluate.ts";
export { readFactChecks } from "./fact-checks.ts";
export { toInterchange } from "./interchange.ts";
export { readLines } from "./lines.ts";
export { loadOverlay } from "./load-overlay.ts";
export { analysisName, toJsonLine, writeResult } from "./predictions.ts";
export { type RuleExample, ruleExamples } from "./rule-examples.ts";
export { type Traced, type TraceOptions, traceBytes, traceInput } from "./trace.ts";
export { type ExplainedMatch, explainMatch } from "./why.ts";
