/**
 * What publishing systems, agencies and translators leave around an article's own text, and what it tells of publisher,
 * republishing and date. Pure: text in, stretches out.
 * @module
 */
export { findDebris } from "./find.ts";
export type { KnownNames } from "./rule.ts";
