/**
 * Feeds that are followed: the desk looks at each when its time has come.
 * @module
 */
import Type from "typebox";
import { Taken, WebAddress } from "./intake.ts";
import { exactly, Id, orNull } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** A feed that is followed; `failures` counts those in a row, `error` is the last one. */
export const Feed = exactly({
  id: Type.String(),
  url: Type.String(),
  title: orNull(Type.String()),
  everyMinutes: Type.Integer(),
  next: Type.String(),
  polled: orNull(Type.String()),
  failures: Type.Integer(),
  error: orNull(Type.String()),
  /** The pages behind its links are read, too, at every look. */
  follow: Type.Boolean(),
});

const params = exactly({ feed: Id });

/** Routes of feeds. */
export const feedRoutes = defineRoutes({
  "GET /api/feeds": {
    id: "findFeeds",
    group: "Feeds",
    summary: "Every feed that is followed, by address",
    reply: Type.Array(Feed),
  },
  "POST /api/feeds": {
    id: "followFeed",
    group: "Feeds",
    summary: "Follow a feed; one that is followed already gets the new interval",
    body: exactly({
      url: WebAddress,
      everyMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_080, default: 30 })),
      follow: Type.Optional(
        Type.Boolean({ description: "Read the pages behind the links, too, at every look" }),
      ),
    }),
    reply: Feed,
  },
  "DELETE /api/feeds/:feed": {
    id: "leaveFeed",
    group: "Feeds",
    summary: "Follow a feed no longer; its articles stay",
    params,
    reply: null,
  },
  "POST /api/feeds/:feed/poll": {
    id: "pollFeed",
    group: "Feeds",
    summary: "Look at a feed now; `error` says why it could not be read",
    params,
    body: exactly({
      follow: Type.Optional(Type.Boolean({ description: "This time, whatever the feed keeps" })),
    }),
    reply: exactly({ feed: Feed, taken: Taken }),
  },
});
