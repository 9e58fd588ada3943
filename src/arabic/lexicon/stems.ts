/**
 * The index of stems: every spelling of every entry, and which clitics it may carry.
 * @module
 */
import { foldWord } from "../../text/index.ts";
import { conjugate } from "../conjugate.ts";
import { type Attachment, spellNoun } from "../nominal.ts";
import type { Entry, FunctionClass, VerbEntry, VerbFeatures } from "./entries.ts";

/** One spelling of an entry. Stems with the same spelling are chained, in the order in which they were added. */
export interface Stem {
  readonly entry: Entry;
  readonly verb: VerbFeatures | null;
  /** Sum of {@link CLITIC} bits. Grows while the index is built. */
  clitics: number;
  next: Stem | null;
}

/** Folded spelling → its first stem. */
export type StemIndex = Map<string, Stem>;

/** Where stems are looked up. */
export interface StemSource {
  get(form: string): Stem | undefined;
}

/** What a stem may or must carry, one bit each. */
export const CLITIC = {
  ba: 1,
  lam: 2,
  kaf: 4,
  future: 8,
  article: 16,
  /** Only with the article: الرياض. */
  articleDue: 32,
  /** ه ها هم هما هن */
  third: 64,
  /** نا */
  us: 128,
  /** ي */
  my: 256,
  /** ني */
  me: 512,
  /** ك كم كما */
  you: 1024,
  /** Only with a pronoun: نفا(ه). */
  pronounDue: 2048,
} as const;

const DUE = CLITIC.pronounDue | CLITIC.articleDue;
const PREPOSITIONS = CLITIC.ba | CLITIC.lam | CLITIC.kaf;
const NOUN_PRONOUNS = CLITIC.third | CLITIC.us | CLITIC.you;
const ALL_PRONOUNS = NOUN_PRONOUNS | CLITIC.my | CLITIC.me;
const NOUN = PREPOSITIONS | CLITIC.article | NOUN_PRONOUNS;
/** He said it, she showed them: every verb. He told me, he told you: only verbs that take a person as object. */
const VERB = CLITIC.third;
const VERB_WITH_PERSON = NOUN_PRONOUNS | CLITIC.me;

/** What the words of each class may carry. Those not named here carry at most a conjunction. */
const BY_CLASS: Partial<Record<FunctionClass, number>> = {
  complementizer: CLITIC.ba | ALL_PRONOUNS,
  breaker: CLITIC.third | CLITIC.us | CLITIC.my | CLITIC.me,
  relative: PREPOSITIONS | CLITIC.article,
  auxiliary: CLITIC.future | CLITIC.lam | CLITIC.third,
  demonstrative: PREPOSITIONS,
  preposition: NOUN_PRONOUNS | CLITIC.my,
  quantifier: NOUN,
  adverb: PREPOSITIONS | CLITIC.article,
  circumstance: NOUN,
  "content-head": NOUN,
  adjective: NOUN,
};

const ATTACHED: Record<Attachment, (mask: number) => number> = {
  any: (mask) => mask,
  free: (mask) => mask & ~ALL_PRONOUNS,
  bound: (mask) => (mask & ~CLITIC.article) | CLITIC.pronounDue,
  construct: (mask) => mask & ~CLITIC.article,
  short: (mask) => mask & ~CLITIC.future,
  bare: (mask) => mask & ~(CLITIC.article | ALL_PRONOUNS),
};

/** Adds a spelling; one that the entry already has with the same features is widened, not doubled. */
function add(index: StemIndex, form: string, stem: Stem): void {
  let last = index.get(form);
  if (last === undefined) {
    index.set(form, stem);
    return;
  }
  for (;;) {
    if (
      last.entry === stem.entry &&
      last.verb === stem.verb &&
      (last.clitics & DUE) === (stem.clitics & DUE)
    ) {
      last.clitics |= stem.clitics;
      return;
    }
    if (last.next === null) break;
    last = last.next;
  }
  last.next = stem;
}

const stemOf = (entry: Entry, verb: VerbFeatures | null, clitics: number): Stem => ({
  entry,
  verb,
  clitics,
  next: null,
});

/** The verb governs a person without a preposition: S O أن C, S (O ب N). */
const OBJECT_FIRST = /^S \(?O/u;

/** Adds every form of a verb. `cells` as in verbs.tsv. */
export function addVerb(index: StemIndex, entry: VerbEntry, cells: readonly string[]): void {
  const [, past = "", past12 = "", present = "", masdar = "", participle = "", passive = ""] = cells;
  const finite = entry.frames.some((frame) => OBJECT_FIRST.test(frame)) ? VERB_WITH_PERSON : VERB;
  const masks = {
    past: finite,
    present: finite | CLITIC.future | CLITIC.lam,
    participle: NOUN,
    masdar: NOUN | CLITIC.my,
  };
  for (const { form, features, attach } of conjugate({ past, past12, present, masdar, participle, passive }))
    add(index, form, stemOf(entry, features, ATTACHED[attach](masks[features.tense])));
}

/** Adds a noun with its other stems. `my` lets ي stand for the speaker (قولي); elsewhere it is mostly another word. */
export function addNoun(index: StemIndex, entry: Entry, stems: readonly string[], my: boolean): void {
  const mask = my ? NOUN | CLITIC.my : NOUN;
  for (const stem of stems)
    for (const { form, attach } of spellNoun(stem, stems[0]))
      add(index, form, stemOf(entry, null, ATTACHED[attach](mask)));
}

/** Adds a function word: inflected like a noun where its class is nominal, else as it is spelled. */
export function addFunctionWord(
  index: StemIndex,
  entry: Entry,
  forms: readonly string[],
  className: FunctionClass,
): void {
  const mask = BY_CLASS[className] ?? 0;
  if (mask === NOUN) addNoun(index, entry, forms, false);
  else for (const form of forms) addFixed(index, entry, form, maskOf(foldWord(form), className, mask));
}

/** س and ل go before a present only (سيكون, ليكون); of أن ألا لو, لكن كما ... those in ن take pronouns (أنه, لكنه). */
function maskOf(form: string, className: FunctionClass, mask: number): number {
  if (className === "auxiliary") return /^[يتن]/u.test(form) ? mask : mask & ~(CLITIC.future | CLITIC.lam);
  const isParticle = className === "complementizer" || className === "breaker";
  return isParticle && !form.endsWith("ن") ? mask & ~ALL_PRONOUNS : mask;
}

/** Adds a name of one word. */
export function addName(index: StemIndex, entry: Entry, name: string): void {
  addFixed(index, entry, name, PREPOSITIONS);
}

/** A word that begins with ال is kept without it and asks for it, so that للرياض is ل + الرياض. */
function addFixed(index: StemIndex, entry: Entry, word: string, mask: number): void {
  const form = foldWord(word);
  const hasArticle = form.startsWith("ال") && form.length > 3 && (mask & PREPOSITIONS) !== 0;
  if (hasArticle) add(index, form.slice(2), stemOf(entry, null, mask | CLITIC.article | CLITIC.articleDue));
  else add(index, form, stemOf(entry, null, mask & ~CLITIC.article));
}
