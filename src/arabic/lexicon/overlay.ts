/**
 * A desk's own tables on top of ours: what a folder of TSV files says, read and checked. No file is opened here.
 * @module
 */
import { type DeskRule, deskTableNames, readRules } from "./desk-rules.ts";
import { type Removal, readRemovals } from "./removals.ts";
import { type LexiconRows, readTable, rowKey, TABLE_NAMES, TABLES, type TableName } from "./schema.ts";

/** The files of an overlay: `verbs.tsv` → its text. */
export type OverlayFiles = Readonly<Record<string, string>>;

/** What the files say. Only what has no problem may be used. */
export interface OverlayTables {
  /** Our rows with the desk's in their places. */
  readonly rows: LexiconRows;
  readonly rules: readonly DeskRule[];
  /** Short hash of what the files change; comments and notes do not count. */
  readonly version: string;
  /** `file:line: what is wrong`, one line each. */
  readonly problems: readonly string[];
}

/** Reads the files of an overlay over these rows. `folder` is put before the names of files in problems. */
export function readOverlay(base: LexiconRows, files: OverlayFiles, folder = ""): OverlayTables {
  const at = (name: string): string => (folder === "" ? name : `${folder}/${name}`);
  const problems = Object.keys(files)
    .filter((name) => !isKnownFile(name))
    .map((name) => `${at(name)}: is no table of an overlay; there are ${FILES.join(", ")}`);
  const read = (name: TableName): readonly (readonly string[])[] => {
    const text = files[`${name}.tsv`];
    if (text === undefined) return [];
    const table = readTable(name, text, at(`${name}.tsv`));
    problems.push(...table.problems.map((problem) => withRemedy(problem, TABLES[name].columns)));
    return table.rows;
  };
  const added = Object.fromEntries(TABLE_NAMES.map((name) => [name, read(name)])) as unknown as LexiconRows;
  const removals = readRemovals(base, files["remove.tsv"], at("remove.tsv"));
  const rows = merge(base, added, removals.value);
  const rules = readRules(rows.verbs, files["rules.tsv"], at("rules.tsv"));
  const own = [...removals.problems, ...rules.problems];
  const version = hashOf([added, removals.value, rules.value.map(({ entry, verb }) => [entry, verb])]);
  return { rows, rules: rules.value, version, problems: [...problems, ...own] };
}

const FILES = [...TABLE_NAMES, ...deskTableNames].map((name) => `${name}.tsv`).sort();

/** True for the name of a file that an overlay may hold. */
function isKnownFile(name: string): boolean {
  return FILES.includes(name);
}

/** A row replaces the one with the same key. */
function merge(base: LexiconRows, added: LexiconRows, removals: readonly Removal[]): LexiconRows {
  const merged = (name: TableName): readonly (readonly string[])[] => {
    const gone = new Set([
      ...added[name].map((cells) => rowKey(name, cells)),
      ...removals.filter((removal) => removal.table === name).map((removal) => removal.key),
    ]);
    if (gone.size === 0) return base[name];
    return [...base[name].filter((cells) => !gone.has(rowKey(name, cells))), ...added[name]];
  };
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, merged(name)])) as unknown as LexiconRows;
}

/** Problems of the tables, with what to do about them where the problem alone does not tell. */
export function withRemedy(problem: string, columns: readonly string[]): string {
  if (/: (unknown column|missing column|no line of column names)/u.test(problem))
    return `${problem}; the first line must be ${columns.join(", ")}, with tabs between`;
  if (/: the same .* as in line \d+/u.test(problem)) return `${problem}; keep one of the two rows`;
  return problem;
}

/** FNV-1a of 32 bits: enough to tell the states of one overlay apart. */
function hashOf(changes: readonly unknown[]): string {
  const text = JSON.stringify(changes);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
