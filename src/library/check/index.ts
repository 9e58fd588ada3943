/**
 * Asking the library about a message, and its fact-checks about its claims.
 * @module
 */

export {
  type CheckJson,
  type ClaimCheckJson,
  checkJson,
  claimCheckJson,
  type FactCheckJson,
  factCheckJson,
} from "./interchange.ts";
export { findOpenMatches, type OpenMatch } from "./matches.ts";
export {
  type CheckedMessage,
  type CheckMessageOptions,
  checkMessage,
  type FirstAppearance,
  type MessageCheck,
  type RetoldClaim,
} from "./message.ts";
export { FactCheckShelf } from "./shelf.ts";
export { type ClaimCheck, findClaimChecks, type Suggested } from "./suggest.ts";
export { SuggestThread } from "./suggester.ts";
export { type TakeFactChecksOptions, type TakenFactChecks, takeFactChecks } from "./take.ts";
