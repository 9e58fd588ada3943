/**
 * The library as a whole.
 * @module
 */
import type { aboutRoutes } from "../../contract/index.ts";
import { rulesVersion } from "../../pipeline/index.ts";
import { countJobs } from "../../store/index.ts";
import { followEvents } from "../events.ts";
import type { Handlers } from "../handlers.ts";
import { version } from "../version.ts";

/** Answers the routes of the library as a whole. */
export const aboutHandlers: Handlers<keyof typeof aboutRoutes> = {
  "GET /api/about": async (_, { library, analysts }) => ({
    version,
    rules: rulesVersion(analysts.overlay),
    library: { engine: library.engine.name, location: library.engine.location },
    counts: await library.count(),
    jobs: await countJobs(library.engine.reading),
  }),
  "GET /api/events": async ({ signal }, desk) => followEvents(desk, signal),
};
