/**
 * What the lexicon knows of a word. Words are data (data/lexicon/*.tsv); this is their shape once read.
 * @module
 */
import type { Stance, VoiceKind } from "../../model/index.ts";

/** A verb of saying, with every frame that it takes. */
export interface VerbEntry {
  readonly type: "verb";
  readonly lemma: string;
  readonly frames: readonly string[];
  readonly stance: Stance;
  /** says, relays, believes, shows, accuses, demands, denies ... */
  readonly use: VerbUse;
  /** The desk's rule that this entry carries out (`desk.NAME`); absent for a row of a table. */
  readonly rule?: string;
}
/** How a verb of the lexicon may be used. */
export type VerbUse =
  | "say"
  | "relay"
  | "believe"
  | "show"
  | "accuse"
  | "demand"
  | "threaten"
  | "praise"
  | "promise"
  | "deny"
  | "admit"
  | "claim"
  | "describe"
  | "answer";

/** The head noun of a voice: صحيفة, مصادر, المتحدث. */
export interface VoiceEntry {
  readonly type: "voice";
  readonly lemma: string;
  readonly kind: VoiceKind;
  /** Type of an unnamed voice, null where the head alone does not tell. */
  readonly unnamed: string | null;
}

/** A noun that stands for speech: تصريحات, شائعات, بحجة. */
export interface SpeechNounEntry {
  readonly type: "speech-noun";
  readonly lemma: string;
  readonly use:
    | "statement"
    | "claim"
    | "accusation"
    | "rumour"
    | "pretext"
    | "denial"
    | "call"
    | "saying"
    | "answer";
  readonly stance: Stance;
  /** What leads to the content: أن, ب, عن, حول, ل ... */
  readonly leads: readonly string[];
}

/** What a word of grammar does. */
export type FunctionClass =
  | "complementizer"
  | "conjunction"
  | "breaker"
  | "relative"
  | "negation"
  | "particle"
  | "auxiliary"
  | "demonstrative"
  | "pronoun"
  | "preposition"
  | "quantifier"
  | "connector"
  | "adverb"
  | "circumstance"
  | "content-head"
  | "adjective";

/** A word known only by its class: أن, قد, الذي, أمس, في ... */
export interface FunctionEntry {
  readonly type: "function";
  readonly lemma: string;
  readonly class: FunctionClass;
}

/** A place, outlet or organisation known by name; `name` is canonical. Only single-word names are word readings. */
export interface NameEntry {
  readonly type: "name";
  readonly lemma: string;
  readonly kind: "place" | "outlet" | "agency" | "organisation" | "person";
}

/** A row of any table whose words are looked up one by one. */
export type Entry = VerbEntry | VoiceEntry | SpeechNounEntry | FunctionEntry | NameEntry;

/** Inflection of a verb form. */
export interface VerbFeatures {
  readonly tense: "past" | "present" | "participle" | "masdar";
  readonly voice: "active" | "passive" | "either";
  readonly person: 1 | 2 | 3 | null;
  readonly gender: "m" | "f" | null;
  readonly number: "s" | "d" | "p" | null;
}

/** One way to read a word: clitics taken off, an entry found. */
export interface Reading {
  /** و or ف before the word, "" without. */
  readonly conjunction: "" | "و" | "ف";
  /** A fused preposition ب ل ك, "" without. */
  readonly preposition: "" | "ب" | "ل" | "ك";
  /** س of the future before a present verb. */
  readonly future: boolean;
  readonly article: boolean;
  /** A fused pronoun, folded (ه, ها, هم ...), "" without. */
  readonly pronoun: string;
  readonly entry: Entry;
  readonly verb: VerbFeatures | null;
}

/** A folded word with all its readings (none for an unknown word). */
export interface Word {
  /** Its place in the table of the lexicon, 0 for none: see `WordTable`. */
  readonly number: number;
  readonly folded: string;
  readonly readings: readonly Reading[];
  /** What was found out about the word so far: one place for each question that the rules ask of words. */
  readonly answers: unknown[];
  /** Classes of the word, bits of `Flag`; -1 until they are asked for. */
  flags: number;
  /** The word where it ends in ة, so that no reading has the pronoun ه; null until it is asked for. */
  withoutPronoun: Word | null;
}

