/**
 * Dates, durations, clock times and sets.
 * @module
 */
export { findTimes, mayBeginTime, type TimeOptions } from "./find.ts";
