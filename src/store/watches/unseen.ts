/**
 * What is there of a watched claim, voice or search that the watch has not seen where it stands now.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import { findSingle, type KeptAppearance } from "../claims/appearances.ts";
import { CURRENT } from "../claims/state.ts";
import type { Engine } from "../engine.ts";
import type { Reading } from "../schema.ts";
import { findAnswering } from "../search/search.ts";
import { findSeen, type SeenPlace } from "./seen.ts";
import type { WatchedFilter } from "./watch.ts";

/** That the watch knows no words at this very place. */
const unseenAt = (watch: string, place: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`not exists (select 1 from watch_seen s where s.watch_id = ${watch} and s.article_id = ${place}.article_id
    and s.revision_id = ${place}.revision_id and s.start_at = ${place}.start_at and s.end_at = ${place}.end_at)`;

/** Appearances of a claim, by its present id, at places that the watch has not seen; all with null. */
export async function findUnseenAppearances(
  db: Reading,
  watch: string | null,
  claim: string,
): Promise<KeptAppearance[]> {
  const unseen = watch === null ? sql`` : sql`and ${unseenAt(watch, sql`p`)}`;
  const { rows } = await sql<{ position: number }>`select p.position from claim_article p
    where p.generation = ${CURRENT} and p.claim_id = ${claim} ${unseen}`.execute(db);
  return findSingle(
    db,
    rows.map(({ position }) => ({ claim, appearance: position })),
  );
}

/** Whether anything was analysed later than a moment: where nothing was, no index need be asked. True of null. */
async function hasAnalyses(db: Reading, since: string | null): Promise<boolean> {
  if (since === null) return true;
  const query = db.selectFrom("analysis").select("revision_id").where("analysed_at", ">", since).limit(1);
  return (await query.executeTakeFirst()) !== undefined;
}

/** A report of a voice where it stands. */
export interface FoundReport extends SeenPlace {
  readonly key: string;
  /** The words of its content. */
  readonly text: string;
  /** When its article was analysed. */
  readonly analysed: string;
}

/** Which reports. */
export interface UnseenReports {
  /** Null: of no watch, all of them. */
  readonly watch: string | null;
  /** Ids of all voices that count as the one that is watched. */
  readonly members: readonly string[];
  /** Of articles that were analysed later than this moment; null: of all. */
  readonly since: string | null;
}

/** Reports of the newest revisions with any of these voices in their chains, at places that the watch has not seen. */
export async function findUnseenReports(
  db: Reading,
  { watch, members, since }: UnseenReports,
): Promise<FoundReport[]> {
  if (members.length === 0 || !(await hasAnalyses(db, since))) return [];
  const voices = sql.join(members);
  const unseen = watch === null ? sql`` : sql`and ${unseenAt(watch, sql`q`)}`;
  // The order of the joins decides what is gone through: all links of a voice, or all of some analyses.
  const links =
    since === null
      ? sql`link l join analysis n on n.revision_id = l.revision_id`
      : sql`analysis n cross join link l`;
  const newer = since === null ? sql`` : sql`and n.analysed_at > ${since} and l.revision_id = n.revision_id`;
  const { rows } = await sql<FoundReport>`select distinct q.key, q.text, q.article_id as article,
      q.revision_id as revision, q.start_at as start, q.end_at as "end", q.analysed
    from (select p.key, p.text, p.start_at, p.end_at, p.revision_id, a.id as article_id, n.analysed_at as analysed
      from ${links} join article a on a.revision_id = n.revision_id join report p on p.key = l.report_key
      where l.voice_id in (${voices}) ${newer}) q
    where 1 = 1 ${unseen} order by q.article_id, q.start_at, q.key`.execute(db);
  return rows;
}

/** A search that is watched. */
export interface UnseenArticles {
  readonly watch: string | null;
  readonly query: string;
  readonly filter: WatchedFilter;
  /** Articles that were analysed later than this moment; null: all. */
  readonly since: string | null;
}

/** Ids of the articles that answer a search and that the watch has not seen, in their order. Throws QueryError. */
export async function findUnseenArticles(
  engine: Engine,
  { watch, query, filter, since }: UnseenArticles,
): Promise<string[]> {
  if (!(await hasAnalyses(engine.reading, since))) return [];
  const found = await findAnswering(engine, query, {
    ...filter,
    ...(since !== null && { analysedAfter: since }),
  });
  const seen =
    watch === null
      ? new Set<string>()
      : await findSeen(
          engine.reading,
          watch,
          found.map((article) => `article ${article}`),
        );
  return found.filter((article) => !seen.has(`article ${article}`)).sort();
}
