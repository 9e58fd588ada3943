/**
 * Voices across articles.
 * @module
 */
export { type AlikeReason, type AlikeVoice, findAlike } from "./alike.ts";
export { membersOf } from "./current.ts";
export { type Dossier, findVoiceReports, getDossier } from "./dossier.ts";
export { findJoined, withJoined } from "./joined.ts";
export { countVoiceKinds, type ListedVoice, listVoices, type VoiceQuery } from "./list.ts";
export {
  findVoices,
  getVoice,
  mergeVoices,
  type StoredVoice,
  splitVoice,
  type VoiceDecision,
} from "./merge.ts";
export type { QuotedReport, ReportFilter } from "./reports.ts";
