/**
 * Which tokens can be verbs of saying where they stand: many spell a noun as well.
 * @module
 */
import { perToken } from "../per-token.ts";
import { perWord, spelled } from "../per-word.ts";
import { foldedAt, type Prose, sentenceEnd, sentenceStart } from "../prose.ts";
import { has, isComma, isComplementizer, type VerbReading, verbReadings } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { accordingToAt } from "./known-phrase.ts";

/** Words after which no finite verb of saying can stand: what looks like one is a noun. */
const NOUN_PLACE = Flag.preposition | Flag.demonstrative | Flag.quantifier;
const FUNCTION_WORD =
  Flag.preposition | Flag.adverb | Flag.relative | Flag.conjunction | Flag.pronoun | Flag.demonstrative;

/** True where a token may be a finite verb of saying at all. */
export const canBeFinite = perToken(readFinite);

const asksForNoun = spelled(/^(هناك|بلا|ليس|ثمه|اي|كل)$/u);
const isCondition = spelled(/^[وف]?(اذا|لو|كلما|متي|كي|لكي)$/u);
const isItself = spelled(/^[وف]?(هو|هي)$/u);
const isLack = spelled(/^(عدم|دون|بدون|غير|مجرد)$/u);
const isWhat = spelled(/^[وف]?(ما|مما|عما|بما|كما|فيما|بينما)$/u);
/** يجب (must), يعد (is counted), سموه (his highness), تعرض (suffered) spell أجاب, وعد, سمّى and عرض too: read as those only before بأن. */
const isOtherVerbToo = spelled(/^[وف]?(يجب|يدع|تدع|يعد|تعد|تعدي|يعدون|سموه|سموها|سموكم|تعرض)$/u);

function readFinite(prose: Prose, at: number): boolean {
  if (!has(prose, at, Flag.finiteCue)) return false;
  if (has(prose, at, FUNCTION_WORD) && !isMadeClear(prose, at)) return false;
  if (asksForNoun(prose, at - 1)) return false;
  if (foldedAt(prose, at - 1) === "لا" && has(prose, at, Flag.masdarCue)) return false;
  if (foldedAt(prose, at) === "ثمن" && !hasShadda(prose, at)) return false;
  if (foldedAt(prose, at) === "عبر" && !has(prose, at + 1, Flag.preposition)) return false;
  if (isOtherVerbToo(prose, at) && !isComplementizer(prose, at + 1, true)) return false;
  if (isOwnedNoun(prose, at) || isGenitiveNoun(prose, at) || isCountedNoun(prose, at)) return false;
  if (isOfFirstPerson(prose, at) || asksForSilence(prose, at)) return false;
  if (isCondition(prose, at - 1)) return false;
  if (isItself(prose, at - 1) && has(prose, at, Flag.speechNoun | Flag.masdarCue)) return false;
  if (isLack(prose, at - 1) || isOnlyDualNoun(prose, at)) return false;
  if (accordingToAt(prose, at)) return false;
  return !has(prose, at - 1, NOUN_PLACE) || isWhat(prose, at - 1) || isResumptive(prose, at - 1);
}

const isBetween = spelled(/^[وف]?بين$/u);
const leadsToVerb = spelled(/^(قد|كما|حيث|الذي|التي|فيما)$/u);
/** How far behind it the أن must stand for بين to be بيّن. */
const FARTHEST_CLEAR = 16;

/** The doubling sign, which tells ثمّن (to value) from ثمن (price) where it is written. */
function hasShadda(prose: Prose, at: number): boolean {
  const token = prose.tokens[at];
  return token !== undefined && prose.text.slice(token.start, token.end).includes("\u0651");
}

/** بيّن أن is spelled like بين (between): a verb where its sign is written, where a clause begins with it or a pronoun follows, and an أن comes. */
function isMadeClear(prose: Prose, at: number): boolean {
  if (!isBetween(prose, at)) return false;
  if (hasShadda(prose, at)) return true;
  const leads = prose.nextComplementizer[at + 1] ?? prose.length;
  if (leads - at > FARTHEST_CLEAR || leads >= sentenceEnd(prose, at)) return false;
  if (isResumptive(prose, at + 1) && !has(prose, at + 1, Flag.conjoined)) return leads <= at + 3;
  const opens = sentenceStart(prose, at) === at || isComma(prose, at - 1) || leadsToVerb(prose, at - 1);
  return opens && (has(prose, at, Flag.conjoined) || leadsToVerb(prose, at - 1)) && !pairs(prose, at, leads);
}

