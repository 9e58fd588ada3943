/**
 * What was traced across the articles: kept as a whole, read claim by claim.
 * @module
 */
export { findClaimIds, findPresent, type PresentClaim, resolveClaim } from "./alias.ts";
export { findAppearances, findAppearancesIn, type KeptAppearance, textsOf } from "./appearances.ts";
export {
  type Choice,
  findChosenArticles,
  findChosenClaims,
  findGeneration,
  findStated,
  type StatedClaim,
} from "./chosen.ts";
export {
  CLAIM_SORTS,
  type ClaimFilter,
  type ClaimPage,
  type ClaimQuery,
  type ClaimSort,
  countClaims,
  findClaims,
  type ListedClaim,
  listClaims,
} from "./find.ts";
export { SupersededError } from "./generation.ts";
export { getClaim, type KeptClaim } from "./get.ts";
export {
  type ConfirmedCheck,
  decideMatch,
  findConfirmed,
  findMatches,
  type KeptMatch,
  type MatchFilter,
  type MatchState,
  type NewMatch,
  newestOfEach,
} from "./matches.ts";
export type { NewTrace, SeenArticle } from "./new-trace.ts";
export { findSharedClaims, type SharedClaim } from "./of-article.ts";
export { findSaid, type SaidBy } from "./said.ts";
export { type SaveOptions, saveTrace } from "./save.ts";
export {
  type ClaimHit,
  type ClaimSearch,
  type ClaimSearchResult,
  countFoundClaims,
  searchClaims,
} from "./search.ts";
export { findPassages, findStanding, findStandings, type KeptStanding } from "./standings.ts";
export { decisionsKey, getTrace, type TraceRun, type TraceState } from "./state.ts";
export { findStorylines, getStoryline, type KeptStoryline, type StorylinePage } from "./storylines.ts";
export {
  findVerdicts,
  type KeptVerdict,
  type NewVerdict,
  recordVerdict,
  type VerdictFilter,
} from "./verdicts.ts";
