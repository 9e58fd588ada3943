/**
 * News of watches: kept once and for all, listed, counted.
 * @module
 */
import { sql } from "kysely";
import { v7 as newId } from "uuid";
import { cursorOf, readCursor } from "../cursor.ts";
import type { Engine } from "../engine.ts";
import type { Reading, Row, Writing } from "../schema.ts";
import { type Finding, findSeen, keepSeen } from "./seen.ts";
import type { Told } from "./told.ts";
import type { Marks } from "./watch.ts";

/** Something that a watch found, with what is to be told of it. */
export interface NewFinding extends Finding {
  readonly told: Told;
}

/** What came of one look. */
export interface Look {
  readonly news: readonly NewFinding[];
  /** Things that are known from now on and not told. */
  readonly quiet: readonly Finding[];
  readonly marks: Marks;
}

/** How far the message about a piece of news is. */
export interface DeliveryState {
  readonly state: "waiting" | "delivered" | "given-up";
  readonly attempts: number;
  /** When it is tried again; null where it is not. */
  readonly next: string | null;
  /** Why the last attempt failed. */
  readonly error: string | null;
}

/** A piece of news. */
export interface News extends Told {
  /** Grows in the order in which news can be seen. */
  readonly number: number;
  readonly id: string;
  readonly watch: string;
  /** ISO 8601 */
  readonly found: string;
  /** Null where there was no webhook. */
  readonly delivery: DeliveryState | null;
}

/** Under which `meta` keeps the last number that was given. */
const NUMBER = "news";

/**
 * Keeps what a look found, and how far it looked, all of it or nothing; of two looks at once the second tells only what the first
 * did not. Returns how many news there are. None where the watch was removed meanwhile.
 */
export async function keepNews(engine: Engine, watch: string, look: Look): Promise<number> {
  return engine.write(async (tx) => {
    await engine.differs.enter(tx, "watches");
    const row = await tx.selectFrom("watch").select("url").where("id", "=", watch).executeTakeFirst();
    if (!row) return 0;
    const known = await findSeen(
      tx,
      watch,
      look.news.map(({ thing }) => thing),
    );
    const fresh = onceEach(look.news.filter(({ thing }) => !known.has(thing)));
    await keepSeen(engine, tx, watch, [...look.quiet, ...fresh]);
    await insertNews(engine, tx, { watch, fresh, toWebhook: row.url !== null });
    await tx
      .updateTable("watch")
      .set({ marks: JSON.stringify(look.marks) })
      .where("id", "=", watch)
      .execute();
    return fresh.length;
  });
}

const onceEach = (found: readonly NewFinding[]): NewFinding[] => [
  ...new Map(found.map((one) => [one.thing, one])).values(),
];

async function insertNews(
  { differs }: Engine,
  tx: Writing,
  {
    watch,
    fresh,
    toWebhook,
  }: { readonly watch: string; readonly fresh: readonly NewFinding[]; readonly toWebhook: boolean },
): Promise<void> {
  if (fresh.length === 0) return;
  const first = await takeNumbers(tx, fresh.length);
  const now = new Date().toISOString();
  const rows = fresh.map(({ thing, told }, at) => ({
    number: first + at,
    id: newId(),
    watch_id: watch,
    thing,
    kind: told.kind,
    told: JSON.stringify(told),
    found_at: now,
  }));
  await differs.insert(tx, "watch_news", rows);
  if (!toWebhook) return;
  const deliveries = rows.map(({ id, number }) => ({
    news_id: id,
    watch_id: watch,
    number,
    state: "waiting",
    attempts: 0,
    next_at: now,
    error: null,
    done_at: null,
  }));
  await differs.insert(tx, "watch_delivery", deliveries);
}

/** The first of so many numbers that none had, those of removed watches included. The caller has entered the section. */
async function takeNumbers(tx: Writing, many: number): Promise<number> {
  const known = await tx.selectFrom("meta").select("value").where("key", "=", NUMBER).executeTakeFirst();
  const { rows } = await sql<{ last: number }>`select cast(coalesce(max(number), 0) as integer) as last
    from watch_news`.execute(tx);
  const last = Math.max(Number(known?.value ?? 0), rows[0]?.last ?? 0);
  const value = String(last + many);
  await tx
    .insertInto("meta")
    .values({ key: NUMBER, value })
    .onConflict((same) => same.column("key").doUpdateSet({ value }))
    .execute();
  return last + 1;
}

