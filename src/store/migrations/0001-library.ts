/**
 * The first schema: articles and their revisions, what was found in them, what people decided, and the work to do.
 * @module
 */
import type { Differences } from "../engine.ts";
import type { Writing } from "../schema.ts";
import { createTable, keysOf, type Table } from "./tables.ts";

const PLACE = "start_at:integer end_at:integer text prefix suffix";
const MARK = "revision_id position:integer start_at:integer end_at:integer text";
const MARK_KEY = "revision_id position";

const TABLES = {
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
} as const satisfies Readonly<Record<string, Table>>;

/** The tables of this schema with the columns of their primary keys. */
export const LIBRARY_KEYS = keysOf(TABLES);

/** Creates every table, its keys and indexes, and the index of the texts. */
export async function createLibrary(tx: Writing, differs: Differences): Promise<void> {
  for (const [name, table] of Object.entries(TABLES)) await createTable(tx, name, table, differs);
  await differs.fullText.create(tx);
}