/** بين الوزارة والشركة: between two, joined by و. */
function pairs(prose: Prose, first: number, last: number): boolean {
  for (let i = first + 2; i < last; i++)
    if (has(prose, i, Flag.conjoined) && has(prose, i, Flag.article | Flag.name)) return true;
  return false;
}

/** "مقدما شكره", "أبدى رأيه": with a pronoun inside a clause it is the noun. */
function isOwnedNoun(prose: Prose, at: number): boolean {
  const readings = prose.words[at]?.readings ?? [];
  const noun = readings.some(
    (r) => r.pronoun !== "" && (r.verb?.tense === "masdar" || r.entry.type === "speech-noun"),
  );
  if (!noun || readings.some((r) => r.verb?.tense === "past" && r.pronoun === "")) return false;
  return has(prose, at - 1, Flag.word) && !has(prose, at, Flag.conjoined) && sentenceStart(prose, at) !== at;
}

/** "مناقشة تبني مبادرات": after an indefinite noun, what spells a verbal noun is one. */
function isGenitiveNoun(prose: Prose, at: number): boolean {
  if (!has(prose, at, Flag.masdarCue | Flag.contentHead) || has(prose, at, Flag.conjoined)) return false;
  return (
    has(prose, at - 1, Flag.contentHead | Flag.masdarCue) &&
    !has(prose, at - 1, Flag.article | Flag.finiteCue)
  );
}

/** "325 طالبا": a title after its number, or with the written ending of an accusative. */
function isCountedNoun(prose: Prose, at: number): boolean {
  if (!has(prose, at, Flag.voiceHead)) return false;
  const token = prose.tokens[at];
  return (
    has(prose, at - 1, Flag.number) ||
    (token !== undefined && prose.text.slice(token.start, token.end).includes("\u064b"))
  );
}

const isOwnName = spelled(/^(اسمه|اسمها|اسمهم|اسماءهم|اسماءهما|هويته|هويتها|هوياتهم|هويتهم|نفسه|نفسها)$/u);
const isSilence = spelled(/^(عدم|الا|الكشف|ذكر|كشف|نشر|الافصاح|ان)$/u);

/** "طلب عدم ذكر اسمه", "رفض الكشف عن هويته": tells why a voice has no name. */
export function asksForSilence(prose: Prose, at: number): boolean {
  if (!isSilence(prose, at + 1) && !isSilence(prose, at)) return false;
  for (let i = at + 1; i < at + 7; i++) if (isOwnName(prose, i)) return true;
  return false;
}

/** "أود أن أؤكد", "وقلت له": forms of "I" and "you" that spell a third person too. */
function isOfFirstPerson(prose: Prose, at: number): boolean {
  const readings = verbReadings(prose, at, "past", "present");
  const wants = isComplementizer(prose, at - 1) && foldedAt(prose, at - 1) === "ان";
  if (wants && readings.some((r) => r.verb?.person === 1 && r.verb.tense === "present")) return true;
  return (prose.within[at] ?? -1) < 0 && readings.length > 0 && readings.every((r) => r.verb?.person === 2);
}

/** طلبا, ردا: what could be a dual past is an accusative verbal noun. */
function isOnlyDualNoun(prose: Prose, at: number): boolean {
  if (!has(prose, at, Flag.masdarCue | Flag.speechNoun) || !foldedAt(prose, at).endsWith("ا")) return false;
  return verbReadings(prose, at, "past", "present").every((r) => r.verb?.number === "d");
}

/** فيه, عنها: a preposition with its pronoun. */
export const isResumptive = perWord(({ readings }) =>
  readings.some((r) => r.pronoun !== "" && r.entry.type === "function" && r.entry.class === "preposition"),
);

/** True where a participle may report: never after a preposition, in the gender and case of a circumstance. */
export function canReport(reading: VerbReading, prose: Prose, at: number): boolean {
  if (reading.article || reading.preposition !== "" || has(prose, at - 1, NOUN_PLACE)) return false;
  const folded = foldedAt(prose, at);
  const raw = prose.text[(prose.tokens[at]?.end ?? 0) - 1] ?? "";
  if (reading.verb?.gender === "f") return /(ه|تين|ات)$/u.test(folded);
  return /(ا|ين)$/u.test(folded) || raw === "\u064b";
}
