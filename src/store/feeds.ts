/**
 * Feeds that are looked at again and again.
 * @module
 */
import { v7 as newId } from "uuid";
import { NotFoundError } from "./articles/read.ts";
import type { Engine } from "./engine.ts";
import type { Reading, Row } from "./schema.ts";

/** A feed that is followed. Times are ISO 8601; `etag` and `modified` are what its server said last. */
export interface Feed {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly everyMinutes: number;
  readonly next: string;
  /** Polls that failed in a row. */
  readonly failures: number;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly polled: string | null;
  readonly error: string | null;
  /** The pages behind its links are read, too. */
  readonly follow: boolean;
}

/** How a feed is followed. */
export interface Following {
  readonly everyMinutes: number;
  /** Whether the pages behind its links are read, too; a feed that is followed already keeps what it has where this is left out. */
  readonly follow?: boolean;
}

/** What came of one poll. */
export type Poll =
  | {
      readonly ok: true;
      readonly title: string | null;
      readonly etag: string | null;
      readonly modified: string | null;
    }
  | { readonly ok: false; readonly error: string };

/** A feed that fails is asked twice as late each time, at most a day later. */
const LONGEST_REST_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;

const moment = (minutes = 0): string => new Date(Date.now() + minutes * MINUTE_MS).toISOString();

/** Follows a feed from now on; a feed that is followed already gets the new interval. */
export async function followFeed(
  engine: Engine,
  url: string,
  { everyMinutes, follow }: Following,
): Promise<Feed> {
  const row = { id: newId(), url, title: null, every_minutes: everyMinutes, next_at: moment(), failures: 0 };
  const empty = { etag: null, modified: null, polled_at: null, error: null };
  const changes = { every_minutes: everyMinutes, ...(follow !== undefined && { follow: follow ? 1 : 0 }) };
  const followed = await engine.write((tx) =>
    tx
      .insertInto("feed")
      .values({ ...row, ...empty, follow: 0, ...changes })
      .onConflict((known) => known.column("url").doUpdateSet(changes))
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
  return toFeed(followed);
}

/** Follows it no longer. True where it was followed. */
export async function leaveFeed(engine: Engine, url: string): Promise<boolean> {
  const gone = await engine.write((tx) =>
    tx.deleteFrom("feed").where("url", "=", url).returning("id").execute(),
  );
  return gone.length > 0;
}

/** All feeds by address, or only those whose time has come. */
export async function findFeeds(db: Reading, due: "due" | "all" = "all"): Promise<Feed[]> {
  const all = db.selectFrom("feed").selectAll().orderBy("url");
  const rows = await (due === "due" ? all.where("next_at", "<=", moment()) : all).execute();
  return rows.map(toFeed);
}

/** A feed by its id. Throws NotFoundError. */
export async function getFeed(db: Reading, id: string): Promise<Feed> {
  const row = await db.selectFrom("feed").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFoundError(`no feed ${id} is followed; isnad feeds list shows what is`);
  return toFeed(row);
}

/** Notes what came of a poll, and when the next one is due. */
export async function notePoll(
  engine: Engine,
  { id, everyMinutes, failures, title }: Feed,
  poll: Poll,
): Promise<void> {
  const changes = poll.ok
    ? {
        title: poll.title ?? title,
        etag: poll.etag,
        modified: poll.modified,
        failures: 0,
        error: null,
        next_at: moment(everyMinutes),
      }
    : { failures: failures + 1, error: poll.error, next_at: moment(restAfter(everyMinutes, failures + 1)) };
  await engine.write((tx) =>
    tx
      .updateTable("feed")
      .set({ ...changes, polled_at: moment() })
      .where("id", "=", id)
      .execute(),
  );
}

/** Minutes to the next poll after so many failures in a row. */
export function restAfter(everyMinutes: number, failures: number): number {
  return Math.min(everyMinutes * 2 ** failures, Math.max(everyMinutes, LONGEST_REST_MINUTES));
}

const toFeed = (row: Row<"feed">): Feed => ({
  id: row.id,
  url: row.url,
  title: row.title,
  everyMinutes: row.every_minutes,
  next: row.next_at,
  failures: row.failures,
  etag: row.etag,
  modified: row.modified,
  polled: row.polled_at,
  error: row.error,
  follow: row.follow === 1,
});
