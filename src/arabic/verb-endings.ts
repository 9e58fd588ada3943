/**
 * What is added to the stems of a verb, person by person: tables, and the one function that applies them.
 * @module
 */
import type { VerbFeatures } from "./lexicon/entries.ts";
import type { Attachment } from "./nominal.ts";
import { FEATURES, PARTICIPLE, type VerbForm, type Who } from "./verb-features.ts";

/** A verb's stems by name; a verb that has no such stem has an empty list. */
export type Stems<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** One form: what stands before the stem, which stem, what is added, its features, and how a pronoun goes with it. */
export type Ending<Name extends string> = readonly [
  prefix: string,
  stem: Name,
  suffix: string,
  features: VerbFeatures,
  attach: Attachment,
];

/**
 * Stems of the past. `whole`: he said; of verbs in ى that is `open` (نفى) and, before a pronoun, `linked` (نفا);
 * `vowel` before ت and تا, `plural` before وا, `dual` before ا, `consonant` before the other endings.
 */
export type PastStem = "whole" | "open" | "linked" | "vowel" | "plural" | "dual" | "consonant";

/** Stems of the present, without prefix: as in the past, `short` the jussive where it differs, `feminine` before ن. */
export type PresentStem = "whole" | "open" | "linked" | "short" | "plural" | "dual" | "feminine";

/** Stems of the participle: `base` (ناف), `full` with its ي (نافي), `bare` those that are words by themselves. */
export type ParticipleStem = "base" | "full" | "bare" | "indefinite";

/** Stems whose last consonant merges with an ending that begins with it: أعلن+نا is أعلنا, يعلن+ن is يعلن. */
const MERGING: ReadonlySet<string> = new Set<PastStem | PresentStem>(["consonant", "feminine"]);

/** Spells every form of the table that the verb has stems for. Before ا a stem in ا keeps one of them (آمل). */
export function spell<Name extends string>(stems: Stems<Name>, table: readonly Ending<Name>[]): VerbForm[] {
  const forms: VerbForm[] = [];
  for (const [prefix, name, suffix, features, attach] of table)
    for (const stem of stems[name]) {
      const merges = MERGING.has(name) && stem.endsWith(suffix.charAt(0));
      const whole = stem + (merges ? suffix.slice(1) : suffix);
      forms.push({ form: prefix === "ا" && stem.startsWith("ا") ? whole : prefix + whole, features, attach });
    }
  return forms;
}

const past = (stem: PastStem, suffix: string, who: Who, attach: Attachment = "any"): Ending<PastStem> => [
  "",
  stem,
  suffix,
  FEATURES.past[who],
  attach,
];

/** The past, third person first. */
export const PAST: readonly Ending<PastStem>[] = [
  past("whole", "", "he"),
  past("open", "", "he", "free"),
  past("linked", "", "he", "bound"),
  past("vowel", "ت", "she"),
  past("plural", "وا", "they", "free"),
  past("plural", "و", "they", "bound"),
  past("dual", "ا", "theyTwo"),
  past("vowel", "تا", "theyTwoFeminine"),
  past("consonant", "ن", "theyFeminine"),
  past("consonant", "ت", "I"),
  past("consonant", "نا", "we"),
  past("consonant", "ت", "you"),
  past("consonant", "تما", "youTwo"),
  past("consonant", "تم", "youMen", "free"),
  past("consonant", "تمو", "youMen", "bound"),
  past("consonant", "تن", "youWomen"),
];

const present = (
  prefix: string,
  who: Who,
  ...endings: [PresentStem, string, Attachment][]
): Ending<PresentStem>[] =>
  endings.map(([stem, suffix, attach]) => [prefix, stem, suffix, FEATURES.present[who], attach]);

const SINGULAR: [PresentStem, string, Attachment][] = [
  ["whole", "", "any"],
  ["open", "", "free"],
  ["linked", "", "bound"],
];
const SHORT: [PresentStem, string, Attachment] = ["short", "", "short"];
const DUAL: [PresentStem, string, Attachment][] = [
  ["dual", "ان", "any"],
  ["dual", "ا", "any"],
];
const PLURAL: [PresentStem, string, Attachment][] = [
  ["plural", "ون", "any"],
  ["plural", "وا", "free"],
  ["plural", "و", "bound"],
];

/** The present, third person first. The first person has no jussive: it would spell other words (أسم, نقل) and names no voice. */
export const PRESENT: readonly Ending<PresentStem>[] = [
  ...present("ي", "he", ...SINGULAR, SHORT),
  ...present("ت", "she", ...SINGULAR, SHORT),
  ...present("ي", "they", ...PLURAL),
  ...present("ي", "theyTwo", ...DUAL),
  ...present("ت", "theyTwoFeminine", ...DUAL),
  ...present("ي", "theyFeminine", ["feminine", "ن", "any"]),
  ...present("ا", "I", ...SINGULAR),
  ...present("ن", "we", ...SINGULAR),
  ...present("ت", "youMan", ...SINGULAR, SHORT),
  ...present("ت", "youWoman", ["plural", "ين", "any"], ["plural", "ي", "any"]),
  ...present("ت", "youTwo", ...DUAL),
  ...present("ت", "youMen", ...PLURAL),
  ...present("ت", "youWomen", ["feminine", "ن", "any"]),
];

const { ms, fs, md, fd, mp, fp } = PARTICIPLE;

/** The participle in all genders and numbers; ون ين ان lose their ن in the construct state. */
export const PARTICIPLES: readonly Ending<ParticipleStem>[] = [
  ["", "full", "ا", ms, "bare"],
  ["", "bare", "", ms, "any"],
  ["", "indefinite", "", ms, "bare"],
  ["", "full", "ه", fs, "free"],
  ["", "full", "ت", fs, "bound"],
  ["", "full", "ات", fp, "any"],
  ["", "base", "ون", mp, "free"],
  ["", "base", "و", mp, "construct"],
  ["", "base", "ين", mp, "free"],
  ["", "base", "ي", mp, "construct"],
  ["", "full", "ان", md, "free"],
  ["", "full", "ا", md, "construct"],
  ["", "full", "ين", md, "free"],
  ["", "full", "ي", md, "construct"],
  ["", "full", "تان", fd, "free"],
  ["", "full", "تا", fd, "construct"],
  ["", "full", "تين", fd, "free"],
  ["", "full", "تي", fd, "construct"],
];
