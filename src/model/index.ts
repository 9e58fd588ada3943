/**
 * Types of what Isnad finds, and the name of the format that they are published in. No behaviour.
 * @module
 */
export type * from "./analysis.ts";
export * from "./incoming.ts";
export {
  ANALYSIS_FORMAT,
  ANALYSIS_VERSION,
  type InterchangeAnalysis,
  type InterchangeReport,
  type KeptAnalysis,
} from "./interchange.ts";
