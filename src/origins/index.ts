/**
 * Where claims come from and what changed on the way.
 * @module
 */
export { compareStatements, type Told } from "./changes/index.ts";
export {
  type SharedText,
  type TextReuse,
  type ToldClaim,
  type ToldGroups,
  traceRetellings,
} from "./retellings/index.ts";
