/**
 * The first schema: articles and their revisions, what was found in them, what people decided, and the work to do.
 * @module
 */
import { type CreateTableBuilder, sql } from "kysely";
import type { Differences } from "../engine.ts";
import type { Schema, Writing } from "../schema.ts";

interface Table {
  /** `name`, or `name:type` where it is no text; a `?` at the end where it may be null. */
  readonly columns: string;
  readonly key: string;
  readonly unique?: string;
  readonly indexes?: readonly string[];
}

const PLACE = "start_at:integer end_at:integer text prefix suffix";
const MARK = "revision_id position:integer start_at:integer end_at:integer text";
const MARK_KEY = "revision_id position";

const TABLES: Readonly<Record<Exclude<keyof Schema, "meta">, Table>> = {
  body: { columns: "hash text", key: "hash" },
  original: { columns: "hash bytes:bytes size:integer", key: "hash" },
  article: {
    columns: "id identity url? publisher? revision_id revisions:integer added_at",
    key: "id",
    unique: "identity",
    indexes: ["publisher", "revision_id"],
  },
  revision: {
    columns:
      "id article_id number:integer body_hash original_hash media_type headers title? author? publisher? republishes? url? " +
      "published_value? published_precision? published_basis? seen? path external_id? change diagnostics added_at",
    key: "id",
    unique: "article_id number",
    indexes: ["body_hash"],
  },
  analysis: {
    columns: "revision_id rules article diagnostics reports:integer analysed_at",
    key: "revision_id",
    indexes: ["rules"],
  },
  report: {
    columns:
      `key revision_id position:integer id ${PLACE} more form stance negated:integer hedges said_at? rule ` +
      "confidence:fraction checkworthiness:fraction worth",
    key: "key",
    unique: "revision_id position",
  },
  link: {
    columns:
      "report_key revision_id position:integer source_start:integer? source_end:integer? source? " +
      "cue_start:integer? cue_end:integer? cue? name kind unnamed? candidates confidence:fraction voice_id",
    key: "report_key position",
    indexes: ["revision_id", "voice_id"],
  },
  statement: {
    columns: `report_key revision_id position:integer id ${PLACE}`,
    key: "report_key position",
    indexes: ["revision_id"],
  },
  time_expression: { columns: `${MARK} type value`, key: MARK_KEY },
  quantity: { columns: `${MARK} value:fraction unit?`, key: MARK_KEY },
  entity: { columns: `${MARK} type name entity_id?`, key: MARK_KEY, indexes: ["name"] },
  voice: {
    columns: "id kind folded name merged_into?",
    key: "id",
    unique: "kind folded",
    indexes: ["merged_into"],
  },
  decision: {
    columns: "id article_id? kind target value by decided_at withdrawn_at?",
    key: "id",
    indexes: ["article_id"],
  },
  case_file: {
    columns: "id name notes tags assignee? created_at closed_at?",
    key: "id",
    unique: "name",
  },
  case_item: { columns: "case_id kind item added_at", key: "case_id kind item", indexes: ["kind item"] },
  job: {
    columns: "id kind subject state attempt:integer run_at lease_until? worker? error?",
    key: "id",
    unique: "kind subject",
    indexes: ["state run_at"],
  },
  failure: { columns: "id input kind message failed_at", key: "id", unique: "input" },
  feed: {
    columns: "id url title? every_minutes:integer next_at failures:integer etag? modified? polled_at? error?",
    key: "id",
    unique: "url",
  },
  search_word: { columns: "form:exact stem:exact", key: "form stem" },
};

/** The columns of the primary key of every table. */
export const KEYS: readonly (readonly [Exclude<keyof Schema, "meta">, readonly string[]])[] = Object.entries(
  TABLES,
).map(([name, { key }]) => [name as Exclude<keyof Schema, "meta">, key.split(" ")]);

/** Creates every table, its keys and indexes, and the index of the texts. */
export async function createLibrary(tx: Writing, differs: Differences): Promise<void> {
  for (const [name, table] of Object.entries(TABLES)) await createTable(tx, name, table, differs);
  await differs.fullText.create(tx);
}

async function createTable(tx: Writing, name: string, table: Table, differs: Differences): Promise<void> {
  let builder: CreateTableBuilder<string, string> = tx.schema.createTable(name);
  for (const column of table.columns.split(" ")) builder = addColumn(builder, column, differs);
  builder = builder.addPrimaryKeyConstraint(`${name}_key`, table.key.split(" ") as never[]);
  if (table.unique !== undefined)
    builder = builder.addUniqueConstraint(`${name}_once`, table.unique.split(" "));
  await builder.execute();
  for (const columns of table.indexes ?? [])
    await tx.schema
      .createIndex(`${name}_${columns.replace(" ", "_")}`)
      .on(name)
      .columns(columns.split(" "))
      .execute();
}

function addColumn(
  builder: CreateTableBuilder<string, string>,
  column: string,
  differs: Differences,
): CreateTableBuilder<string, string> {
  const [name = "", type = "text"] = column.replace("?", "").split(":");
  const named: Readonly<Record<string, string>> = {
    bytes: differs.bytes,
    fraction: differs.fraction,
    exact: differs.exact,
  };
  return builder.addColumn(name, sql.raw(named[type] ?? type), (definition) =>
    column.endsWith("?") ? definition : definition.notNull(),
  );
}
