/**
 * A rule engine over tokens. Knows no Arabic.
 * @module
 */
export {
  type Attempt,
  ahead,
  type Input,
  many,
  match,
  maybe,
  not,
  oneOf,
  type Pattern,
  type Piece,
  role,
  seq,
  token,
  upTo,
} from "./pattern.ts";
export { applyRules, defineRule, type Example, type Match, pieceOf, type Rule } from "./rule.ts";
