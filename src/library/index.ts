/**
 * Libraries at work: intake, analysis, analysis anew.
 * @module
 */

export { sizeOfInputs } from "../ingest/index.ts";
export { type AnalystOptions, type Analysts, startAnalysts } from "./analyst.ts";
export type { Difference } from "./differences.ts";
export { type GatherOptions, gatherGroupDecisions, gatherInputs, gatherLibrary } from "./gather.ts";
export { type OpenOptions, openInputs } from "./inputs.ts";
export { type PollOptions, pollFeeds } from "./polling.ts";
export { type Reanalyzed, reanalyze } from "./reanalyze.ts";
export { findRetry } from "./retry.ts";
export { type TakeInOptions, type Taken, takeIn } from "./take-in.ts";
export { type TraceOptions, traceOnThreads } from "./tracing.ts";
export { type WorkOptions, work } from "./work.ts";
