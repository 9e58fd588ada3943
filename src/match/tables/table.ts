/**
 * Reads the lexicon's tables for comparing statements: tab-separated, a header line that names the columns, `note` last.
 * @module
 */

/** File and columns of each table; `note` is for people and is dropped. */
export const MATCH_TABLES = {
  concepts: { file: "concepts.tsv", columns: ["concept", "kind", "forms", "opposites", "kin", "note"] },
  nations: {
    file: "nations.tsv",
    columns: ["name", "adjectives", "capitals", "people", "houses", "note"],
  },
  frequent: { file: "frequent.tsv", columns: ["word", "note"] },
  glosses: { file: "glosses.tsv", columns: ["english", "arabic", "kind", "note"] },
  formulas: { file: "formulas.tsv", columns: ["word", "note"] },
} as const satisfies Readonly<Record<string, { file: string; columns: readonly string[] }>>;

/** The name of a table. */
export type MatchTableName = keyof typeof MATCH_TABLES;

/**
 * The rows of one table without the note. Throws a SyntaxError, with the line number, for another header, a row of
 * another width, an empty first cell, or a first cell that came before.
 */
export function parseMatchTable(name: MatchTableName, tsv: string): string[][] {
  const { file, columns } = MATCH_TABLES[name];
  const [header, ...lines] = tsv.split("\n");
  if (header !== columns.join("\t"))
    throw new SyntaxError(`${file}: the header must be ${columns.join(", ")}`);
  const seen = new Set<string>();
  const rows: string[][] = [];
  lines.forEach((line, index) => {
    if (line === "" || line.startsWith("#")) return;
    const cells = line.split("\t");
    const problem = problemOf(cells, columns.length, seen);
    if (problem) throw new SyntaxError(`${file}, line ${index + 2}: ${problem}`);
    seen.add(cells[0] ?? "");
    rows.push(cells.slice(0, -1));
  });
  return rows;
}

function problemOf(cells: readonly string[], width: number, seen: ReadonlySet<string>): string | null {
  if (cells.length !== width) return `${cells.length} cells, expected ${width}`;
  const first = cells[0] ?? "";
  if (first === "") return "the first cell is empty";
  return seen.has(first) ? `"${first}" stands in an earlier row` : null;
}
