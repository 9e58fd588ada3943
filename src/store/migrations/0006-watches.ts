/**
 * The sixth schema: what people watch, what each watch knows already, the news that came of it, and what was delivered.
 * @module
 */
import type { Differences } from "../engine.ts";
import type { Writing } from "../schema.ts";
import { createTable, keysOf, type Table } from "./tables.ts";

const TABLES = {
  watch: {
    columns: "id name kind subject by marks paused:integer url? secret? gone:integer added_at",
    key: "id",
    indexes: ["added_at id"],
  },
  watch_seen: {
    columns: "watch_id thing:exact article_id? revision_id? start_at:integer? end_at:integer?",
    key: "watch_id thing",
    indexes: ["watch_id article_id"],
  },
  watch_news: {
    columns: "number:integer id watch_id thing:exact kind told found_at",
    key: "number",
    unique: "watch_id thing",
    indexes: ["watch_id number"],
  },
  watch_delivery: {
    columns: "news_id watch_id number:integer state attempts:integer next_at error? done_at?",
    key: "news_id",
    indexes: ["state next_at", "watch_id state"],
  },
} as const satisfies Readonly<Record<string, Table>>;

/** The tables of this schema with the columns of their primary keys. */
export const WATCH_KEYS = keysOf(TABLES);

/** Creates them, and the ways to what came since a moment. */
export async function createWatches(tx: Writing, differs: Differences): Promise<void> {
  for (const [name, table] of Object.entries(TABLES)) await createTable(tx, name, table, differs);
  await tx.schema.createIndex("analysis_analysed_at").on("analysis").column("analysed_at").execute();
  await tx.schema.createIndex("fact_check_added_at").on("fact_check").column("added_at").execute();
}
