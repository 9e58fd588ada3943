/**
 * Work to do, kept in the library: leased by whichever worker comes first, and by another when a lease runs out.
 * @module
 */
import { sql } from "kysely";
import { v7 as newId } from "uuid";
import type { Engine } from "./engine.ts";
import type { Reading, Writing } from "./schema.ts";

/** A job that this worker holds until its lease ends. */
export interface LeasedJob {
  readonly id: string;
  readonly kind: string;
  /** What is to be worked on: for an analysis, a revision. */
  readonly subject: string;
  /** 1 the first time. */
  readonly attempt: number;
}

/** Whose jobs, how many, for how long. */
export interface Lease {
  readonly kind: string;
  readonly worker: string;
  readonly most: number;
  readonly milliseconds: number;
}

/** Work that failed so often is left for a person to look at. */
const MOST_ATTEMPTS = 3;
/** How long a job rests after its first failure; twice as long after the second. */
const REST_MS = 5_000;

const moment = (afterMs = 0): string => new Date(Date.now() + afterMs).toISOString();

/** Takes up to `most` jobs that are ready or whose lease has run out. Two workers never hold one job. */
export async function leaseJobs(
  engine: Engine,
  { kind, worker, most, milliseconds }: Lease,
): Promise<LeasedJob[]> {
  if (!(await hasReady(engine.reading, kind))) return [];
  return engine.write(async (tx) => {
    const now = moment();
    const ready = await readyIds(engine, tx, { kind, now, most });
    if (ready.length === 0) return [];
    return tx
      .updateTable("job")
      .set({ state: "active", worker, lease_until: moment(milliseconds), attempt: sql`attempt + 1` })
      .where("id", "in", ready)
      .returning(["id", "kind", "subject", "attempt"])
      .execute();
  });
}

/** A look without a lock, so that idle workers do not queue for the writer. */
async function hasReady(db: Reading, kind: string): Promise<boolean> {
  const row = await readyJobs(db, kind, moment()).select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}

async function readyIds(
  { differs }: Engine,
  tx: Writing,
  { kind, now, most }: { kind: string; now: string; most: number },
): Promise<string[]> {
  const query = readyJobs(tx, kind, now).select("id").orderBy("id").limit(most);
  const rows = await (differs.skipsLocked ? query.forUpdate().skipLocked() : query).execute();
  return rows.map(({ id }) => id);
}

function readyJobs(db: Reading, kind: string, now: string) {
  return db
    .selectFrom("job")
    .where("kind", "=", kind)
    .where((is) =>
      is.or([
        is.and([is("state", "=", "ready"), is("run_at", "<=", now)]),
        is.and([is("state", "=", "active"), is("lease_until", "<", now)]),
      ]),
    );
}

/**
 * Ends jobs in the transaction that saves their results, and names those that this worker still held: the results of
 * the others are another worker's to save.
 */
export async function endJobs(tx: Writing, worker: string, jobs: readonly LeasedJob[]): Promise<Set<string>> {
  const ended = await tx
    .deleteFrom("job")
    .where(
      "id",
      "in",
      jobs.map(({ id }) => id),
    )
    .where("worker", "=", worker)
    .where("state", "=", "active")
    .returning("id")
    .execute();
  return new Set(ended.map(({ id }) => id));
}

/** Puts a job back that could not be done, to rest a while, or aside when it failed too often. */
export async function failJob(engine: Engine, worker: string, job: LeasedJob, reason: string): Promise<void> {
  const isLast = job.attempt >= MOST_ATTEMPTS;
  await engine.write((tx) =>
    tx
      .updateTable("job")
      .set({
        state: isLast ? "failed" : "ready",
        error: reason,
        worker: null,
        lease_until: null,
        run_at: moment(REST_MS * 2 ** (job.attempt - 1)),
      })
      .where("id", "=", job.id)
      .where("worker", "=", worker)
      .execute(),
  );
}

/** Holds a job for so many milliseconds more. False where this worker holds it no longer. */
export async function renewJob(
  engine: Engine,
  worker: string,
  job: LeasedJob,
  milliseconds: number,
): Promise<boolean> {
  const { numUpdatedRows } = await engine.write((tx) =>
    tx
      .updateTable("job")
      .set({ lease_until: moment(milliseconds) })
      .where("id", "=", job.id)
      .where("worker", "=", worker)
      .where("state", "=", "active")
      .executeTakeFirst(),
  );
  return numUpdatedRows > 0n;
}

/** Makes sure that there is a job of this kind for the subject, ready at once where it is new. */
export async function askFor(engine: Engine, kind: string, subject: string): Promise<void> {
  const row = {
    id: newId(),
    kind,
    subject,
    state: "ready",
    attempt: 0,
    run_at: moment(),
    lease_until: null,
    worker: null,
    error: null,
  };
  await engine.write((tx) => engine.differs.insert(tx, "job", [row], "keep"));
}

/** Takes back a job that this worker holds: nobody need do it now. */
export async function dropJob(engine: Engine, worker: string, job: LeasedJob): Promise<void> {
  await engine.write((tx) => endJobs(tx, worker, [job]));
}

/** Gives back the jobs of a worker that ends before they are done. */
export async function releaseJobs(engine: Engine, worker: string): Promise<void> {
  await engine.write((tx) =>
    tx
      .updateTable("job")
      .set({ state: "ready", worker: null, lease_until: null, attempt: sql`attempt - 1` })
      .where("worker", "=", worker)
      .where("state", "=", "active")
      .execute(),
  );
}

/** How many jobs wait, are being worked on, and have been given up. */
export async function countJobs(
  db: Reading,
): Promise<Readonly<Record<"ready" | "active" | "failed", number>>> {
  const rows = await db
    .selectFrom("job")
    .select(["state", sql<number>`cast(count(*) as integer)`.as("number")])
    .groupBy("state")
    .execute();
  const of = (state: string): number => rows.find((row) => row.state === state)?.number ?? 0;
  return { ready: of("ready"), active: of("active"), failed: of("failed") };
}
