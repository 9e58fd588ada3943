/**
 * The fourth schema: what voices and outlets are counted by, and readings of articles.
 * @module
 */
import { sql } from "kysely";
import type { Differences } from "../engine.ts";
import type { Writing } from "../schema.ts";

/** The tables of this schema with the columns of their primary keys. */
export const READING_KEYS = [["reading", ["id"]]] as const;

/** What texts say of their publication, out of the object that holds it: whole libraries are counted by it. */
const OF_TEXT = { title: ["title"], publisher: ["publisher"], published: ["published", "value"] };

/** Creates them. The index on voices alone is a part of the new one. */
export async function createReadings(tx: Writing, differs: Differences): Promise<void> {
  for (const [column, path] of Object.entries(OF_TEXT)) {
    await sql`alter table analysis add column ${sql.ref(column)} text`.execute(tx);
    await sql`update analysis set ${sql.ref(column)} = ${differs.member(sql.ref("article"), path)}`.execute(
      tx,
    );
  }
  await sql`create index link_voice_revision on link (voice_id, revision_id)`.execute(tx);
  await sql`drop index link_voice_id`.execute(tx);
  await sql`create table reading (
    id text primary key,
    article_id text not null,
    revision_id text not null,
    reader text not null,
    state text not null,
    version integer not null,
    reports text not null,
    compares text,
    started_at text not null,
    changed_at text not null,
    finished_at text
  )`.execute(tx);
  await sql`create index reading_article on reading (article_id)`.execute(tx);
}
