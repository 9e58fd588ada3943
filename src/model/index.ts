/**
 * Types of what Isnad finds, and the name of the format that they are published in. No behaviour.
 * @module
 */
export type * from "./analysis.ts";
export * from "./claims.ts";
export type * from "./described.ts";
export type * from "./fact-checks.ts";
export * from "./incoming.ts";
export {
  ANALYSIS_FORMAT,
  ANALYSIS_VERSION,
  CLAIMS_FORMAT,
  CLAIMS_VERSION,
  COMPARISON_FORMAT,
  COMPARISON_VERSION,
  type InterchangeAnalysis,
  type InterchangeClaims,
  type InterchangeReport,
  type KeptAnalysis,
  WHY_FORMAT,
  WHY_VERSION,
} from "./interchange.ts";
export type * from "./provenance.ts";
export type * from "./reading.ts";
export { VERDICTS, type Verdict } from "./verdicts.ts";
