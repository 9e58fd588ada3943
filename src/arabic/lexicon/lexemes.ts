/**
 * Rows read as entries: one lexeme for each row that single words can be readings of.
 * @module
 */
import type { Stance, VoiceKind } from "../../model/index.ts";
import type { Entry, FunctionClass, NameEntry, SpeechNounEntry, VerbEntry, VerbUse } from "./entries.ts";
import { splitFrames } from "./frames.ts";
import { canonicalName, spellingsOf } from "./phrase-tables.ts";
import type { LexiconRows } from "./schema.ts";
import { addFunctionWord, addName, addNoun, addVerb, type StemIndex } from "./stems.ts";

/** An entry, and how to put all its spellings into an index. */
export interface Lexeme {
  readonly entry: Entry;
  addTo(index: StemIndex): void;
}

type Cells = readonly string[];

/** All lexemes, in the order of the tables. */
export function lexemesOf(rows: LexiconRows): Lexeme[] {
  return [
    ...rows.verbs.map(verb),
    ...rows.voices.map(voice),
    ...rows["speech-nouns"].map(speechNoun),
    ...rows["function-words"].map(functionWord),
    ...rows.outlets.map(outlet),
    ...rows.places.map(place),
  ];
}

const words = (cell: string): string[] => cell.split(" ").filter((word) => word !== "");
const stemsOf = ([lemma = "", forms = ""]: Cells): string[] => [lemma, ...words(forms)];

function verb(cells: Cells): Lexeme {
  const [lemma = "", , , , , , , frames = "", use, stance] = cells;
  const entry: VerbEntry = {
    type: "verb",
    lemma,
    frames: splitFrames(frames),
    use: use as VerbUse,
    stance: stance as Stance,
  };
  return { entry, addTo: (index) => addVerb(index, entry, cells) };
}

function voice(cells: Cells): Lexeme {
  const [lemma = "", , kind, unnamed = ""] = cells;
  const entry: Entry = {
    type: "voice",
    lemma,
    kind: kind as VoiceKind,
    unnamed: unnamed === "" ? null : unnamed,
  };
  return { entry, addTo: (index) => addNoun(index, entry, stemsOf(cells), false) };
}

function speechNoun(cells: Cells): Lexeme {
  const [lemma = "", , use, stance, leads = ""] = cells;
  const entry: Entry = {
    type: "speech-noun",
    lemma,
    use: use as SpeechNounEntry["use"],
    stance: stance as Stance,
    leads: words(leads),
  };
  return { entry, addTo: (index) => addNoun(index, entry, stemsOf(cells), true) };
}

function functionWord(cells: Cells): Lexeme {
  const [lemma = "", , cell = ""] = cells;
  const className = cell as FunctionClass;
  const entry: Entry = { type: "function", lemma, class: className };
  return { entry, addTo: (index) => addFunctionWord(index, entry, stemsOf(cells), className) };
}

function outlet([name = "", kind, , aliases = ""]: Cells): Lexeme {
  return named(kind === "agency" ? "agency" : "outlet", name, aliases);
}

function place([name = "", , aliases = ""]: Cells): Lexeme {
  return named("place", name, aliases);
}

/** Only spellings of one word are readings of a word. */
function named(kind: NameEntry["kind"], name: string, aliases: string): Lexeme {
  const entry: Entry = { type: "name", lemma: canonicalName(name), kind };
  return {
    entry,
    addTo(index) {
      for (const spelling of spellingsOf(name, aliases))
        if (!spelling.includes(" ")) addName(index, entry, spelling);
    },
  };
}
