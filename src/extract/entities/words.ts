/**
 * What a single word can be in a name: known to the lists, common, or open, that is known to nothing.
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  isNameAli,
  numberPerWord,
  type PhraseEntries,
  type PhraseMatch,
  type Prose,
  perWord,
  phraseOf,
  spanOf,
} from "../../arabic/index.ts";
import { stem } from "../../text/index.ts";

/** Classes of a word in a name, as bits. */
export const Part = {
  given: 1 << 0,
  givenWord: 1 << 1,
  family: 1 << 2,
  familyWord: 1 << 3,
  /** عبد, أبو, بن, دي, فان: never ends a name. */
  particle: 1 << 4,
  article: 1 << 5,
  common: 1 << 6,
  nisba: 1 << 7,
  /** No list knows it, and it is not written like a verb or a plural. */
  open: 1 << 8,
  /** و, ف, ب, ل or ك before a known name. */
  clitic: 1 << 9,
} as const;

/** All that says "a name of a person". */
export const PERSONAL = Part.given | Part.givenWord | Part.family | Part.familyWord;

type NameMatch = PhraseMatch<PhraseEntries["people-names"]>;

const KIND_PART: Readonly<Record<string, number>> = {
  given: Part.given,
  "given-word": Part.givenWord,
  family: Part.family,
  "family-word": Part.familyWord,
};

const PARTICLES = new Set(
  "عبد ابو ابا ابي ابن بن بنت ام ال دي دا دو دل ديل ديلا دوس لا لو فان فون اوف سان سانت ولد بو ماك ذو".split(
    " ",
  ),
);

/** The listed name of an organisation, club or place that begins at this token, or null. */
export const listedAt = phraseOf("other-names");

/** How many letters are fused to the front of a listed name of a person. */
export const fusedAt = perWord((word, { lexicon }): number => {
  const name = lexicon.phrases("people-names").match([word], 0);
  return name ? name.conjunction.length + name.preposition.length : 0;
});

/** The classes of the word at a token. */
export const partsAt = numberPerWord((word, { lexicon }): number => partsOf(word, lexicon));

/** The classes of a word, by its spelling. */
export function partsOf(word: Word, lexicon: Prose["lexicon"]): number {
  const { folded } = word;
  if (folded === "" || !/^\p{L}/u.test(folded)) return 0;
  const name = sureName(lexicon.phrases("people-names").match([word], 0), folded);
  const article = /^[وف]?(?:[بك]?ال|لل)./u.test(folded) ? Part.article : 0;
  const known = name ? (KIND_PART[name.entry.kind] ?? 0) : 0;
  const clitic = known && name && (name.conjunction || name.preposition) ? Part.clitic : 0;
  const particle = PARTICLES.has(folded) || PARTICLES.has(folded.replace(/^[وبل]/u, "")) ? Part.particle : 0;
  if (known & (Part.given | Part.family) && !clitic) return known | article | particle;
  const common = commonParts(word, lexicon.phrases("common-words"));
  if (common) return known | clitic | article | particle | common;
  if (known) return known | clitic | article | particle;
  if (article || name || lexicon.phrases("other-names").match([word], 0)) return article | particle;
  return particle | (isOpen(folded) && !isCommonBehindClitic(word, lexicon) ? Part.open : 0);
}

const LEAST_BEHIND_CLITIC = 4;

/** A short name behind a fused ب, ل or ك is mostly another word: كبرى, لهند. */
function sureName(name: NameMatch | null, folded: string): NameMatch | null {
  if (!name?.preposition) return name;
  const rest = folded.length - 1 - name.conjunction.length;
  return name.preposition === "ك" || rest < LEAST_BEHIND_CLITIC ? null : name;
}

/** بمنح, وحامل: a common word behind one letter that may be a clitic. */
function isCommonBehindClitic({ folded }: Word, lexicon: Prose["lexicon"]): boolean {
  if (!/^[وفبلكس]\p{L}{3}/u.test(folded)) return false;
  const rest = lexicon.look(folded.slice(1));
  if (lexicon.phrases("common-words").match([{ folded: stem(rest.folded) }], 0)) return true;
  return rest.readings.some(
    ({ entry, conjunction, preposition }) => entry.type !== "name" && !conjunction && !preposition,
  );
}

type Word = Parameters<Parameters<typeof perWord>[0]>[0];
type CommonWords = {
  match(
    tokens: readonly { readonly folded: string }[],
    at: number,
  ): PhraseMatch<PhraseEntries["common-words"]> | null;
};

function commonParts({ folded, readings }: Word, words: CommonWords): number {
  const whole = words.match([{ folded: stem(folded) }], 0);
  const found = whole ?? words.match([{ folded: stem(folded.replace(/^[وف]/u, "")) }], 0);
  const nisba = found?.entry.class === "nisba" ? Part.nisba : 0;
  if (found) return Part.common | nisba;
  return readings.some(({ entry }) => entry.type !== "name") ? Part.common : 0;
}

/** Written like a verb in the present, a plural, a verbal noun, or with a pronoun: no foreign or unknown name. */
const NO_NAME = [
  /^[ول]?س?[يتن](?!ش|و|ا)\p{L}{3,}$/u,
  /(?:ات|وا|تها|تهم|ها|هم|هما|تنا|ءي|ءه)$/u,
  /^[وبلفك]*ا(?:ست|ن|.ت)\p{L}{1,3}ا\p{L}/u,
  /^[وبلفك]*ت\p{L}\p{L}ي\p{L}$/u,
  /^[وبلفك]*م(?:ست|ت)\p{L}{2,4}$/u,
  /^\p{L}{1,2}$/u,
];

function isOpen(folded: string): boolean {
  if (!/^[\p{Script=Arabic}]+$/u.test(folded)) return false;
  return !NO_NAME.some((pattern) => pattern.test(folded));
}

const FUNCTION =
  Flag.complementizer |
  Flag.relative |
  Flag.conjunction |
  Flag.preposition |
  Flag.pronoun |
  Flag.demonstrative |
  Flag.negation |
  Flag.particle |
  Flag.auxiliary |
  Flag.breaker;

/** A word of grammar, which ends every name: على, هي, بين. The name علي is told apart by its last letter. */
export function isGrammar(prose: Prose, at: number): boolean {
  if (!has(prose, at, FUNCTION)) return false;
  return foldedAt(prose, at) === "علي" ? !isNameAli(prose, at) : !isPart(prose, at, Part.given | Part.family);
}

/** True where the word has one of the classes. */
export function isPart(prose: Prose, at: number, parts: number): boolean {
  return at >= 0 && at < prose.length && (partsAt(prose, at) & parts) !== 0;
}

const ALEF = 0x627;
const TA_MARBUTA = 0x629;
const MAKSURA = 0x649;
const TANWIN = 0x64b;

/** An open word whose raw spelling is no noun in ة and no accusative in اً either. */
export function isOpenAt(prose: Prose, at: number): boolean {
  if (!isPart(prose, at, Part.open)) return false;
  if (has(prose, at, Flag.name)) return false;
  const { start, end } = spanOf(prose, at, at + 1);
  const last = end > start ? prose.text.charCodeAt(end - 1) : 0;
  const before = end > start + 1 ? prose.text.charCodeAt(end - 2) : 0;
  if (last === TA_MARBUTA || last === MAKSURA) return false;
  if ((last === TANWIN && before === ALEF) || (last === ALEF && before === TANWIN)) return false;
  return !(last === ALEF && end - start < 5 && /^[وفبلم]/u.test(foldedAt(prose, at)));
}
