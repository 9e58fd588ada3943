/**
 * Tables of words as people write them: tab-separated, a line of column names, `#` comments.
 * Reading never throws on bad input; every problem is told with its file and line.
 * @module
 */

/** One row and the line it stands on, counted from 1. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A table as read. `rows` holds the well-formed ones only. */
export interface ParsedTable {
  readonly rows: readonly TableRow[];
  /** `file:line: what is wrong`, in the order of the lines. */
  readonly problems: readonly string[];
}

/** Reads a table that must have exactly these columns, in this order. Cells are trimmed; empty lines are skipped. */
export function parseTable(text: string, columns: readonly string[], fileName: string): ParsedTable {
  const rows: TableRow[] = [];
  const problems: string[] = [];
  let sawHeader = false;
  text
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\n|\r/u)
    .forEach((content, i) => {
      if (content.trim() === "" || content.startsWith("#")) return;
      const cells = content.split("\t").map((cell) => cell.trim());
      const at = `${fileName}:${i + 1}`;
      if (!sawHeader) {
        sawHeader = true;
        problems.push(...headerProblems(cells, columns).map((problem) => `${at}: ${problem}`));
      } else if (cells.length === columns.length) rows.push({ cells, line: i + 1 });
      else
        problems.push(`${at}: ${cells.length} cells where ${columns.length} are due (${columns.join(", ")})`);
    });
  if (!sawHeader) problems.push(`${fileName}:1: no line of column names`);
  return { rows, problems };
}

function headerProblems(found: readonly string[], due: readonly string[]): string[] {
  const unknown = found.filter((name) => !due.includes(name)).map((name) => `unknown column "${name}"`);
  const missing = due.filter((name) => !found.includes(name)).map((name) => `missing column "${name}"`);
  if (unknown.length + missing.length > 0) return [...unknown, ...missing];
  return found.join() === due.join() ? [] : [`columns are not in the order ${due.join(", ")}`];
}