/** Which news. */
export interface NewsFilter {
  /** Id of a watch. */
  readonly watch?: string;
  /** Only those after this number. */
  readonly since?: number;
  /** Only those found at this moment (ISO 8601) or later. */
  readonly from?: string;
  /** Fifty where none is given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

const LIMIT = 50;
const LIST = "news";

/** News, the newest first. Throws CursorError for a foreign cursor. */
export async function findWatchNews(
  db: Reading,
  { watch, since, from, limit = LIMIT, after }: NewsFilter = {},
): Promise<{ readonly news: readonly News[]; readonly next: string | null }> {
  const before = after === undefined ? null : Number(readCursor(LIST, 1, after)[0]);
  const rows = await described(db)
    .$if(watch !== undefined, (query) => query.where("n.watch_id", "=", watch ?? ""))
    .$if(since !== undefined, (query) => query.where("n.number", ">", since ?? 0))
    .$if(from !== undefined, (query) => query.where("n.found_at", ">=", from ?? ""))
    .$if(before !== null, (query) => query.where("n.number", "<", before ?? 0))
    .orderBy("n.number", "desc")
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { news: shown.map(toNews), next: last ? cursorOf(LIST, [last.number]) : null };
}

/** News by their ids. */
export async function findNewsById(db: Reading, ids: readonly string[]): Promise<Map<string, News>> {
  if (ids.length === 0) return new Map();
  const rows = await described(db)
    .where("n.id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, toNews(row)]));
}

const described = (db: Reading) =>
  db
    .selectFrom("watch_news as n")
    .leftJoin("watch_delivery as d", "d.news_id", "n.id")
    .selectAll("n")
    .select(["d.state", "d.attempts", "d.next_at", "d.error"]);

type NewsRow = Row<"watch_news"> & {
  readonly state: string | null;
  readonly attempts: number | null;
  readonly next_at: string | null;
  readonly error: string | null;
};

function toNews({ number, id, watch_id, told, found_at, state, attempts, next_at, error }: NewsRow): News {
  return {
    ...(JSON.parse(told) as Told),
    number,
    id,
    watch: watch_id,
    found: found_at,
    delivery:
      state === null
        ? null
        : {
            state: state as DeliveryState["state"],
            attempts: attempts ?? 0,
            next: state === "waiting" ? next_at : null,
            error,
          },
  };
}

/** How many news a watch has, and what became of its messages. */
export interface NewsCounts {
  readonly news: number;
  /** When the last one was found; null where there is none. */
  readonly newest: string | null;
  readonly waiting: number;
  readonly delivered: number;
  readonly givenUp: number;
  /** When a message was last delivered. */
  readonly lastDelivered: string | null;
  /** Why the newest of those failed that were not delivered. */
  readonly error: string | null;
}

/** The counts of watches by their ids; of a watch without news there are none. */
export async function countNews(db: Reading, watch?: string): Promise<Map<string, NewsCounts>> {
  const only = (column: string) => (watch === undefined ? sql`` : sql`where ${sql.ref(column)} = ${watch}`);
  const { rows } = await sql<{ watch: string } & NewsCounts>`select n.watch_id as watch, n.news, n.newest,
      coalesce(d.waiting, 0) as waiting, coalesce(d.delivered, 0) as delivered,
      coalesce(d.given_up, 0) as "givenUp", d.last_delivered as "lastDelivered",
      (select e.error from watch_delivery e where e.watch_id = n.watch_id and e.state <> 'delivered'
        and e.error is not null order by e.number desc limit 1) as error
    from (select watch_id, cast(count(*) as integer) as news, max(found_at) as newest from watch_news
      ${only("watch_id")} group by watch_id) n
    left join (select watch_id, cast(sum(case when state = 'waiting' then 1 else 0 end) as integer) as waiting,
        cast(sum(case when state = 'delivered' then 1 else 0 end) as integer) as delivered,
        cast(sum(case when state = 'given-up' then 1 else 0 end) as integer) as given_up,
        max(case when state = 'delivered' then done_at end) as last_delivered
      from watch_delivery ${only("watch_id")} group by watch_id) d on d.watch_id = n.watch_id`.execute(db);
  return new Map(rows.map(({ watch: id, ...counts }) => [id, counts]));
}
