/**
 * Dates, durations, clock times and sets.
 * @module
 */
export { findTimes, type TimeOptions } from "./find.ts";
