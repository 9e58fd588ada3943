/**
 * The fifth schema: published fact-checks, where they came from, what was broken there, and on which claim each decision falls
 * that a person made of one.
 * @module
 */
import type { Differences } from "../engine.ts";
import type { Writing } from "../schema.ts";
import { createTable, keysOf, type Table } from "./tables.ts";

const KEPT = {
  fact_check: {
    columns:
      "id:exact url? publisher? language? title? claim claimants claimed? appearances published:exact " +
      "wording? rating? scale? terms source_id added_at changed_at",
    key: "id",
    indexes: ["published id", "source_id"],
  },
  fact_check_source: {
    columns: "id source read_at found:integer broken:integer",
    key: "id",
  },
  fact_check_broken: { columns: "source_id entry:integer reason", key: "source_id entry" },
} as const satisfies Readonly<Record<string, Table>>;

/** Derived by each trace. */
const DERIVED = {
  claim_match: {
    columns: "generation:integer decision_id claim_id:exact? fact_check:exact state decided_at",
    key: "generation decision_id",
    indexes: ["generation claim_id", "generation fact_check"],
  },
} as const satisfies Readonly<Record<string, Table>>;

/** Those of them that have a generation. */
export const MATCH_KEYS = keysOf(DERIVED);

/** The tables of this schema with the columns of their primary keys. */
export const FACT_CHECK_KEYS = [...keysOf(KEPT), ...MATCH_KEYS];

/** Creates them. */
export async function createFactChecks(tx: Writing, differs: Differences): Promise<void> {
  for (const [name, table] of Object.entries({ ...KEPT, ...DERIVED }))
    await createTable(tx, name, table, differs);
}
