/**
 * Watches: saved, changed, removed.
 * @module
 */
import { v7 as newId } from "uuid";
import { NotFoundError } from "../articles/read.ts";
import type { Engine } from "../engine.ts";
import type { Reading } from "../schema.ts";
import { type Finding, keepSeen } from "./seen.ts";
import { type Marks, type Subject, toWatch, type Watch } from "./watch.ts";

/** A watch that somebody wants. */
export interface NewWatch {
  readonly name: string;
  readonly subject: Subject;
  readonly by: string;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly marks: Marks;
  /** What is there already, and is therefore no news. */
  readonly known: readonly Finding[];
}

/** Saves a watch with what it knows, all of it or nothing. */
export async function addWatch(engine: Engine, watch: NewWatch): Promise<Watch> {
  const { kind, ...subject } = watch.subject;
  const row = {
    id: newId(),
    name: watch.name,
    kind,
    subject: JSON.stringify(subject),
    by: watch.by,
    marks: JSON.stringify(watch.marks),
    paused: 0,
    url: watch.webhook?.url ?? null,
    secret: watch.webhook?.secret ?? null,
    gone: 0,
    added_at: new Date().toISOString(),
  };
  await engine.write(async (tx) => {
    await tx.insertInto("watch").values(row).execute();
    await keepSeen(engine, tx, row.id, watch.known);
  });
  return toWatch(row);
}

/** All watches, the last saved first. */
export async function findWatches(db: Reading): Promise<Watch[]> {
  const rows = await db
    .selectFrom("watch")
    .selectAll()
    .orderBy("added_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(toWatch);
}

/** A watch by its id. Throws NotFoundError. */
export async function getWatch(db: Reading, id: string): Promise<Watch> {
  const row = await db.selectFrom("watch").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw missing(id);
  return toWatch(row);
}

/** Ids of watches that begin so, at most `limit`. */
export async function findWatchIds(db: Reading, beginning: string, limit = 2): Promise<string[]> {
  const rows = await db
    .selectFrom("watch")
    .select("id")
    .where("id", ">=", beginning)
    .where("id", "<", `${beginning}\uffff`)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** What can be changed of a watch; what is left out stays. */
export interface WatchChange {
  readonly name?: string;
  /** Also lets a webhook be asked again that had said that nobody is there. */
  readonly paused?: boolean;
  readonly webhook?: { readonly url: string; readonly secret: string } | null;
}

/** Changes a watch. What waits is sent to a new webhook, and forgotten without one. Throws NotFoundError. */
export async function changeWatch(engine: Engine, id: string, change: WatchChange): Promise<Watch> {
  const { name, paused, webhook } = change;
  const columns = {
    ...(name !== undefined && { name }),
    ...(paused !== undefined && { paused: paused ? 1 : 0 }),
    ...((paused === false || webhook !== undefined) && { gone: 0 }),
    ...(webhook !== undefined && { url: webhook?.url ?? null, secret: webhook?.secret ?? null }),
  };
  if (Object.keys(columns).length === 0) return getWatch(engine.reading, id);
  return engine.write(async (tx) => {
    const row = await tx
      .updateTable("watch")
      .set(columns)
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw missing(id);
    if (webhook === null)
      await tx
        .deleteFrom("watch_delivery")
        .where("watch_id", "=", id)
        .where("state", "=", "waiting")
        .execute();
    return toWatch(row);
  });
}

/** Takes a watch out with its news. Throws NotFoundError. */
export async function removeWatch(engine: Engine, id: string): Promise<void> {
  await engine.write(async (tx) => {
    await engine.differs.enter(tx, "watches");
    const gone = await tx.deleteFrom("watch").where("id", "=", id).returning("id").execute();
    if (gone.length === 0) throw missing(id);
    for (const table of ["watch_seen", "watch_news", "watch_delivery"] as const)
      await tx.deleteFrom(table).where("watch_id", "=", id).execute();
  });
}

const missing = (id: string): NotFoundError =>
  new NotFoundError(`the library has no watch ${id}; isnad watches lists them`);
