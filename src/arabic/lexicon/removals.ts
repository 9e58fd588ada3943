/**
 * remove.tsv of an overlay: rows of our tables that a desk does without.
 * @module
 */
import { type LexiconRows, rowKey, TABLE_NAMES, type TableName } from "./schema.ts";
import { parseTable } from "./table.ts";

/** One row taken away. */
export interface Removal {
  readonly table: TableName;
  readonly key: string;
}

/** What a file of an overlay holds, and what is wrong with it. */
export interface Checked<T> {
  readonly value: readonly T[];
  readonly problems: readonly string[];
}

const COLUMNS = ["table", "row", "note"];

/** Reads remove.tsv: the name of a table and the first cell of the row; every row of that first cell goes. */
export function readRemovals(
  rows: LexiconRows,
  text: string | undefined,
  fileName: string,
): Checked<Removal> {
  if (text === undefined) return { value: [], problems: [] };
  const parsed = parseTable(text, COLUMNS, fileName);
  const problems = [...parsed.problems];
  const value = parsed.rows.flatMap(({ cells, line }): Removal[] => {
    const [cell = "", first = ""] = cells;
    const table = TABLE_NAMES.find((name) => name === cell);
    if (!table) {
      problems.push(`${fileName}:${line}: table: "${cell}" is none of ${TABLE_NAMES.join(", ")}`);
      return [];
    }
    const found = rows[table].filter((row) => row[0] === first);
    if (found.length === 0)
      problems.push(
        `${fileName}:${line}: row: ${table} has no row "${first}"; copy its first cell to the letter`,
      );
    return found.map((row) => ({ table, key: rowKey(table, row) }));
  });
  return { value, problems };
}
