/**
 * Published fact-checks: read in whatever form they are published, their verdicts on a common scale.
 * @module
 */

export { readFeed } from "./read/feed.ts";
export { findReviews } from "./read/json.ts";
export { type BrokenEntry, type Entry, type ReadFactChecks, sortEntries } from "./read/outcome.ts";
export { type Columns, readHeader, readRow } from "./read/row.ts";
export { carriesDenial, type DenialSign, type ReportedStance } from "./suggest/denial.ts";
export { indexFactChecks } from "./suggest/find.ts";
export { queryOfReport } from "./suggest/queries.ts";
export { SUGGESTED_FROM } from "./suggest/score.ts";
export type {
  CheckQuery,
  Evidence,
  FactCheckIndex,
  FindOptions,
  Suggestion,
  SuggestionReason,
} from "./suggest/suggestion.ts";
