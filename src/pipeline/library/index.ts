/**
 * Libraries at work: intake, analysis, search.
 * @module
 */
export { type Analysts, startAnalysts } from "./analyst.ts";
export { type TakeInOptions, type Taken, takeIn } from "./take-in.ts";
export { type WorkOptions, work } from "./work.ts";
