/**
 * Many rows by one statement: they go to the database as one JSON array, which it takes apart itself.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import type { Differences } from "./engine.ts";
import type { Schema } from "./schema.ts";

/** What to select of a JSON array of rows, and how: "a, b from …", in the engine's own words. */
type Unpack = (table: keyof Schema, columns: readonly string[], json: string) => RawBuilder<unknown>;

/** The insert of an engine that unpacks rows so. All rows have the columns of the first. */
export function insertBy(unpack: Unpack): Differences["insert"] {
  return async (tx, table, rows, known = "refuse") => {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    await sql`insert into ${sql.table(table)} (${sql.raw(columns.join(", "))})
      select ${unpack(table, columns, JSON.stringify(rows))}
      ${sql.raw(known === "keep" ? "on conflict do nothing" : "")}`.execute(tx);
  };
}
