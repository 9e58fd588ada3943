/**
 * All handlers.
 * @module
 */
import type { Handlers } from "../handlers.ts";
import { aboutHandlers } from "./about.ts";
import { articleHandlers } from "./articles.ts";
import { caseHandlers } from "./cases.ts";
import { claimHandlers } from "./claims.ts";
import { compareHandlers } from "./compare.ts";
import { elsewhereHandlers } from "./elsewhere.ts";
import { exportHandlers } from "./exports.ts";
import { factCheckHandlers } from "./fact-checks.ts";
import { feedHandlers } from "./feeds.ts";
import { intakeHandlers } from "./intake.ts";
import { queueHandlers } from "./queue.ts";
import { readingHandlers } from "./reading.ts";
import { secondReadingHandlers } from "./readings.ts";
import { searchHandlers } from "./search.ts";
import { voiceHandlers } from "./voices.ts";
import { watchHandlers } from "./watches.ts";

/** What answers each route of the contract. */
export const handlers: Handlers = {
  ...aboutHandlers,
  ...articleHandlers,
  ...caseHandlers,
  ...claimHandlers,
  ...compareHandlers,
  ...factCheckHandlers,
  ...feedHandlers,
  ...intakeHandlers,
  ...elsewhereHandlers,
  ...exportHandlers,
  ...queueHandlers,
  ...readingHandlers,
  ...secondReadingHandlers,
  ...searchHandlers,
  ...voiceHandlers,
  ...watchHandlers,
};
