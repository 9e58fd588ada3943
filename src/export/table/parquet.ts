/**
 * Tables as Parquet: typed columns, written row group by row group, so that memory holds one group whatever the number of rows.
 * @module
 */
import type { ByteWriter, SchemaElement } from "hyparquet-writer";
import type { Exporter } from "../exporter.ts";
import { APPEARANCE_COLUMNS, appearanceRows } from "./appearances.ts";
import type { Cell, Column, ColumnType } from "./column.ts";
import { REPORT_COLUMNS, reportRows } from "./reports.ts";

const FORM = { mediaType: "application/vnd.apache.parquet", extension: "parquet" } as const;
/** Rows of a group: some megabytes of text. */
const GROUP = 5_000;

/** Appearances of claims as Parquet. */
export const claimParquet: Exporter = {
  name: "parquet",
  summary: "a typed table of claims, a row for each appearance; for data frames and databases",
  ...FORM,
  write: (source) => parquetOf(APPEARANCE_COLUMNS, appearanceRows(source), source.at),
};

/** Reports as Parquet. */
export const reportParquet: Exporter = {
  name: "reports-parquet",
  summary: "a typed table of reports, each with its chain; for data frames and databases",
  ...FORM,
  write: (source) => parquetOf(REPORT_COLUMNS, reportRows(source), source.at),
};

async function* parquetOf<R>(
  columns: readonly Column<R>[],
  rows: AsyncIterable<R>,
  at: string,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter: Bytes, ParquetWriter } = await import("hyparquet-writer"); // loaded where it is used
  const writer = new Bytes();
  const parquet = new ParquetWriter({
    writer,
    schema: schemaOf(columns),
    createdBy: "isnad",
    kvMetadata: [{ key: "isnad.exported", value: at }],
  });
  let group = emptyGroup(columns);
  const writeGroup = (): void => {
    const columnData = columns.map(({ name }, nth) => ({ name, data: group[nth] ?? [] }));
    parquet.write({ columnData, rowGroupSize: GROUP });
    group = emptyGroup(columns);
  };
  for await (const row of rows) {
    for (const [nth, column] of columns.entries()) group[nth]?.push(column.of(row));
    if (group[0]?.length !== GROUP) continue;
    writeGroup();
    yield taken(writer);
  }
  if (group[0]?.length) writeGroup();
  parquet.finish();
  yield taken(writer);
}

const emptyGroup = (columns: readonly unknown[]): Cell[][] => columns.map(() => []);

/** What was written since, taken out of the writer: its own offset goes on. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;
const ELEMENTS: Readonly<Record<Exclude<ColumnType, "list">, Omit<SchemaElement, "name">>> = {
  text: { ...TEXT, repetition_type: "OPTIONAL" },
  whole: { type: "INT32", repetition_type: "OPTIONAL" },
  fraction: { type: "DOUBLE", repetition_type: "OPTIONAL" },
  truth: { type: "BOOLEAN", repetition_type: "OPTIONAL" },
};

function schemaOf(columns: readonly Column<never>[]): SchemaElement[] {
  const root: SchemaElement = { name: "isnad", num_children: columns.length };
  return [root, ...columns.flatMap(({ name, type }) => elementsOf(name, type))];
}

const elementsOf = (name: string, type: ColumnType): SchemaElement[] =>
  type === "list" ? listOf(name) : [{ name, ...ELEMENTS[type] }];

/** A list in three levels, as the format's "LIST" has it. */
const listOf = (name: string): SchemaElement[] => [
  { name, repetition_type: "REQUIRED", num_children: 1, converted_type: "LIST" },
  { name: "list", repetition_type: "REPEATED", num_children: 1 },
  { name: "element", ...TEXT, repetition_type: "REQUIRED" },
];
