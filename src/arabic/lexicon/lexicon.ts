/**
 * Makes a lexicon from compiled rows.
 * @module
 */
import type { Stance, VoiceKind } from "../../model/index.ts";
import type {
  Entry,
  FunctionClass,
  NameEntry,
  PhraseEntries,
  PhraseKind,
  SpeechNounEntry,
  VerbEntry,
  VerbUse,
  Word,
} from "./entries.ts";
import { splitFrames } from "./frames.ts";
import { createLook } from "./lookup.ts";
import { canonicalName, phraseTables, spellingsOf } from "./phrase-tables.ts";
import type { PhraseTable } from "./phrases.ts";
import { rows as compiledRows, version } from "./rows.generated.ts";
import { type LexiconRows, rowKey, TABLE_NAMES, type TableName } from "./schema.ts";
import { addFunctionWord, addName, addNoun, addVerb, type StemIndex } from "./stems.ts";

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
  const index: StemIndex = new Map();
  const all = merge(rows, overlay);
  for (const cells of all.verbs) addVerb(index, verbEntry(cells), cells);
  for (const cells of all.voices) addNoun(index, voiceEntry(cells), stemsOf(cells), false);
  for (const cells of all["speech-nouns"]) addNoun(index, speechNounEntry(cells), stemsOf(cells), true);
  for (const cells of all["function-words"]) addFunction(index, cells);
  for (const [name = "", kind, , aliases = ""] of all.outlets)
    addNames(index, kind === "agency" ? "agency" : "outlet", name, aliases);
  for (const [name = "", , aliases = ""] of all.places) addNames(index, "place", name, aliases);
  const tables = phraseTables(all);
  return { look: createLook(index), phrases: (kind) => tables[kind] };
}

let shared: Lexicon | undefined;

/** The lexicon of the compiled rows, built when first asked for. */
export function defaultLexicon(): Lexicon {
  shared ??= createLexicon(compiledRows);
  return shared;
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

const words = (cell: string): string[] => cell.split(" ").filter((word) => word !== "");
const stemsOf = ([lemma = "", forms = ""]: readonly string[]): string[] => [lemma, ...words(forms)];

function verbEntry(cells: readonly string[]): VerbEntry {
  const [lemma = "", , , , , , , frames = "", use, stance] = cells;
  return { type: "verb", lemma, frames: splitFrames(frames), use: use as VerbUse, stance: stance as Stance };
}

function voiceEntry([lemma = "", , kind, unnamed = ""]: readonly string[]): Entry {
  return { type: "voice", lemma, kind: kind as VoiceKind, unnamed: unnamed === "" ? null : unnamed };
}

function speechNounEntry([lemma = "", , use, stance, leads = ""]: readonly string[]): Entry {
  return {
    type: "speech-noun",
    lemma,
    use: use as SpeechNounEntry["use"],
    stance: stance as Stance,
    leads: words(leads),
  };
}

function addFunction(index: StemIndex, cells: readonly string[]): void {
  const className = (cells[2] ?? "") as FunctionClass;
  addFunctionWord(
    index,
    { type: "function", lemma: cells[0] ?? "", class: className },
    stemsOf(cells),
    className,
  );
}

function addNames(index: StemIndex, kind: NameEntry["kind"], name: string, aliases: string): void {
  const entry: Entry = { type: "name", lemma: canonicalName(name), kind };
  for (const spelling of spellingsOf(name, aliases))
    if (!/\s/u.test(spelling)) addName(index, entry, spelling);
}
