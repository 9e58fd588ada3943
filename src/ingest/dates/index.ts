/**
 * Dates of pages and feeds.
 * @module
 */
export { findDate, type ReadDate, readDate } from "./read.ts";