/** A phrase that brings in a voice or a clause of saying: بحسب, وفقا ل, على حد تعبيره. */
export interface AccordingToEntry {
  readonly type: "according-to";
  readonly phrase: string;
  /** What follows it in the place where it was found; `pronoun`: the voice is the pronoun at its end. */
  readonly takes: "voice" | "clause" | "pronoun";
  readonly stance: Stance;
}

/** What an outlet is. */
export type OutletKind = "agency" | "newspaper" | "channel" | "site" | "radio" | "magazine" | "network";

/** A news agency or outlet. `name` is canonical. */
export interface OutletEntry {
  readonly type: "outlet";
  readonly name: string;
  readonly kind: OutletKind;
  readonly country: string;
}

/** A country, capital, city or region. `name` is canonical. */
export interface PlaceEntry {
  readonly type: "place";
  readonly name: string;
  readonly kind: "country" | "capital" | "city" | "region";
}

/** What a proper name is part of. */
export type ProperNameKind =
  | "given"
  | "given-word"
  | "family"
  | "family-word"
  | "organisation"
  | "club"
  | "place";

/** A name that tells entities, and that rules for voices do not look at. `-word`: it is a common word as well. */
export interface ProperNameEntry {
  readonly type: "proper-name";
  readonly name: string;
  readonly kind: ProperNameKind;
}

/** A word that is no name, by its light stem; `nisba`: an adjective of origin or allegiance. */
export interface CommonWordEntry {
  readonly type: "common-word";
  readonly word: string;
  readonly class: "word" | "nisba";
}

/** A noun that says what kind of thing the name after it is: حزب, شركة, نهر, مدينة. */
export interface ClassNounEntry {
  readonly type: "class-noun";
  readonly of: "organisation" | "place";
  /** `strong`: it begins a name; `weak`: only before what is surely one; `before`: the name stands after it. */
  readonly use: "strong" | "weak" | "before";
}

/** A phrase that makes a content less certain: ربما, على الأرجح. */
export interface HedgeEntry {
  readonly type: "hedge";
  readonly phrase: string;
}

/** A phrase by which the writer judges a content: دون دليل, لا أساس له. */
export interface JudgementEntry {
  readonly type: "judgement";
  readonly phrase: string;
  readonly stance: Stance;
}

/** A name by which a voice is known. Several `names` where it may mean several voices (الحزب الديمقراطي). */
export interface AliasEntry {
  readonly type: "alias";
  /** Canonical names, in the order of the rows. At least one. */
  readonly names: readonly string[];
  /** Of the first of `names`. */
  readonly kind: VoiceKind;
}

/** What a word does in a clause that is compared with another telling of it. */
export type ChangeClass =
  | "approximate"
  | "at-least"
  | "at-most"
  | "all"
  | "most"
  | "some"
  | "only"
  | "magnitude"
  | "number"
  | "duration"
  | "correction"
  | "light";

/** A phrase that says how exact, how many, how far, or that something is put right. */
export interface ChangeWordEntry {
  readonly type: "change-word";
  readonly class: ChangeClass;
  /** Of a magnitude (ملايين) or a number; of a duration in days. */
  readonly value: number | null;
}

/** Which entries each table of phrases holds. */
export interface PhraseEntries {
  readonly "according-to": AccordingToEntry;
  readonly outlets: OutletEntry;
  readonly places: PlaceEntry;
  /** Names of people of the table `names`, and those of organisations, clubs and places. */
  readonly "people-names": ProperNameEntry;
  readonly "other-names": ProperNameEntry;
  readonly "common-words": CommonWordEntry;
  readonly "class-nouns": ClassNounEntry;
  readonly hedges: HedgeEntry;
  readonly judgements: JudgementEntry;
  readonly aliases: AliasEntry;
  readonly "change-words": ChangeWordEntry;
}

/** A table whose rows are phrases. */
export type PhraseKind = keyof PhraseEntries;
