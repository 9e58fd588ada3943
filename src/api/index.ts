/**
 * The server of a desk: REST API and web app.
 * @module
 */

export type { Agreement } from "../evaluate/index.ts";
export { type AppOptions, createApp } from "./app.ts";
export { annotateReading, compareReadings } from "./compare-readings.ts";
export { openSource } from "./exports/source.ts";
export { findWebFolder } from "./pages.ts";
export { feedOf, pageOfNews, type ShownNews, type ShownWatch, showWatch, showWatches } from "./watches.ts";
