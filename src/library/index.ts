/**
 * Libraries at work: intake, analysis, analysis anew.
 * @module
 */

export {
  type InputFailure,
  type NamedBytes,
  type PastedText,
  readPasted,
  sizeOfInputs,
} from "../ingest/index.ts";
export { type AnalystOptions, type Analysts, startAnalysts } from "./analyst.ts";
export * from "./check/index.ts";
export type { Difference } from "./differences.ts";
export { Explainer, type Explanation } from "./explainer.ts";
export { type GatherOptions, gatherGroupDecisions, gatherInputs, gatherLibrary } from "./gather.ts";
export { type OpenOptions, openInputs } from "./inputs.ts";
export { type PollOptions, pollFeed, pollFeeds } from "./polling.ts";
export { type Reanalyzed, reanalyze } from "./reanalyze.ts";
export { findRetry } from "./retry.ts";
export { type TakeInOptions, type Taken, takeIn } from "./take-in.ts";
export { type TracedInput, traceArticles } from "./trace-inputs.ts";
export {
  isFresh,
  type TraceLibraryOptions,
  type TraceProgress,
  TraceUnderWayError,
  traceLibrary,
  traceState,
} from "./trace-library.ts";
export { type TraceOptions, traceOnThreads } from "./tracing.ts";
export * from "./watches/index.ts";
export { type WorkOptions, work } from "./work.ts";
