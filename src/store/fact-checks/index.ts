/**
 * Published fact-checks that the library keeps.
 * @module
 */
export {
  type FactCheckFilter,
  type FactCheckPage,
  type FactCheckSource,
  factChecksVersion,
  findAllFactChecks,
  findBrokenEntries,
  findFactCheckIds,
  findFactCheckSources,
  findFactChecks,
  findFactChecksAfter,
  findFactChecksById,
  getFactCheck,
  removeFactCheck,
} from "./find.ts";
export { type BrokenEntry, type FactCheckInput, type KeptInput, keepFactChecks } from "./keep.ts";
export type { KeptFactCheck } from "./rows.ts";
