/**
 * The library that survives: articles, analyses, decisions and work, on an embedded database or on PostgreSQL.
 * @module
 */
export { findPlace, type Place, placeOf } from "./analyses/place.ts";
export { findAnalysis, findReports, type StoredAnalysis, type StoredReport } from "./analyses/read.ts";
export { type AnalysisRows, rowsOf } from "./analyses/rows.ts";
export { type Added, type AddOutcome, ANALYZE } from "./articles/add.ts";
export { type Change, changeOf } from "./articles/change.ts";
export {
  findHistory,
  findRevisions,
  getCurrent,
  getOriginal,
  NotFoundError,
  type StoredRevision,
} from "./articles/read.ts";
export * from "./cases.ts";
export { type Decision, decide, findDecisions, layOver, type Overlaid, withdraw } from "./decisions.ts";
export { clearFailures, type Failure, findFailures, noteFailures } from "./failures.ts";
export { type Feed, findFeeds, followFeed, leaveFeed, notePoll, type Poll, restAfter } from "./feeds.ts";
export { countJobs, failJob, type Lease, type LeasedJob, leaseJobs, releaseJobs } from "./jobs.ts";
export { type Counts, Library } from "./library.ts";
export { SchemaError } from "./migrations/index.ts";
export { parseQuery, QueryError } from "./search/query.ts";
export { type Hit, type SearchOptions, type SearchResult, search } from "./search/search.ts";
export { findVoices, getVoice, mergeVoices, type StoredVoice, splitVoice } from "./voices.ts";
