/**
 * The tables of phrases, made from rows.
 * @module
 */
import type { Stance, VoiceKind } from "../../model/index.ts";
import { foldWord, stem } from "../../text/index.ts";
import type {
  AccordingToEntry,
  AliasEntry,
  ChangeWordEntry,
  ClassNounEntry,
  CommonWordEntry,
  OutletKind,
  PhraseEntries,
  PhraseKind,
  PlaceEntry,
  ProperNameEntry,
  ProperNameKind,
} from "./entries.ts";
import { PhraseIndex, type PhraseTable, spellOut } from "./phrases.ts";
import type { LexiconRows } from "./schema.ts";

/** One table for each kind of phrase. */
export type PhraseTables = { readonly [K in PhraseKind]: PhraseTable<PhraseEntries[K]> };

/** The tables of these rows. Each is built when it is first asked. */
export function phraseTables(rows: LexiconRows): PhraseTables {
  return {
    "according-to": lazily(() => accordingTo(rows["according-to"])),
    outlets: lazily(() => outlets(rows.outlets)),
    places: lazily(() => places(rows.places)),
    "people-names": lazily(() => names(rows.names.filter(isPersonal))),
    "other-names": lazily(() => names(rows.names.filter((row) => !isPersonal(row)))),
    "common-words": lazily(() => commonWords(rows["common-words"])),
    "class-nouns": lazily(() => classNouns(rows["class-nouns"])),
    hedges: lazily(() => hedges(rows.hedges)),
    judgements: lazily(() => judgements(rows.judgements)),
    aliases: lazily(() => aliases(rows.aliases)),
    "change-words": lazily(() => changeWords(rows["change-words"])),
  };
}

function lazily<E>(build: () => PhraseTable<E>): PhraseTable<E> {
  let built: PhraseTable<E> | undefined;
  const table = (): PhraseTable<E> => {
    built ??= build();
    return built;
  };
  return {
    match: (tokens, at) => table().match(tokens, at),
    mayBegin: (first) => table().mayBegin(first),
    starts: (first) => table().starts(first),
    read: (starts, tokens, at) => table().read(starts, tokens, at),
  };
}

type Rows = readonly (readonly string[])[];

function accordingTo(rows: Rows): PhraseTable<PhraseEntries["according-to"]> {
  const index = new PhraseIndex<PhraseEntries["according-to"]>(false);
  for (const [phrase = "", takes = "", stance] of rows)
    for (const one of takes.split("|").map((part) => part.trim() as AccordingToEntry["takes"]))
      index.add(
        phrase,
        { type: "according-to", phrase, takes: one, stance: stance as Stance },
        one === "pronoun",
      );
  return index;
}

function outlets(rows: Rows): PhraseTable<PhraseEntries["outlets"]> {
  const index = new PhraseIndex<PhraseEntries["outlets"]>(true);
  for (const [name = "", kind, country = "", aliases = ""] of rows) {
    const entry = { type: "outlet", name: canonicalName(name), kind: kind as OutletKind, country } as const;
    for (const spelling of spellingsOf(name, aliases)) index.add(spelling, entry);
  }
  return index;
}

function places(rows: Rows): PhraseTable<PhraseEntries["places"]> {
  const index = new PhraseIndex<PhraseEntries["places"]>(true);
  for (const [name = "", kind, aliases = ""] of rows) {
    const entry = { type: "place", name: canonicalName(name), kind: kind as PlaceEntry["kind"] } as const;
    for (const spelling of spellingsOf(name, aliases)) index.add(spelling, entry);
  }
  return index;
}

const isPersonal = ([, kind = ""]: readonly string[]): boolean => /^(?:given|family)/u.test(kind);

function names(rows: Rows): PhraseTable<ProperNameEntry> {
  const index = new PhraseIndex<ProperNameEntry>(true);
  for (const [name = "", kind, aliases = ""] of rows) {
    const entry = { type: "proper-name", name: canonicalName(name), kind: kind as ProperNameKind } as const;
    for (const spelling of spellingsOf(name, aliases)) {
      index.add(spelling, entry);
      // A g of other languages is written غ in some countries and ج in others.
      if (spelling.includes("غ")) index.add(spelling.replaceAll("غ", "ج"), entry);
    }
  }
  return index;
}

/** By their light stems: ask with `stem`. */
function commonWords(rows: Rows): PhraseTable<PhraseEntries["common-words"]> {
  const index = new PhraseIndex<PhraseEntries["common-words"]>(false);
  for (const [word = "", cell] of rows) {
    const entry = { type: "common-word", word, class: cell as CommonWordEntry["class"] } as const;
    index.add(stem(foldWord(word)), entry);
  }
  return index;
}

function classNouns(rows: Rows): PhraseTable<PhraseEntries["class-nouns"]> {
  const index = new PhraseIndex<PhraseEntries["class-nouns"]>(true);
  for (const [word = "", of, use] of rows) {
    const entry = {
      type: "class-noun",
      of: of as ClassNounEntry["of"],
      use: use as ClassNounEntry["use"],
    } as const;
    index.add(word, entry);
    index.add(`ال${word}`, entry);
  }
  return index;
}

function hedges(rows: Rows): PhraseTable<PhraseEntries["hedges"]> {
  const index = new PhraseIndex<PhraseEntries["hedges"]>(false);
  for (const [phrase = ""] of rows) index.add(phrase, { type: "hedge", phrase });
  return index;
}

function judgements(rows: Rows): PhraseTable<PhraseEntries["judgements"]> {
  const index = new PhraseIndex<PhraseEntries["judgements"]>(false);
  for (const [phrase = "", stance] of rows)
    index.add(phrase, { type: "judgement", phrase, stance: stance as Stance });
  return index;
}

/** A spelling that stands in several rows means any of their voices. */
function aliases(rows: Rows): PhraseTable<PhraseEntries["aliases"]> {
  const bySpelling = new Map<string, AliasEntry>();
  for (const [cell = "", kind, spellings = ""] of rows) {
    const name = canonicalName(cell);
    for (const spelling of new Set(spellingsOf(cell, spellings).flatMap(spellOut))) {
      const known = bySpelling.get(spelling);
      const entry: AliasEntry = known
        ? { ...known, names: [...known.names, name] }
        : { type: "alias", names: [name], kind: kind as VoiceKind };
      bySpelling.set(spelling, entry);
    }
  }
  const index = new PhraseIndex<PhraseEntries["aliases"]>(true);
  for (const [spelling, entry] of bySpelling) index.add(spelling, entry);
  return index;
}

function changeWords(rows: Rows): PhraseTable<ChangeWordEntry> {
  const index = new PhraseIndex<ChangeWordEntry>(true);
  for (const [phrase = "", cell, value = ""] of rows)
    index.add(phrase, {
      type: "change-word",
      class: cell as ChangeWordEntry["class"],
      value: value === "" ? null : Number(value),
    });
  return index;
}

/** A name in brackets is a common word too: it names its row but is not recognised by itself. */
export function canonicalName(name: string): string {
  return name.replace(/^\((.*)\)$/u, "$1");
}

/** All spellings by which a name is recognised. */
export function spellingsOf(name: string, aliases: string): string[] {
  const names = aliases.split("|").map((alias) => alias.trim());
  return (name.startsWith("(") ? names : [name, ...names]).filter((spelling) => spelling !== "");
}
