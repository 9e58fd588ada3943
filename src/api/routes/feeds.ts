/**
 * Feeds that are followed.
 * @module
 */
import type { feedRoutes } from "../../contract/index.ts";
import { type Feed, findFeeds, followFeed, getFeed, leaveFeed } from "../../store/index.ts";
import type { Handlers } from "../handlers.ts";
import { replyOf } from "./intake.ts";

const EVERY_MINUTES = 30;

const plain = ({ id, url, title, everyMinutes, next, polled, failures, error, follow }: Feed) => ({
  id,
  url,
  title,
  everyMinutes,
  next,
  polled,
  failures,
  error,
  follow,
});

/** Answers the routes of feeds. */
export const feedHandlers: Handlers<keyof typeof feedRoutes> = {
  "GET /api/feeds": async (_, { library }) => (await findFeeds(library.engine.reading)).map(plain),
  "POST /api/feeds": async ({ body: { url, everyMinutes = EVERY_MINUTES, follow } }, { library }) =>
    plain(await followFeed(library.engine, url, { everyMinutes, ...(follow !== undefined && { follow }) })),
  "DELETE /api/feeds/:feed": async ({ params }, { library }) => {
    const { url } = await getFeed(library.engine.reading, params.feed);
    await leaveFeed(library.engine, url);
  },
  "POST /api/feeds/:feed/poll": async ({ params, body: { follow }, signal }, desk) => {
    const { reading } = desk.library.engine;
    const taken = await desk.pollFeed(await getFeed(reading, params.feed), {
      ...(follow !== undefined && { follow }),
      signal,
    });
    return { feed: plain(await getFeed(reading, params.feed)), taken: replyOf(taken) };
  },
};
