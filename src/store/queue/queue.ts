/**
 * What a person should look at next: analyses that failed and decisions that have lost their words, then reports by the
 * doubt about their reading. What was decided is not asked again.
 * @module
 */
import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import { findReports, type StoredReport } from "../analyses/read.ts";
import { findRevisions, NotFoundError, type StoredRevision } from "../articles/read.ts";
import type { Decision } from "../decisions.ts";
import type { Engine } from "../engine.ts";
import { type Doubt, doubtsOf, sumOf } from "./doubts.ts";
import { findLostDecisions } from "./lost.ts";

/** One thing to look at. `score`: 0..1, the sum of the weights of its reasons; `key` tells it from all others. */
export type QueueItem =
  | (Scored & {
      readonly kind: "report";
      readonly revision: StoredRevision;
      readonly report: StoredReport;
      readonly doubts: readonly Doubt[];
    })
  | (Scored & { readonly kind: "orphan"; readonly revision: StoredRevision; readonly decision: Decision })
  | (Scored & { readonly kind: "failure"; readonly revision: StoredRevision; readonly error: string });

interface Scored {
  readonly key: string;
  readonly score: number;
}

/** Where a page ended. */
export interface QueuePlace extends Scored {
  readonly kind: QueueItem["kind"];
}

/** How much waits. */
export interface QueueCounts {
  readonly reports: number;
  readonly orphans: number;
  readonly failures: number;
  /** Reports that a person confirmed, rejected or corrected. */
  readonly decided: number;
}

/** A person's work is lost, or an article is not read at all: nothing is more doubtful. */
const WHOLE = 1;

/** A page of the queue, in the order failures, orphans, reports; each kind by score, then key. */
export async function findQueue(
  engine: Engine,
  { limit, after = null }: { readonly limit: number; readonly after?: QueuePlace | null },
): Promise<readonly QueueItem[]> {
  const early = [...(await failures(engine)), ...(await orphans(engine))];
  const rest = after?.kind === "report" ? [] : behind(early, after);
  const page = rest.slice(0, limit);
  if (page.length === limit) return page;
  const place = after?.kind === "report" ? after : null;
  return [...page, ...(await reports(engine, { limit: limit - page.length, after: place }))];
}

/** What comes after a place; everything from the next kind on where its item is gone. */
function behind(items: readonly QueueItem[], after: QueuePlace | null): readonly QueueItem[] {
  if (!after) return items;
  const at = items.findIndex(({ kind, key }) => kind === after.kind && key > after.key);
  if (at >= 0) return items.slice(at);
  return after.kind === "failure" ? items.filter(({ kind }) => kind === "orphan") : [];
}

/** How many of each kind wait, and how many are done. */
export async function countQueue(engine: Engine): Promise<QueueCounts> {
  const { rows } = await sql<{ reports: number; decided: number }>`select
    (select cast(count(*) as integer) from report r join article a on a.revision_id = r.revision_id
      where r.doubt > 0 and not exists (${decisionsOn(engine)})) as reports,
    (select cast(count(*) as integer) from decision
      where article_id is not null and withdrawn_at is null) as decided`.execute(engine.reading);
  const [row = { reports: 0, decided: 0 }] = rows;
  return {
    ...row,
    orphans: (await findLostDecisions(engine)).length,
    failures: (await failedJobs(engine)).length,
  };
}

const failedJobs = ({ reading }: Engine) =>
  reading
    .selectFrom("job")
    .innerJoin("article", "article.revision_id", "job.subject")
    .select(["job.subject", "job.error"])
    .where("job.state", "=", "failed")
    .orderBy("job.subject")
    .execute();

async function failures(engine: Engine): Promise<QueueItem[]> {
  const jobs = await failedJobs(engine);
  const revisions = await revisionsOf(
    engine,
    jobs.map(({ subject }) => subject),
  );
  return jobs.flatMap(({ subject, error }): QueueItem[] => {
    const revision = revisions.get(subject);
    return revision ? [{ kind: "failure", key: subject, score: WHOLE, revision, error: error ?? "" }] : [];
  });
}

const orphans = async (engine: Engine): Promise<QueueItem[]> =>
  (await findLostDecisions(engine)).map(({ decision, revision }) => ({
    kind: "orphan",
    key: decision.id,
    score: WHOLE,
    revision,
    decision,
  }));

/** A report of the newest revision of its article, by its key, with that revision. Throws NotFoundError. */
export async function getQueued(
  engine: Engine,
  key: string,
): Promise<{ readonly report: StoredReport; readonly revision: StoredRevision }> {
  const row = await engine.reading
    .selectFrom("report")
    .innerJoin("article", "article.revision_id", "report.revision_id")
    .select("report.revision_id")
    .where("key", "=", key)
    .executeTakeFirst();
  const id = row?.revision_id ?? "";
  const report = (await findReports(engine.reading, [id])).find((one) => one.key === key);
  const revision = (await revisionsOf(engine, [id])).get(id);
  if (!report || !revision)
    throw new NotFoundError(
      `no newest revision has the report ${key}; it was analysed anew, ask for the queue again`,
    );
  return { report, revision };
}

/** A decision points at a content by its words and what stands around them, as {@link placeOf} makes both. */
const decisionsOn = ({ differs }: Engine): RawBuilder<unknown> => sql`select 1 from decision d
  where d.article_id = a.id and d.withdrawn_at is null and ${differs.member(sql.ref("d.target"), ["text"])} = r.text
    and ${differs.member(sql.ref("d.target"), ["prefix"])} = r.prefix and ${differs.member(sql.ref("d.target"), ["suffix"])} = r.suffix`;

async function reports(
  engine: Engine,
  { limit, after }: { readonly limit: number; readonly after: QueuePlace | null },
): Promise<QueueItem[]> {
  const { rows } = await sql<{ key: string; revision: string }>`select r.key, r.revision_id as revision
    from report r join article a on a.revision_id = r.revision_id
    where r.doubt > 0 ${after ? sql`and r.doubt <= ${after.score} and (r.doubt < ${after.score} or r.key > ${after.key})` : sql``}
      and not exists (${decisionsOn(engine)})
    order by r.doubt desc, r.key limit ${limit}`.execute(engine.reading);
  const ids = [...new Set(rows.map(({ revision }) => revision))];
  const revisions = await revisionsOf(engine, ids);
  const found = new Map((await findReports(engine.reading, ids)).map((report) => [report.key, report]));
  return rows.flatMap(({ key, revision: id }): QueueItem[] => {
    const [report, revision] = [found.get(key), revisions.get(id)];
    if (!report || !revision) return []; // analysed anew between the reads
    const doubts = doubtsOf(report);
    return [{ kind: "report", key, score: sumOf(doubts), revision, report, doubts }];
  });
}

async function revisionsOf(
  { reading }: Engine,
  ids: readonly string[],
): Promise<Map<string, StoredRevision>> {
  return new Map((await findRevisions(reading, ids)).map((revision) => [revision.id, revision]));
}
