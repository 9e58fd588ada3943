/**
 * Makes a lexicon from compiled rows.
 * @module
 */
import type { PhraseEntries, PhraseKind, Word } from "./entries.ts";
import { lexemesOf } from "./lexemes.ts";
import { createLook } from "./lookup.ts";
import { unpackStems } from "./packed.ts";
import { phraseTables } from "./phrase-tables.ts";
import type { PhraseTable } from "./phrases.ts";
import { rows as compiledRows, stems as compiledStems, version } from "./rows.generated.ts";
import { type LexiconRows, rowKey, TABLE_NAMES, type TableName } from "./schema.ts";
import type { StemIndex, StemSource } from "./stems.ts";

/** All that is known of words. Built once, never changed. */
export interface Lexicon {
  /** Every reading of a folded word, those with fewer clitics first. Any string may be asked. */
  look(folded: string): Word;
  /** The table of phrases of one kind. */
  phrases<K extends PhraseKind>(kind: K): PhraseTable<PhraseEntries[K]>;
}

/** Rows that a desk adds of its own. A row replaces the one with the same key. */
export type Overlay = Partial<LexiconRows>;

/** Short hash of the compiled rows: results found with other rows may differ. */
export const lexiconVersion: string = version;

/** A lexicon of these rows, with a desk's own on top. Rows must have passed `readTable`. */
export function createLexicon(rows: LexiconRows, overlay: Overlay = {}): Lexicon {
  const all = merge(rows, overlay);
  const index: StemIndex = new Map();
  for (const lexeme of lexemesOf(all)) lexeme.addTo(index);
  return lexiconOf(index, all);
}

let shared: Lexicon | undefined;

/** The lexicon of the compiled rows, built when first asked for. */
export function defaultLexicon(): Lexicon {
  shared ??= lexiconOf(
    unpackStems(
      compiledStems,
      lexemesOf(compiledRows).map((lexeme) => lexeme.entry),
    ),
    compiledRows,
  );
  return shared;
}

function lexiconOf(stems: StemSource, rows: LexiconRows): Lexicon {
  const tables = phraseTables(rows);
  return { look: createLook(stems), phrases: (kind) => tables[kind] };
}

function merge(rows: LexiconRows, overlay: Overlay): LexiconRows {
  const merged = (name: TableName): readonly (readonly string[])[] => {
    const added = overlay[name];
    if (added === undefined || added.length === 0) return rows[name];
    const replaced = new Set(added.map((cells) => rowKey(name, cells)));
    return [...rows[name].filter((cells) => !replaced.has(rowKey(name, cells))), ...added];
  };
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, merged(name)])) as Record<
    TableName,
    LexiconRows[TableName]
  >;
}
