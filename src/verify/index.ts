/**
 * Checks what left a library, without one.
 * @module
 */
export type { CheckedText } from "./content.ts";
export type { Origin } from "./originals.ts";
export type { Problem } from "./problem.ts";
export { readPack } from "./read-pack.ts";
export { type Verified, verifyPack } from "./verify-pack.ts";
