/**
 * What the API takes and gives, as values: the server answers by it, the web app's client is typed by it, the
 * documentation is made of it.
 * @module
 */
import { aboutRoutes } from "./about.ts";
import { articleRoutes } from "./articles.ts";
import { caseRoutes } from "./cases.ts";
import { claimRoutes } from "./claims.ts";
import { compareRoutes } from "./compare.ts";
import { elsewhereRoutes } from "./elsewhere.ts";
import { exportRoutes } from "./exports.ts";
import { factCheckRoutes } from "./fact-checks.ts";
import { feedRoutes } from "./feeds.ts";
import { intakeRoutes } from "./intake.ts";
import { queueRoutes } from "./queue.ts";
import { readingRoutes } from "./reading.ts";
import { secondReadingRoutes } from "./readings.ts";
import { searchRoutes } from "./search.ts";
import { voiceRoutes } from "./voices.ts";
import { watchRoutes } from "./watches.ts";

export type { aboutRoutes, Progress } from "./about.ts";
export type { articleRoutes } from "./articles.ts";
export type { caseRoutes } from "./cases.ts";
export type { claimRoutes, TraceState } from "./claims.ts";
export type { compareRoutes } from "./compare.ts";
export type { elsewhereRoutes } from "./elsewhere.ts";
export type { exportRoutes } from "./exports.ts";
export type { factCheckRoutes } from "./fact-checks.ts";
export type { feedRoutes } from "./feeds.ts";
export type { intakeRoutes } from "./intake.ts";
export { Problem } from "./parts.ts";
export type { queueRoutes } from "./queue.ts";
export type { readingRoutes, Wish } from "./reading.ts";
export type { SentReport, secondReadingRoutes } from "./readings.ts";
export type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route, RouteName, Routes } from "./route.ts";
export type { searchRoutes } from "./search.ts";
export type { voiceRoutes } from "./voices.ts";
export type { watchRoutes } from "./watches.ts";

/** Every route of the API. */
export const contract = {
  ...aboutRoutes,
  ...articleRoutes,
  ...caseRoutes,
  ...claimRoutes,
  ...compareRoutes,
  ...factCheckRoutes,
  ...feedRoutes,
  ...intakeRoutes,
  ...elsewhereRoutes,
  ...exportRoutes,
  ...queueRoutes,
  ...readingRoutes,
  ...secondReadingRoutes,
  ...searchRoutes,
  ...voiceRoutes,
  ...watchRoutes,
};

/** All routes with their exact types. */
export type Contract = typeof contract;
