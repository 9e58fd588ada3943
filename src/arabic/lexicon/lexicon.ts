/**
 * Makes a lexicon from compiled rows.
 * @module
 */
import type { DeskRule } from "./desk-rules.ts";
import type { PhraseEntries, PhraseKind } from "./entries.ts";
import { lexemesOf } from "./lexemes.ts";
import { createWords, type Words } from "./lookup.ts";
import { type OverlayFiles, type OverlayTables, readOverlay } from "./overlay.ts";
import { unpackStems } from "./packed.ts";
import { phraseTables } from "./phrase-tables.ts";
import type { PhraseTable } from "./phrases.ts";
import { createPublishers, type Publishers } from "./publishers.ts";
import { rows as compiledRows, stems as compiledStems, version } from "./rows.generated.ts";
import type { LexiconRows } from "./schema.ts";
import { createSenses, type Senses } from "./senses.ts";
import { addVerb, type StemIndex, type StemSource } from "./stems.ts";
import { type WorthBits, worthLook } from "./worth-words.ts";

/** All that is known of words. Built once, never changed. */
export interface Lexicon extends Words {
  /** The table of phrases of one kind. */
  phrases<K extends PhraseKind>(kind: K): PhraseTable<PhraseEntries[K]>;
  /** Agencies and outlets as bylines name them, and their families. */
  readonly publishers: Publishers;
  /** Words by what they mean where two tellings are compared. */
  readonly senses: Senses;
  /** What a folded word tells of how much there is to check. */
  worthOf(folded: string): WorthBits;
}

/** Short hash of the compiled rows: results found with other rows may differ. */
export const lexiconVersion: string = version;

/** A lexicon of these rows; the verbs of a desk's rules are read before them. Rows must have passed `readTable`. */
export function createLexicon(rows: LexiconRows, rules: readonly DeskRule[] = []): Lexicon {
  const index: StemIndex = new Map();
  for (const { entry, verb } of rules) addVerb(index, entry, verb);
  for (const lexeme of lexemesOf(rows)) lexeme.addTo(index);
  return lexiconOf(index, rows);
}

/** A desk's tables over the compiled rows: the lexicon, the rules, and what is wrong with them. */
export interface Overlaid extends OverlayTables {
  readonly lexicon: Lexicon;
}

/** Reads the files of an overlay over the compiled rows. Where there are problems, the lexicon must not be used. */
export function overlayLexicon(files: OverlayFiles, folder: string): Overlaid {
  const tables = readOverlay(compiledRows, files, folder);
  return { ...tables, lexicon: createLexicon(tables.rows, tables.rules) };
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
  let worth: ((folded: string) => WorthBits) | undefined;
  let publishers: Publishers | undefined;
  let senses: Senses | undefined;
  return {
    ...createWords(stems),
    phrases: (kind) => tables[kind],
    get publishers() {
      publishers ??= createPublishers(rows);
      return publishers;
    },
    get senses() {
      senses ??= createSenses(rows);
      return senses;
    },
    worthOf(folded) {
      worth ??= worthLook(rows.worth);
      return worth(folded);
    },
  };
}
