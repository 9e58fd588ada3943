/**
 * Numbers and quantities.
 * @module
 */

export { type OrdinalReading, readOrdinal } from "./ordinal.ts";
export { findQuantities } from "./quantities.ts";
export { type NumberReading, readNumber } from "./read.ts";
