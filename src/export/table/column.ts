/**
 * Tables: what a row is made of, and of what type each of its values is.
 * @module
 */

/** What a value of a column is. `list`: texts in an order. */
export type ColumnType = "text" | "whole" | "fraction" | "truth" | "list";

/** A value; null where there is none. */
export type Cell = string | number | boolean | readonly string[] | null;

/** A column of a table whose rows are made of `R`. */
export interface Column<R> {
  /** Lower case and `_`, the same in every form. */
  readonly name: string;
  readonly type: ColumnType;
  /** What stands between the values of a list where it must be one text. */
  readonly between?: string;
  of(row: R): Cell;
}

/** Between voices of a chain: the one that passes on, then the one that it has it from. */
export const PASSES_ON = " ← ";

/** Makers of the columns of one table. */
export const columnsOf = <R>() => {
  const maker =
    (type: ColumnType) =>
    (name: string, of: (row: R) => Cell, between?: string): Column<R> => ({
      name,
      type,
      of,
      ...(between !== undefined && { between }),
    });
  return {
    text: maker("text"),
    whole: maker("whole"),
    fraction: maker("fraction"),
    truth: maker("truth"),
    list: maker("list"),
  };
};
