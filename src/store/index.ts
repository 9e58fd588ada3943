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
export { type AnalysisState, findAnalysisState } from "./analyses/state.ts";
export { type Added, type AddOutcome, ANALYZE } from "./articles/add.ts";
export type { Change } from "./articles/change.ts";
export type { ArticleState } from "./articles/facts.ts";
export { type ArticleHead, findHeads } from "./articles/heads.ts";
export {
  type ArticlePage,
  type ArticleQuery,
  type ArticleSort,
  countPublishers,
  type ListedArticle,
  listArticles,
} from "./articles/list.ts";
export type { ArticleFilter } from "./articles/listed-filter.ts";
export { Plan } from "./articles/plan.ts";
export {
  findCurrent,
  findHistory,
  findRevisions,
  getCurrent,
  getOriginal,
  NotFoundError,
  type StoredRevision,
} from "./articles/read.ts";
export { removeArticles } from "./articles/remove.ts";
export { requeueArticles } from "./articles/requeue.ts";
export * from "./cases.ts";
export * from "./claims/index.ts";
export { type Copied, copyLibrary } from "./copy.ts";
export { CursorError, readWord, wordOf } from "./cursor.ts";
export {
  type Decidable,
  DecisionError,
  decideReport,
  nextReport,
  type Wish,
} from "./decided/decide-report.ts";
export { layOver, type Overlaid } from "./decided/lay-over.ts";
export type { MergeValue, SplitValue, VoiceValue } from "./decided/values.ts";
export {
  DECISION_KINDS,
  type Decision,
  findDecidedArticles,
  findDecisionHistory,
  findDecisions,
  type PastDecision,
  withdraw,
} from "./decisions.ts";
export * from "./fact-checks/index.ts";
export { clearFailures, type Failure, findFailures, forgetFailuresBefore, noteFailures } from "./failures.ts";
export { type Feed, findFeeds, followFeed, getFeed, leaveFeed, notePoll, type Poll } from "./feeds.ts";
export {
  decideGroup,
  findGroupDecisions,
  type GroupDecision,
  type GroupDecisionKind,
  placeOfStatement,
  type StatementPlace,
} from "./group-decisions.ts";
export {
  askFor,
  countJobs,
  dropJob,
  failJob,
  type Lease,
  type LeasedJob,
  leaseJobs,
  releaseJobs,
  renewJob,
} from "./jobs.ts";
export { type Counts, isServer, Library } from "./library.ts";
export {
  findOutletReports,
  getOutlet,
  listOutlets,
  type Outlet,
  type OutletProfile,
} from "./outlets/profile.ts";
export { getOutletTexts, type OutletTexts, type SharedClaims, type TextsBy } from "./outlets/texts.ts";
export type { Doubt } from "./queue/doubts.ts";
export {
  countQueue,
  findQueue,
  getQueued,
  type QueueCounts,
  type QueueItem,
  type QueuePlace,
} from "./queue/queue.ts";
export { type Hidden, hiddenFrom, refuseSighted } from "./readings/blind.ts";
export {
  finishReading,
  getReading,
  type KeptReading,
  keepAdjudication,
  type ListedReading,
  listReadings,
  moveReports,
  ReadingError,
  saveReading,
  startReading,
} from "./readings/readings.ts";
export { type Answering, answersOf } from "./search/answers.ts";
export type { Found, PublisherCount } from "./search/full-text.ts";
export {
  countByPublisher,
  type Hit,
  placeAnswers,
  type SearchOptions,
  type SearchResult,
  search,
} from "./search/search.ts";
export { type SuggestedVoice, type Suggestions, suggest } from "./search/suggest.ts";
export { findTelling } from "./search/telling.ts";
export { describeTrouble } from "./trouble.ts";
export * from "./voices/index.ts";
export * from "./watches/index.ts";
