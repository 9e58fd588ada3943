/**
 * Names of people: known first names with what follows them, family names that everybody knows, and unknown words
 * behind a title.
 * @module
 */
import { Flag, foldedAt, has, isWord, type Prose, perToken, voiceEntry } from "../../arabic/index.ts";
import { foldWord } from "../../text/index.ts";
import { isGrammar, isOpenAt, isPart, Part, PERSONAL } from "./words.ts";

const LONGEST_NAME = 7;
const LONGEST_TITLE = 8;

/** Token after the name that begins at `at`, or -1. `titled`: a title stands before it, so that unknown words count. */
export function readPerson(prose: Prose, at: number, titled: boolean): number {
  const first = readFirst(prose, at, titled);
  if (first < 0) return -1;
  let end = first;
  while (end - at < LONGEST_NAME) {
    const next = readMore(prose, end, end - at);
    if (next < 0) break;
    end = next;
  }
  return isEnough(prose, at, end, titled) ? end : -1;
}

function readFirst(prose: Prose, at: number, titled: boolean): number {
  if (!isWord(prose, at) || isGrammar(prose, at)) return -1;
  if (isPart(prose, at, Part.particle)) {
    const next = readParticle(prose, at);
    if (next > 0) return next;
  }
  if (isPart(prose, at, PERSONAL)) return at + 1;
  if (!titled) return -1;
  if (isOpenAt(prose, at)) return at + 1;
  return isFamilyWithArticle(prose, at) && voiceEntry(prose, at - 1) ? at + 1 : -1;
}

/** عبد الكريم, أبو مازن, بن صالح, دي سوزا: a particle and the word that it needs. */
function readParticle(prose: Prose, at: number): number {
  const next = at + 1;
  if (!isWord(prose, next) || isGrammar(prose, next)) return -1;
  if (/^[وبل]?عبد$/u.test(foldedAt(prose, at))) return isPart(prose, next, Part.article) ? at + 2 : -1;
  if (isPart(prose, next, PERSONAL) || isOpenAt(prose, next)) return at + 2;
  return /^[وبل]?(?:ابو|ابي|ابا)$/u.test(foldedAt(prose, at)) && isPart(prose, next, Part.article) ? at + 2 : -1;
}

const KINSHIP = new Set(["ال", "دي", "دا", "لا", "لو", "سان", "سانت", "ام", "ذو", "دو", "ابن", "بنت"]);

function readMore(prose: Prose, at: number, length: number): number {
  if (!isWord(prose, at)) return readHyphen(prose, at);
  if (isPart(prose, at, Part.clitic) || isGrammar(prose, at)) return -1;
  if (isPart(prose, at, Part.particle)) return readParticle(prose, at);
  if (isPart(prose, at, PERSONAL)) return at + 1;
  if (foldedAt(prose, at) === "الله") return at + 1;
  if (isOrdinal(prose, at)) return at + 1;
  if (isOpenAt(prose, at)) return length < 4 ? at + 1 : -1;
  return length < 3 && isFamilyWithArticle(prose, at) ? at + 1 : -1;
}

const isOrdinal = (prose: Prose, at: number): boolean =>
  /^(?:الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|السادس عشر)$/u.test(foldedAt(prose, at)) &&
  isPart(prose, at - 1, PERSONAL);

/** بان كي-مون: a hyphen without spaces. */
function readHyphen(prose: Prose, at: number): number {
  const touches =
    prose.tokens[at]?.start === prose.tokens[at - 1]?.end &&
    prose.tokens[at + 1]?.start === prose.tokens[at]?.end;
  return /^[-‑–]$/u.test(foldedAt(prose, at)) && touches && isWord(prose, at + 1) ? at + 2 : -1;
}

/** الحداد, المنياوي: the article and nothing that the lists know. */
function isFamilyWithArticle(prose: Prose, at: number): boolean {
  if (!isPart(prose, at, Part.article) || isPart(prose, at, Part.common | Part.nisba)) return false;
  const folded = foldedAt(prose, at);
  return folded.startsWith("ال") && !/(?:ات|ين|ون|يه)$/u.test(folded) && !has(prose, at, Flag.name | Flag.voiceHead);
}

/** One word alone must be a name and nothing else; a name that is a word too needs another part beside it. */
function isEnough(prose: Prose, at: number, end: number, titled: boolean): boolean {
  if (titled) return true;
  if (isPart(prose, at, Part.given | Part.family) && !isPart(prose, at, Part.common)) return true;
  if (end - at < 2) return false;
  if (isPart(prose, at, Part.givenWord) && isFamilyWithArticle(prose, at + 1)) return true;
  for (let i = at; i < end; i++) {
    if (isPart(prose, i, Part.given | Part.family)) return true;
    if (i > at && isPart(prose, i, PERSONAL) && isPart(prose, at, PERSONAL)) return true;
  }
  return isPart(prose, at, Part.particle) && !KINSHIP.has(foldedAt(prose, at));
}

/** True where the words just before are a title: الرئيس, وزير الخارجية النرويجي, المتحدث باسم الشركة. */
export const isTitledAt = perToken((prose, at): boolean => titleBefore(prose, at) >= 0);

function titleBefore(prose: Prose, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_TITLE); i--) {
    if (!isWord(prose, i)) return -1;
    if (isTitle(prose, i, at)) return closesTitle(prose, i, at) ? i : -1;
    if (has(prose, i, Flag.preposition) && !/^(?:باسم|في|ل)/u.test(foldedAt(prose, i))) return -1;
    if (has(prose, i, Flag.finiteCue | Flag.complementizer | Flag.relative | Flag.conjunction)) return -1;
  }
  return -1;
}

const NO_TITLE = new Set(foldAll("إمام عالم مصدر مقرر فريق جد زوج حاج جار بعض آخر كثير رجل امرأة شاب فتاة طفل شخص شخصية ولي صاحب حكم عميل"));

function foldAll(words: string): string[] {
  return words.split(" ").map(foldWord);
}

/** A title or profession in the singular. A profession is read near the name only. */
function isTitle(prose: Prose, i: number, at: number): boolean {
  const entry = voiceEntry(prose, i);
  if (!entry || NO_TITLE.has(foldWord(entry.lemma))) return false;
  if (entry.kind !== "person" && !(entry.kind === "anonymous" && i >= at - 2)) return false;
  const folded = foldedAt(prose, i);
  return folded.includes(foldWord(entry.lemma)) && !/(?:ون|ين|ان|ات|ها|هم|ه)$/u.test(folded.replace(/ه$/u, entry.lemma.endsWith("ة") ? "" : "ه"));
}

/** A title in the construct state is closed by a definite word; one with the article may be followed by the name at once. */
function closesTitle(prose: Prose, title: number, at: number): boolean {
  const last = at - 1;
  if (last === title) return !isPart(prose, at, Part.article) || /^ال/u.test(foldedAt(prose, title)) || isHonorific(prose, title);
  return isPart(prose, last, Part.article) || has(prose, last, Flag.name);
}

const isHonorific = (prose: Prose, at: number): boolean =>
  /^[وبل]?(?:ال)?(?:دكتور|شيخ|سيد|استاذ|مهندس|جنرال|لواء|عقيد|عميد|امير|ملك|بابا|كابتن)/u.test(foldedAt(prose, at));
