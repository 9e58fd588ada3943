/**
 * The library as a whole, and what is being done in it.
 * @module
 */
import Type, { type Static } from "typebox";
import { exactly, orNull } from "./parts.ts";
import { defineRoutes } from "./route.ts";

const count = Type.Integer({ minimum: 0 });

/** What the library holds, and what waits to be done. */
export const About = exactly({
  version: Type.String(),
  /** Version of the rules that analyse now. */
  rules: Type.String(),
  library: exactly({ engine: Type.String(), location: Type.String() }),
  counts: exactly({ articles: count, revisions: count, bodies: count, reports: count, voices: count }),
  jobs: exactly({ ready: count, active: count, failed: count }),
});

/** What happens while nobody asks: each is an event of the stream, named by `kind`. */
export const Progress = Type.Union([
  /** What came in so far of one intake, named by its file, address or title; `done` with its last batch. */
  exactly({
    kind: Type.Literal("articles"),
    input: Type.String(),
    added: count,
    unchanged: count,
    revised: count,
    failed: count,
    done: Type.Boolean(),
  }),
  /** Articles were removed. */
  exactly({ kind: Type.Literal("removed"), articles: count }),
  /** A feed was looked at; `error` says why it could not be read. */
  exactly({ kind: Type.Literal("polled"), feed: Type.String(), error: orNull(Type.String()) }),
  exactly({ kind: Type.Literal("failure"), input: Type.String(), message: Type.String() }),
  exactly({ kind: Type.Literal("analysed"), analyses: count, left: count }),
  exactly({ kind: Type.Literal("tracing"), stage: Type.String(), done: count, of: orNull(count) }),
  exactly({ kind: Type.Literal("traced"), claims: count }),
  /** Fact-checks came in from a file or an address, or went. */
  exactly({
    kind: Type.Literal("fact-checks"),
    source: orNull(Type.String()),
    added: count,
    revised: count,
    broken: count,
  }),
  /** A watch has news, so many; or something else of it has changed (0). */
  exactly({ kind: Type.Literal("watch"), watch: Type.String(), name: Type.String(), news: count }),
  exactly({ kind: Type.Literal("decided"), article: orNull(Type.String()) }),
]);

/** One thing that happened. */
export type Progress = Static<typeof Progress>;

/** Routes of the library as a whole. */
export const aboutRoutes = defineRoutes({
  "GET /api/about": {
    id: "getAbout",
    group: "Library",
    summary: "What the library holds, and what waits to be done",
    reply: About,
  },
  "GET /api/events": {
    id: "followEvents",
    group: "Library",
    summary: "What happens from now on, as server-sent events: each is named by its `kind`, its data is JSON",
    reply: { stream: ["text/event-stream"] },
  },
});
