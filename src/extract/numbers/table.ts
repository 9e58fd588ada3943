/**
 * Reads the lexicon's tables: tab-separated, a header line that names the columns, `note` last.
 * @module
 */

/** The tables that numbers, times and assertions are built from, with their columns; `note` is for people and is dropped. */
export const TABLES = {
  numbers: ["value", "role", "forms", "note"],
  units: ["unit", "kind", "forms", "short", "note"],
  months: ["month", "name", "calendar", "variant", "certainty", "note"],
  weekdays: ["weekday", "forms", "bare", "note"],
  timeWords: ["meaning", "forms", "note"],
  eventVerbs: ["past", "present", "noun", "note"],
  ownVoice: ["sign", "forms", "note"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of a table. */
export type TableName = keyof typeof TABLES;

/** The cells of one row, in the order of the columns, without the note. */
export type Row = readonly string[];

/**
 * The rows of one table. Throws a SyntaxError, with the line number, for another header, a row of another width, an
 * empty form or a row that repeats another to the letter.
 */
export function parseTable(name: TableName, tsv: string): Row[] {
  const columns = TABLES[name];
  const [header, ...lines] = tsv.replace(/\r/g, "").split("\n");
  if (header !== columns.join("\t"))
    throw new SyntaxError(`${name}: the header must be ${columns.join(", ")}`);
  const seen = new Set<string>();
  const rows: Row[] = [];
  lines.forEach((line, index) => {
    if (line === "" || line.startsWith("#")) return;
    const cells = line.split("\t");
    const problem =
      problemOf(cells, columns.length) ?? (seen.has(keyOf(cells)) ? "repeats another row" : null);
    if (problem) throw new SyntaxError(`${name}, line ${index + 2}: ${problem}`);
    seen.add(keyOf(cells));
    rows.push(cells.slice(0, -1));
  });
  return rows;
}

const keyOf = (cells: readonly string[]): string => cells.slice(0, -1).join("\t");

function problemOf(cells: readonly string[], width: number): string | null {
  if (cells.length !== width) return `${cells.length} cells, expected ${width}`;
  const forms = cells.flatMap((cell) => (cell.includes("|") ? cell.split("|") : []));
  return forms.some((form) => form.trim() !== form || form === "")
    ? "an empty form, or white space around one"
    : null;
}

/** The forms of a cell: `a|b|c`. */
export function formsOf(cell: string | undefined): string[] {
  return cell ? cell.split("|") : [];
}
