/**
 * Text that articles share: near copies, containment, aligned passages, boilerplate left out.
 * @module
 */
export type { SharedPassage } from "./align.ts";
export { type Boilerplate, NO_BOILERPLATE } from "./boilerplate.ts";
export { findReuse, measureReuse, type Reuse, type ReuseArticle, type ReusePair } from "./find-reuse.ts";
