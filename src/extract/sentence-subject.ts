/**
 * The subject of a sentence that is no report itself, for the participle that hangs on it: "بادرت الجمعية بالإدانة، واصفة ...".
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  headOf,
  isListedName,
  isNominal,
  isWordThat,
  nameKind,
  type Prose,
  readVoice,
  sentenceStart,
} from "../arabic/index.ts";
import { foldWord } from "../text/index.ts";
import { isActingVerb } from "./acting-verb.ts";
import { isPart, Part } from "./entities/words.ts";
import { beforeObject } from "./object-after.ts";

const LONGEST = 18;
/** ... or what stands behind a particle: بالمدينة, للمدير. */
const NO_SUBJECT = Flag.number | Flag.circumstance | Flag.adverb | Flag.fusedPreposition;

/** Token range of the first noun phrase of the sentence before `at` that can be a voice and agrees, or null. */
export function findSentenceSubject(
  prose: Prose,
  at: number,
  agreement: string | null,
): { first: number; last: number } | null {
  const start = sentenceStart(prose, at);
  const afterBe = subjectOfBe(prose, start, at);
  if (afterBe) return afterBe;
  for (let i = start; i < at; i++) {
    if (!isNominal(prose, i) || has(prose, i, NO_SUBJECT) || isAccusativeTitle(prose, i)) continue;
    if (has(prose, i - 1, Flag.preposition) && !/^(من|ان)$/u.test(foldedAt(prose, i - 1))) continue;
    if (!has(prose, i, Flag.voiceHead | Flag.name) && nameKind(prose, i) === null && !isFullName(prose, i))
      continue;
    const read = readVoice(prose, i, Math.min(at, i + LONGEST), { stopAtContent: true });
    if (read < 0) continue;
    // "زار الوزير موقع الجسر": behind a verb its object follows.
    const last = isActingVerb(prose, i - 1) ? beforeObject(prose, i, read) : read;
    const kind = headOf(prose, i, last).kind;
    if ((kind !== "document" || i <= start + 1) && fits(prose, i, agreement)) return { first: i, last };
    i = read;
  }
  return null;
}

/** سامي الحداد: a first name and a family name, both of the list. */
const isFullName = (prose: Prose, at: number): boolean =>
  isListedName(prose, at) && isListedName(prose, at + 1) && !isPart(prose, at, Part.common);

/** "أن يكون رئيسا", "رصد مواطنا": a title in the accusative is no subject. */
const isAccusativeTitle = isWordThat(({ folded, readings }) =>
  readings.some(({ entry }) => entry.type === "voice" && folded === `${foldWord(entry.lemma)}ا`),
);

/** "وكانت فلانة نفسها على علم": the noun after the verb, known or not. */
function subjectOfBe(prose: Prose, start: number, at: number): { first: number; last: number } | null {
  for (let i = start; i < Math.min(at - 2, start + 6); i++) {
    if (!/^[وف]?(كان|كانت|كانوا)$/u.test(foldedAt(prose, i))) continue;
    const last = isNominal(prose, i + 1) ? readVoice(prose, i + 1, Math.min(at, i + 1 + LONGEST)) : -1;
    return last < 0 ? null : { first: i + 1, last };
  }
  return null;
}

/** سكان, أهالي, عدد من: many without a plural ending. */
const isManyBy = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.quantifier) ||
  /^(ال)?(سكان|اهالي|عدد|مجموعه|نشطاء|شهود|خبراء|اعضاء)/u.test(foldedAt(prose, at));

/** A feminine participle wants a head that ends in ة or a place; a masculine one a head that does not. */
function fits(prose: Prose, at: number, agreement: string | null): boolean {
  if (!agreement) return true;
  const feminine =
    /(ه|ات|يا|ا)$/u.test(foldedAt(prose, at)) ||
    (has(prose, at, Flag.name) && !has(prose, at, Flag.voiceHead) && !isListedName(prose, at));
  // مؤكدين, مشيرين: several, so no single head in between.
  if (agreement.endsWith("p"))
    return /(ون|ين|اء|ان|وات|ات|ه)$/u.test(foldedAt(prose, at)) || isManyBy(prose, at);
  return agreement.includes("f") ? feminine : !foldedAt(prose, at).endsWith("ه");
}
