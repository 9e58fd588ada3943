/**
 * Numbers and quantities.
 * @module
 */
export { type FoundNumber, findNumbers, findOrdinals } from "./find.ts";
export { findQuantities, mayBeginQuantity } from "./quantities.ts";
export { mayStartNumber } from "./words.ts";
