/**
 * Statements side by side: what articles share, and which statements say the same thing.
 * @module
 */
export { describeArticle } from "./describe.ts";
