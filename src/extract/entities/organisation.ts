/**
 * Names of organisations: a class noun with its genitives and adjectives, and names that the lists know.
 * @module
 */
import { Flag, foldedAt, has, isWord, type PhraseEntries, type Prose, perToken, perWord, placeAt, voiceEntry } from "../../arabic/index.ts";
import { isOpenAt, isPart, listedAt, Part, PERSONAL } from "./words.ts";

const LONGEST = 8;

type ClassNoun = PhraseEntries["class-nouns"];

const mayBegin = perWord(({ folded }, { lexicon }) => lexicon.phrases("class-nouns").mayBegin(folded));
const find = perToken(
  ({ lexicon, tokens }, at): ClassNoun | null => lexicon.phrases("class-nouns").match(tokens, at)?.entry ?? null,
);

/** The class noun at a token, or null. */
export const classNounAt = (prose: Prose, at: number): ClassNoun | null =>
  mayBegin(prose, at) ? find(prose, at) : null;

/** Token after the organisation that begins with a class noun at `at`, or -1. */
export function readOrganisation(prose: Prose, at: number): number {
  const noun = classNounAt(prose, at);
  if (noun?.of !== "organisation") return -1;
  const definite = isPart(prose, at, Part.article);
  const quoted = readQuotedName(prose, at + 1);
  if (quoted > 0) return quoted;
  const end = definite ? readAdjectives(prose, at + 1, at) : readGenitive(prose, at + 1, at);
  if (end <= at + 1) return -1;
  if (definite && !isPart(prose, at + 1, Part.nisba)) return -1;
  return noun.use === "strong" || (!definite && hasName(prose, at + 1, end)) ? end : -1;
}

/** What tells one government or army from another: a place, a nisba or a listed name. */
function hasName(prose: Prose, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (isPart(prose, i, Part.nisba) || placeAt(prose, i) || listedAt(prose, i)) return true;
  return false;
}

const TIME = /^(?:الماضي|الماضيه|المقبل|المقبله|القادم|القادمه|الجاري|الجاريه|الحالي|الحاليه|السابق|السابقه|الجديد|الجديده|امس|اليوم|الان)$/u;

const LONGEST_QUOTED = 5;

/** شركة «نوريا», مجلة "الضفاف": token after the closing mark, or -1. */
function readQuotedName(prose: Prose, at: number): number {
  const opened = prose.opens[at] ?? -1;
  if (opened < 0) return -1;
  for (let i = at + 2; i <= at + 1 + LONGEST_QUOTED; i++) if (prose.closes[i] === opened) return i + 1;
  return -1;
}

/** (الجزيرة), «الشرق الأوسط», - الراية -: an outlet whose name is a word, set apart by marks. Tokens `[at, last)`. */
export function readOutletInMarks(prose: Prose, at: number): { last: number; name: string } | null {
  if (!/^[-–«»"“(]$/u.test(foldedAt(prose, at - 1))) return null;
  for (const noun of OUTLET_NOUNS)
    for (const length of [2, 1]) {
      if (!/^[-–«»"”):]$/u.test(foldedAt(prose, at + length))) continue;
      const words = [{ folded: noun }, ...prose.tokens.slice(at, at + length)];
      const found = prose.lexicon.phrases("outlets").match(words, 0);
      if (found?.length === length + 1) return { last: at + length, name: found.entry.name };
    }
  return null;
}

const OUTLET_NOUNS = ["صحيفه", "قناه", "وكاله", "موقع"];

/** المجلس الأعلى للآثار, الاتحاد الأوروبي. */
function readAdjectives(prose: Prose, from: number, at: number): number {
  let i = from;
  while (i < at + LONGEST && isDefiniteWord(prose, i)) i++;
  if (i === from) return -1;
  if (i < at + LONGEST && /^لل/u.test(foldedAt(prose, i)) && isWord(prose, i)) {
    i++;
    while (i < at + LONGEST && isDefiniteWord(prose, i)) i++;
  }
  return i;
}

function isDefiniteWord(prose: Prose, at: number): boolean {
  const folded = foldedAt(prose, at);
  if (!isWord(prose, at) || !folded.startsWith("ال") || TIME.test(folded)) return false;
  if (has(prose, at, Flag.relative | Flag.adverb | Flag.demonstrative)) return false;
  return voiceEntry(prose, at)?.kind !== "person" || has(prose, at, Flag.adjective);
}

/** وزارة الري, حزب الشعب الحر, هيئة علماء البلاد, شركة نوريا. */
function readGenitive(prose: Prose, from: number, at: number): number {
  const bare = skipBareNouns(prose, from);
  const i = bare;
  if (bare === from && isOutletNoun(prose, at) && foldedAt(prose, i).startsWith("ال")) return i + 1;
  if (isDefiniteWord(prose, i)) return readDefiniteTail(prose, i, at);
  const listed = listedAt(prose, i);
  if (listed && !listed.conjunction && !listed.preposition) return i + listed.length;
  const place = placeAt(prose, i);
  if (place && !place.conjunction && !place.preposition) return readDefiniteTail(prose, i + place.length - 1, at);
  if (bare === from) return readOpen(prose, i);
  return -1;
}

/** A newspaper may be called after any noun: السفير, الخبر. */
const isOutletNoun = (prose: Prose, at: number): boolean => voiceEntry(prose, at)?.kind === "outlet";

/** دراسات, حقوق, كبار: at most two nouns without article that a definite one must close. */
function skipBareNouns(prose: Prose, from: number): number {
  let i = from;
  while (i < from + 2 && isBareNoun(prose, i)) i++;
  return i;
}

function isBareNoun(prose: Prose, at: number): boolean {
  if (!isWord(prose, at) || isPart(prose, at, Part.article | PERSONAL)) return false;
  if (has(prose, at, Flag.preposition | Flag.relative | Flag.complementizer | Flag.conjunction | Flag.negation | Flag.finiteCue | Flag.auxiliary | Flag.demonstrative | Flag.pronoun | Flag.adverb | Flag.particle | Flag.number)) return false;
  if (/^[وبلفك]/u.test(foldedAt(prose, at)) && has(prose, at, Flag.conjoined | Flag.fusedPreposition)) return false;
  return isPart(prose, at, Part.common) && !foldedAt(prose, at).startsWith("ي");
}

function readDefiniteTail(prose: Prose, last: number, at: number): number {
  let i = last + 1;
  while (i < at + LONGEST && isDefiniteWord(prose, i)) i++;
  if (i < at + LONGEST && /^وال/u.test(foldedAt(prose, i)) && joinsInName(prose, at, i)) {
    i++;
    while (i < at + LONGEST && isDefiniteWord(prose, i)) i++;
  }
  return i;
}

/** وزارة التربية والتعليم: only after class nouns that take two fields. */
const joinsInName = (prose: Prose, at: number, i: number): boolean =>
  /^[وبل]?(?:وزاره|هيءه|منظمه|لجنه|حزب|مركز|مءسسه|كليه|معهد|جمعيه)$/u.test(foldedAt(prose, at)) &&
  isPart(prose, i, Part.common) && !voiceEntry(prose, i);

const LONGEST_OPEN = 3;

function readOpen(prose: Prose, at: number): number {
  let i = at;
  while (i < at + LONGEST_OPEN && (isOpenAt(prose, i) || isPart(prose, i, Part.given | Part.family)) && !isPart(prose, i, Part.clitic)) i++;
  return i > at ? i : -1;
}
