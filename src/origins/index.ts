/**
 * Where claims come from: whose text an article is, what each retelling took from which, and what it changed.
 * @module
 */

export { compareStatements, type Told } from "./changes/index.ts";
export { numbersOf } from "./independence/numbers.ts";
export { type ProvenanceSource, provenanceOf } from "./provenance/index.ts";
export {
  type SharedText,
  storiesOf,
  type TextReuse,
  type ToldClaim,
  type ToldGroups,
  traceRetellings,
} from "./retellings/index.ts";
export { judgeStandings } from "./standing/index.ts";
