/**
 * Dates, durations, clock times and sets.
 * @module
 */
export { findTimes, mayBeginTime, mayTellTime, type TimeOptions } from "./find.ts";
