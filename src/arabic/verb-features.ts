/**
 * What a verb is given by and what its forms carry. Equal features are one object, so that they can be compared by identity.
 * @module
 */
import type { VerbFeatures } from "./lexicon/entries.ts";
import type { Attachment } from "./nominal.ts";

/** The cells of a row of data/lexicon/verbs.tsv that tell its forms; "" where there is none. */
export interface PrincipalParts {
  readonly past: string;
  readonly past12: string;
  readonly present: string;
  /** One or more, separated by spaces. */
  readonly masdar: string;
  readonly participle: string;
  /** `قيل / يقال`, a dash for a missing one. */
  readonly passive: string;
}

/** One written form. `attach` says whether an object pronoun may or must follow. */
export interface VerbForm {
  readonly form: string;
  readonly features: VerbFeatures;
  readonly attach: Attachment;
}

type Person = readonly [person: 1 | 2 | 3, gender: "m" | "f" | null, number: "s" | "d" | "p"];

const interned = new Map<string, VerbFeatures>();

/** The one object with these features. */
export function intern(features: VerbFeatures): VerbFeatures {
  const { tense, voice, person, gender, number } = features;
  const key = `${tense}${voice}${person}${gender}${number}`;
  const known = interned.get(key);
  if (known !== undefined) return known;
  interned.set(key, Object.freeze(features));
  return features;
}

const PEOPLE = {
  he: [3, "m", "s"],
  she: [3, "f", "s"],
  theyTwo: [3, "m", "d"],
  theyTwoFeminine: [3, "f", "d"],
  they: [3, "m", "p"],
  theyFeminine: [3, "f", "p"],
  I: [1, null, "s"],
  we: [1, null, "p"],
  you: [2, null, "s"],
  youMan: [2, "m", "s"],
  youWoman: [2, "f", "s"],
  youTwo: [2, null, "d"],
  youMen: [2, "m", "p"],
  youWomen: [2, "f", "p"],
} as const satisfies Readonly<Record<string, Person>>;

/** A person of the conjugation. */
export type Who = keyof typeof PEOPLE;

const featuresIn = (tense: "past" | "present"): Readonly<Record<Who, VerbFeatures>> =>
  Object.fromEntries(
    Object.entries(PEOPLE).map(([who, [person, gender, number]]) => [
      who,
      intern({ tense, voice: "active", person, gender, number }),
    ]),
  ) as Record<Who, VerbFeatures>;

/** Active features of each person. */
export const FEATURES = { past: featuresIn("past"), present: featuresIn("present") };

const nominal = (
  tense: "participle" | "masdar",
  gender: "m" | "f" | null,
  number: "s" | "d" | "p" | null,
): VerbFeatures => intern({ tense, voice: "active", person: null, gender, number });

/** Features of the active participle by gender and number. */
export const PARTICIPLE = {
  ms: nominal("participle", "m", "s"),
  fs: nominal("participle", "f", "s"),
  md: nominal("participle", "m", "d"),
  fd: nominal("participle", "f", "d"),
  mp: nominal("participle", "m", "p"),
  fp: nominal("participle", "f", "p"),
};

/** Features of the verbal noun. */
export const MASDAR = nominal("masdar", null, null);
