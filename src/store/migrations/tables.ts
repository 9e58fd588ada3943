/**
 * Tables in few words, for the migrations that make them.
 * @module
 */
import { type CreateTableBuilder, sql } from "kysely";
import type { Differences } from "../engine.ts";
import type { Writing } from "../schema.ts";

/** One table. Columns, keys and indexes are names with a space between them. */
export interface Table {
  /** `name`, or `name:type` where it is no text; a `?` at the end where it may be null. */
  readonly columns: string;
  readonly key: string;
  readonly unique?: string;
  readonly indexes?: readonly string[];
}

/** The names of the tables with the columns of their primary keys. */
export const keysOf = <T extends Readonly<Record<string, Table>>>(
  tables: T,
): readonly (readonly [keyof T & string, readonly string[]])[] =>
  Object.entries(tables).map(([name, { key }]) => [name, key.split(" ")]);

/** Creates a table with its keys and indexes. */
export async function createTable(
  tx: Writing,
  name: string,
  table: Table,
  differs: Differences,
): Promise<void> {
  let builder: CreateTableBuilder<string, string> = tx.schema.createTable(name);
  for (const column of table.columns.split(" ")) builder = addColumn(builder, column, differs);
  builder = builder.addPrimaryKeyConstraint(`${name}_key`, table.key.split(" ") as never[]);
  if (table.unique !== undefined)
    builder = builder.addUniqueConstraint(`${name}_once`, table.unique.split(" "));
  await builder.execute();
  for (const columns of table.indexes ?? [])
    await tx.schema
      .createIndex(`${name}_${columns.replaceAll(" ", "_")}`)
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
