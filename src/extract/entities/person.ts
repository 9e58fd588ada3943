/**
 * Names of people: known first names with what follows them, family names that everybody knows, and unknown words
 * behind a title.
 * @module
 */
import { Flag, foldedAt, has, isWord, isWordThat, type Prose, voiceEntry } from "../../arabic/index.ts";
import { isGrammar, isOpenAt, isPart, Part, PERSONAL } from "./words.ts";

const LONGEST_NAME = 7;
/** So many parts before it, an unknown word still goes on with the name; a family name with the article less far. */
const LAST_OPEN = 4;
const LAST_FAMILY = 3;

/**
 * Token after the name that begins at `at`, or -1. `titled`: what stands before it lets unknown words count;
 * `joined`: it is joined to another name by و.
 */
export function readPerson(prose: Prose, at: number, titled: boolean, joined = false): number {
  let end = joined && isOpenAt(prose, at) ? at + 1 : readFirst(prose, at, titled);
  if (end < 0) return -1;
  while (end - at < LONGEST_NAME) {
    const next = readMore(prose, end, end - at);
    if (next < 0) break;
    end = next;
  }
  return titled || isEnough(prose, at, end) ? end : -1;
}

function readFirst(prose: Prose, at: number, titled: boolean): number {
  if (!isWord(prose, at) || isGrammar(prose, at)) return -1;
  const joined = isPart(prose, at, Part.particle) ? readParticle(prose, at) : -1;
  if (joined > 0) return joined;
  if (isPart(prose, at, Part.given | Part.family)) return at + 1;
  // العربي is a first name too, but at the head of a name only behind a title; so is any word with a clitic.
  if (isPart(prose, at, PERSONAL))
    return titled || !isPart(prose, at, Part.article | Part.clitic) ? at + 1 : -1;
  if (!titled) return -1;
  if (isOpenAt(prose, at)) return mayBeFused(prose, at) ? -1 : at + 1;
  return isFamilyWithArticle(prose, at) && voiceEntry(prose, at - 1) ? at + 1 : -1;
}

/** وعينت, بحي: rather a short word behind a clitic than a name that nobody knows. */
const mayBeFused = isWordThat(({ folded }) => /^(?:و|[بل]\p{L}{2,3}$)/u.test(folded));

const isServant = isWordThat(({ folded }) => /^[وبل]?عبد$/u.test(folded));
const isFather = isWordThat(({ folded }) => /^[وبل]?(?:ابو|ابي|ابا)$/u.test(folded));

/** عبد الكريم, أبو مازن, بن صالح, دي سوزا: a particle and the word that it needs. */
function readParticle(prose: Prose, at: number): number {
  const next = at + 1;
  if (!isWord(prose, next) || isGrammar(prose, next)) return -1;
  const definite = isPart(prose, next, Part.article);
  if (isServant(prose, at)) return definite ? at + 2 : -1;
  if (isPart(prose, next, PERSONAL) || isOpenAt(prose, next)) return at + 2;
  return isFather(prose, at) && definite ? at + 2 : -1;
}

/** The next part of a name that has `length` words so far. */
function readMore(prose: Prose, at: number, length: number): number {
  if (!isWord(prose, at)) return readHyphen(prose, at);
  if (isPart(prose, at, Part.clitic) || isGrammar(prose, at)) return -1;
  if (isPart(prose, at, Part.particle)) return readParticle(prose, at);
  if (isPart(prose, at, PERSONAL) || foldedAt(prose, at) === "الله" || isOrdinal(prose, at)) return at + 1;
  if (isOpenAt(prose, at)) return length < LAST_OPEN ? at + 1 : -1;
  return length < LAST_FAMILY && isFamilyWithArticle(prose, at) ? at + 1 : -1;
}

const looksOrdinal = isWordThat(({ folded }) =>
  /^(?:الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر)$/u.test(folded),
);

/** عبد الله الثاني */
const isOrdinal = (prose: Prose, at: number): boolean =>
  looksOrdinal(prose, at) && isPart(prose, at - 1, PERSONAL);

/** بان كي-مون: a hyphen without spaces. */
function readHyphen(prose: Prose, at: number): number {
  const touches =
    prose.tokens[at]?.start === prose.tokens[at - 1]?.end &&
    prose.tokens[at + 1]?.start === prose.tokens[at]?.end;
  return touches && /^[-‑–]$/u.test(foldedAt(prose, at)) && isWord(prose, at + 1) ? at + 2 : -1;
}

const looksFamily = isWordThat(({ folded }) => folded.startsWith("ال") && !/(?:ات|ين|ون|يه)$/u.test(folded));

/** الحداد, المنياوي: the article and nothing that the lists know. */
function isFamilyWithArticle(prose: Prose, at: number): boolean {
  if (!isPart(prose, at, Part.article) || isPart(prose, at, Part.common | Part.nisba)) return false;
  return looksFamily(prose, at) && !has(prose, at, Flag.name | Flag.voiceHead);
}

/** Without a title one word must be a name and nothing else; a name that is a word too needs another part. */
function isEnough(prose: Prose, at: number, end: number): boolean {
  if (isPart(prose, at, Part.given | Part.family) && !isPart(prose, at, Part.common)) return true;
  if (end - at < 2) return false;
  if (isPart(prose, at, Part.givenWord) && isFamilyWithArticle(prose, at + 1)) return true;
  const begins = isPart(prose, at, PERSONAL);
  for (let i = at; i < end; i++)
    if (isPart(prose, i, Part.given | Part.family) || (begins && i > at && isPart(prose, i, PERSONAL)))
      return true;
  return isServant(prose, at) || isFather(prose, at) || /^[وبل]?بن$/u.test(foldedAt(prose, at));
}
