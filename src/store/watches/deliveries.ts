/**
 * Messages to webhooks: taken in hand, delivered, tried again, given up. What was in hand when a process ended comes due again.
 * @module
 */
import { sql } from "kysely";
import type { Engine } from "../engine.ts";
import type { Reading } from "../schema.ts";
import { findNewsById, type News } from "./news.ts";
import { toWatch, type Watch } from "./watch.ts";

/** A message in hand. */
export interface Delivery {
  readonly news: News;
  /** With a webhook. */
  readonly watch: Watch;
  /** This one included: 1 the first time. */
  readonly attempts: number;
}

/** Which messages are taken in hand. Moments are milliseconds since 1970. */
export interface DeliveryLease {
  readonly now: number;
  readonly most: number;
  /** So long nobody else takes them. */
  readonly milliseconds: number;
}

const moment = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Messages that are due of watches that are not paused: those that were tried least first, then the oldest. */
const DUE = (now: string) => sql`d.state = 'waiting' and d.next_at <= ${now} and exists (select 1 from watch w
  where w.id = d.watch_id and w.paused = 0 and w.gone = 0 and w.url is not null)`;

/** Takes messages in hand that are due. Each counts as tried, so that one which ends the process is not tried without end. */
export async function leaseDeliveries(engine: Engine, lease: DeliveryLease): Promise<Delivery[]> {
  const now = moment(lease.now);
  const { rows: waiting } = await sql`select 1 from watch_delivery d where ${DUE(now)} limit 1`.execute(
    engine.reading,
  );
  if (waiting.length === 0) return []; // a look without a lock
  const rows = await engine.write(async (tx) => {
    await engine.differs.enter(tx, "watches");
    const { rows: due } = await sql<{ id: string }>`select d.news_id as id from watch_delivery d
      where ${DUE(now)} order by d.attempts, d.number limit ${lease.most}`.execute(tx);
    if (due.length === 0) return [];
    return tx
      .updateTable("watch_delivery")
      .set({ attempts: sql`attempts + 1`, next_at: moment(lease.now + lease.milliseconds) })
      .where(
        "news_id",
        "in",
        due.map(({ id }) => id),
      )
      .returning(["news_id", "attempts", "number"])
      .execute();
  });
  return described(engine.reading, rows);
}

async function described(
  db: Reading,
  rows: readonly { news_id: string; attempts: number; number: number }[],
): Promise<Delivery[]> {
  if (rows.length === 0) return [];
  const news = await findNewsById(
    db,
    rows.map(({ news_id }) => news_id),
  );
  const ids = [...new Set([...news.values()].map(({ watch }) => watch))];
  const watches = new Map(
    (await db.selectFrom("watch").selectAll().where("id", "in", ids).execute()).map((row) => [
      row.id,
      toWatch(row),
    ]),
  );
  return [...rows]
    .sort((a, b) => a.attempts - b.attempts || a.number - b.number)
    .flatMap(({ news_id, attempts }) => {
      const one = news.get(news_id);
      const watch = one && watches.get(one.watch);
      return one && watch ? [{ news: one, watch, attempts }] : []; // removed meanwhile
    });
}

/** Notes that a receiver has a message. */
export async function noteDelivered(engine: Engine, news: string, now: number): Promise<void> {
  await engine.write((tx) =>
    tx
      .updateTable("watch_delivery")
      .set({ state: "delivered", error: null, done_at: moment(now) })
      .where("news_id", "=", news)
      .execute(),
  );
}

/** Notes that an attempt failed. `next`: when to try again (milliseconds since 1970); null: it is given up. */
export async function noteFailed(
  engine: Engine,
  news: string,
  { error, next, now }: { readonly error: string; readonly next: number | null; readonly now: number },
): Promise<void> {
  await engine.write((tx) =>
    tx
      .updateTable("watch_delivery")
      .set(
        next === null ? { state: "given-up", error, done_at: moment(now) } : { error, next_at: moment(next) },
      )
      .where("news_id", "=", news)
      .where("state", "=", "waiting")
      .execute(),
  );
}

/** Puts messages back that were taken in hand and not tried, until `next`. */
export async function putBack(engine: Engine, news: readonly string[], next: number): Promise<void> {
  if (news.length === 0) return;
  await engine.write((tx) =>
    tx
      .updateTable("watch_delivery")
      .set({ attempts: sql`attempts - 1`, next_at: moment(next) })
      .where("news_id", "in", [...news])
      .where("state", "=", "waiting")
      .execute(),
  );
}

/** Notes that nobody is at a webhook any more: what waits is kept, and nothing is sent until somebody resumes the watch. */
export async function noteGone(engine: Engine, watch: string): Promise<void> {
  await engine.write((tx) => tx.updateTable("watch").set({ gone: 1 }).where("id", "=", watch).execute());
}

/** When the next message is due (milliseconds since 1970); null where none waits. */
export async function nextDelivery(db: Reading): Promise<number | null> {
  const { rows } = await sql<{ next: string | null }>`select min(d.next_at) as next from watch_delivery d
    join watch w on w.id = d.watch_id
    where d.state = 'waiting' and w.paused = 0 and w.gone = 0 and w.url is not null`.execute(db);
  const next = rows[0]?.next ?? null;
  return next === null ? null : Date.parse(next);
}
