/**
 * The library that survives: articles, analyses, decisions and work, on an embedded database or on PostgreSQL.
 * @module
 */
export {
  findAnalyses,
  findAnalysis,
  findReports,
  type StoredAnalysis,
  type StoredReport,
} from "./analyses/read.ts";
export type { AnalysisRows } from "./analyses/rows.ts";
export { type Added, type AddOutcome, ANALYZE } from "./articles/add.ts";
export type { Change } from "./articles/change.ts";
export { Plan } from "./articles/plan.ts";
export {
  findCurrent,
  findHistory,
  findRevisions,
  getCurrent,
  getOriginal,
  type StoredRevision,
} from "./articles/read.ts";
export * from "./cases.ts";
export { type Copied, copyLibrary } from "./copy.ts";
export {
  type Decision,
  decide,
  findDecidedArticles,
  findDecisions,
  layOver,
  type Overlaid,
  withdraw,
} from "./decisions.ts";
export { clearFailures, type Failure, findFailures, forgetFailuresBefore, noteFailures } from "./failures.ts";
export { type Feed, findFeeds, followFeed, leaveFeed, notePoll, type Poll } from "./feeds.ts";
export {
  decideGroup,
  findGroupDecisions,
  type GroupDecision,
  type GroupDecisionKind,
  placeOfStatement,
  type StatementPlace,
} from "./group-decisions.ts";
export { countJobs, failJob, type Lease, type LeasedJob, leaseJobs, releaseJobs } from "./jobs.ts";
export { type Counts, isServer, Library } from "./library.ts";
export { type Hit, type SearchOptions, type SearchResult, search } from "./search/search.ts";
export { describeTrouble } from "./trouble.ts";
export { findVoices, getVoice, mergeVoices, type StoredVoice, splitVoice } from "./voices.ts";
