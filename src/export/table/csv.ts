/**
 * Tables as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, CRLF, a row of names, every text in quotation marks.
 * @module
 */
import { stringify } from "csv-stringify/sync";
import type { Exporter } from "../exporter.ts";
import { APPEARANCE_COLUMNS, appearanceRows } from "./appearances.ts";
import type { Cell, Column } from "./column.ts";
import { REPORT_COLUMNS, reportRows } from "./reports.ts";

const FORM = { mediaType: "text/csv; charset=utf-8; header=present", extension: "csv" } as const;
const MARK = "\ufeff";
/** So many rows are written at once. */
const AT_ONCE = 200;

/** Appearances of claims as CSV. */
export const claimCsv: Exporter = {
  name: "csv",
  summary: "a table of claims, a row for each appearance; for spreadsheets",
  ...FORM,
  write: (source) => csvOf(APPEARANCE_COLUMNS, appearanceRows(source)),
};

/** Reports as CSV. */
export const reportCsv: Exporter = {
  name: "reports-csv",
  summary: "a table of reports, each with its chain; for spreadsheets",
  ...FORM,
  write: (source) => csvOf(REPORT_COLUMNS, reportRows(source)),
};

async function* csvOf<R>(columns: readonly Column<R>[], rows: AsyncIterable<R>): AsyncGenerator<string> {
  yield MARK + linesOf([columns.map(({ name }) => name)]);
  let some: (string | number)[][] = [];
  for await (const row of rows) {
    some.push(columns.map((column) => plain(column, column.of(row))));
    if (some.length < AT_ONCE) continue;
    yield linesOf(some);
    some = [];
  }
  if (some.length > 0) yield linesOf(some);
}

const linesOf = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify([...rows], { record_delimiter: "\r\n", quoted_string: true, quoted_empty: false });

function plain<R>({ between = " " }: Column<R>, cell: Cell): string | number {
  if (cell === null || typeof cell === "number") return cell ?? "";
  if (typeof cell === "boolean") return cell ? "true" : "false";
  return harmless(typeof cell === "string" ? cell : cell.join(between));
}

/**
 * What a spreadsheet would take for a formula, whatever blanks and invisible marks stand before it; and what begins with the
 * apostrophe itself, so that whoever takes one apostrophe off the beginning has every text as it was.
 */
const FORMULA = /^(?:'|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A text that no spreadsheet calculates: an apostrophe stands before what would be a formula. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
