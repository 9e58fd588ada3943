/**
 * Inputs: files, directories and standard input become decoded Arabic text, or a failure in one line.
 * @module
 */

export type { UnpackLimits } from "./archive/budget.ts";
export { type FailureKind, fail, InputError, type InputFailure, type Outcome } from "./failure.ts";
export { feedReader } from "./feed/feed-reader.ts";
export { addressProblem } from "./fetch/address.ts";
export { type FetchOptions, fetchSource } from "./fetch/fetch-source.ts";
export { type Posted, type PostOptions, postMessage } from "./fetch/post-message.ts";
export { htmlReader } from "./html/reader.ts";
export { sizeOfInputs } from "./inputs/size.ts";
export { type InputList, listInputs } from "./list-inputs.ts";
export { ninjsReader } from "./ninjs/ninjs-reader.ts";
export { describeError, readFile, readStandardInput, STANDARD_INPUT } from "./read-file.ts";
export { type NamedBytes, type ReadInputsOptions, readInputs } from "./read-inputs.ts";
export { type PastedText, readPasted } from "./read-pasted.ts";
export { readText } from "./read-text.ts";
export type { Reader, Source } from "./reader.ts";
export { readStructured, type Structured } from "./structured/read-structured.ts";
export type { ColumnNames } from "./table/columns.ts";
