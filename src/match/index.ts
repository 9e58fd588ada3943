/**
 * Statements side by side: what articles share, and which statements say the same thing.
 * @module
 */
export { describeArticle } from "./describe.ts";
export {
  type Boilerplate,
  findReuse,
  NO_BOILERPLATE,
  type Reuse,
  type ReuseArticle,
  type ReusePair,
  type SharedPassage,
} from "./passages/index.ts";
