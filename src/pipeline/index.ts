/**
 * Where the pure modules meet files: inputs in, analyses and scores out.
 * @module
 */
export { InputError, type InputFailure, listInputs, STANDARD_INPUT } from "../ingest/index.ts";
export { type EvaluatedArticle, type Evaluation, type EvaluationFolders, evaluate } from "./evaluate.ts";
export { toInterchange } from "./interchange.ts";
export { analysisName, toJsonLine, writeResult } from "./predictions.ts";
export { type Traced, type TraceOptions, traceBytes, traceInput } from "./trace.ts";
