/**
 * The second schema: what was traced across the articles, and on which claim each verdict falls. All of it is derived but the
 * ids that were given, and is replaced as a whole by the next trace: each has a generation of rows of its own.
 * @module
 */
import { sql } from "kysely";
import type { Differences } from "../engine.ts";
import type { Writing } from "../schema.ts";
import { createTable, keysOf, type Table } from "./tables.ts";

const TABLES = {
  trace_run: {
    columns:
      "generation:integer state rules decisions articles:integer claims:integer storylines:integer " +
      "milliseconds:integer diagnostics traced_at",
    key: "generation",
  },
  standing: {
    columns:
      "generation:integer article_id revision_id analysed_at publisher? published? kind source_id? agency? " +
      "credited:integer evidence",
    key: "generation article_id",
    indexes: ["generation publisher"],
  },
  passage: {
    columns:
      "generation:integer first_id second_id position:integer first_start:integer first_end:integer " +
      "second_start:integer second_end:integer words:integer",
    key: "generation first_id second_id position",
    indexes: ["generation second_id"],
  },
  storyline: {
    columns: "generation:integer id:exact gist claims:integer articles:integer outlets:integer",
    key: "generation id",
  },
  claim: {
    columns:
      "generation:integer id:exact gist storyline_id:exact? articles:integer outlets:integer appearances:integer " +
      "independent_min:integer independent_max:integer why copies:fraction worth:fraction first_published:exact " +
      "last_published:exact",
    key: "generation id",
    indexes: ["generation storyline_id"],
  },
  claim_text: { columns: "generation:integer claim_id:exact claim terms", key: "generation claim_id" },
  claim_article: {
    columns:
      "generation:integer claim_id:exact position:integer article_id revision_id report_key? start_at:integer end_at:integer",
    key: "generation claim_id position",
    indexes: ["generation article_id", "generation report_key"],
  },
  claim_origin: {
    columns: "generation:integer claim_id:exact position:integer name folded kind",
    key: "generation claim_id position",
    indexes: ["generation folded"],
  },
  claim_alias: {
    columns:
      "generation:integer id:exact claim_id:exact? article_id revision_id start_at:integer end_at:integer",
    key: "generation id",
  },
  claim_verdict: {
    columns: "generation:integer decision_id claim_id:exact? verdict decided_at",
    key: "generation decision_id",
    indexes: ["generation claim_id"],
  },
} as const satisfies Readonly<Record<string, Table>>;

/** The tables of this schema with the columns of their primary keys. */
export const CLAIM_KEYS = keysOf(TABLES);

/**
 * In the order of each list. Claims told once are so many more that only the others are kept sorted; by "<>", since SQLite would take
 * any of these indexes for a ">" and sort what it finds there.
 */
const SORTED = {
  claim_spread: "articles desc, outlets desc, id",
  claim_copies: "copies desc, articles desc, id",
  claim_worth: "worth desc, articles desc, id",
  claim_newest: "last_published desc, id",
};

/** Creates the tables of what was traced. */
export async function createClaims(tx: Writing, differs: Differences): Promise<void> {
  for (const [name, table] of Object.entries(TABLES)) await createTable(tx, name, table, differs);
  for (const [name, columns] of Object.entries(SORTED))
    await sql`create index ${sql.raw(name)} on claim (generation, ${sql.raw(columns)}) where articles <> 1`.execute(
      tx,
    );
  await sql`create index storyline_spread on storyline (generation, articles desc, claims desc, id)`.execute(
    tx,
  );
}
