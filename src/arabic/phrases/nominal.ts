/**
 * Which words may stand in a noun phrase, and what a word in it is: a name, a saying, a fused preposition, the one told.
 * @module
 */
import { perToken } from "../per-token.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { has, isComplementizer, isWord, verbReadings } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { voiceEntry } from "./head.ts";

export const NEVER_NOMINAL =
  Flag.complementizer |
  Flag.relative |
  Flag.negation |
  Flag.particle |
  Flag.auxiliary |
  Flag.breaker |
  Flag.preposition |
  Flag.adverb |
  Flag.conjunction;

export const NOUN_AFTER_ALL = Flag.voiceHead | Flag.name | Flag.article | Flag.adjective;

/** True where a word may stand in a noun phrase. */
export const isNominal = perToken(readNominal);

function readNominal(prose: Prose, at: number): boolean {
  if (has(prose, at, Flag.number)) return true;
  if (!isWord(prose, at)) return false;
  if (isAccusativeParticiple(prose, at) || isSaying(prose, at)) return false;
  if (has(prose, at, Flag.finiteCue) && !has(prose, at, NOUN_AFTER_ALL)) return false;
  return !has(prose, at, NEVER_NOMINAL) || has(prose, at, Flag.voiceHead | Flag.name) || isNameAli(prose, at);
}

/** قوله, بقولها, بالقول: the verbal noun that gives the voice its words. */
export const isSaying = perToken(readSaying);

function readSaying(prose: Prose, at: number): boolean {
  if (/^ب?(القول|قوله|قولها|قولهم|قولهما)$/u.test(foldedAt(prose, at))) return true;
  if (!has(prose, at, Flag.masdarCue) || has(prose, at, Flag.voiceHead)) return false;
  return (
    verbReadings(prose, at, "masdar").some((r) => r.pronoun !== "" && r.preposition === "") &&
    leadsToContent(prose, at + 1)
  );
}

const leadsToContent = (prose: Prose, at: number): boolean =>
  isComplementizer(prose, at) ||
  isComplementizer(prose, at, true) ||
  foldedAt(prose, at) === ":" ||
  (prose.opens[at] ?? -1) >= 0;

/** قائلا, مشيرا: the participle that reports, not a noun. */
function isAccusativeParticiple(prose: Prose, at: number): boolean {
  return (
    has(prose, at, Flag.participleCue) &&
    !has(prose, at, Flag.voiceHead) &&
    /(ا|ه|ين)$/u.test(foldedAt(prose, at))
  );
}

/** علي the name and على the preposition fold together, منى and مني too; the raw last letter tells. */
export function isNameAli(prose: Prose, at: number): boolean {
  const token = prose.tokens[at];
  if (token?.folded === "مني" && prose.text.slice(token.start, token.end).endsWith("ى")) return true;
  if (token?.folded !== "علي" || !prose.text.slice(token.start, token.end).endsWith("ي")) return false;
  const verbs = verbReadings(prose, at - 1, "past", "present");
  if (verbs.length > 0 && !verbs.some((r) => r.entry.frames.some((f) => f.includes("على")))) return true;
  if (voiceEntry(prose, at - 1)?.kind === "person") return true;
  return (
    isWord(prose, at + 1) &&
    !has(prose, at + 1, Flag.article | Flag.demonstrative | Flag.complementizer | Flag.relative)
  );
}

/** للوكالة, بنشر: only read as a noun with a preposition. */
export function isFused(prose: Prose, at: number): boolean {
  const readings = prose.words[at]?.readings ?? [];
  return (
    /^(?:لل|بال)./u.test(foldedAt(prose, at)) ||
    (readings.length > 0 && readings.every((r) => r.preposition === "ب" || r.preposition === "ل"))
  );
}

/** A ب written together with its noun. */
export function isFusedWithB(prose: Prose, at: number): boolean {
  return (
    /^بال./u.test(foldedAt(prose, at)) || (prose.words[at]?.readings ?? []).some((r) => r.preposition === "ب")
  );
}

/** زملاؤه: a head with a pronoun is finished. */
export function hasPronoun(prose: Prose, at: number): boolean {
  return (prose.words[at]?.readings ?? []).some((r) => r.entry.type === "voice" && r.pronoun !== "");
}

/** بتعويضات, where the frame waits for ب: an unknown word that is not a name right after a title (الرئيس بوتين). */
export function isUnknownWithB(prose: Prose, at: number): boolean {
  const unknown = (prose.words[at]?.readings.length ?? 0) === 0;
  return unknown && /^ب.{4,}/u.test(foldedAt(prose, at)) && !has(prose, at - 1, Flag.voiceHead);
}

/** لصحيفة كذا, للصحافيين: the one that was told, where the phrase before is not a document of theirs. */
export function isTold(prose: Prose, at: number): boolean {
  if (/^ل(ل)?(صحفيين|صحافيين|اعلاميين|صحافه|وساءل)$/u.test(foldedAt(prose, at))) return true;
  return (prose.words[at]?.readings ?? []).some(
    (r) =>
      r.preposition === "ل" &&
      ((r.entry.type === "name" && r.entry.kind !== "place") ||
        (r.entry.type === "voice" && r.entry.kind === "outlet")),
  );
}

export const isToldPerson = (prose: Prose, at: number): boolean =>
  (prose.words[at]?.readings ?? []).some(
    (r) => r.preposition === "ل" && r.entry.type === "voice" && r.entry.kind === "person",
  );

/** "الحكومة العام الماضي": a noun of time with its adjective. */
export function isTimePhrase(prose: Prose, at: number): boolean {
  return (
    /^(العام|الشهر|الاسبوع|السنه|الليله|الموسم)$/u.test(foldedAt(prose, at)) &&
    /^(الماضي|الماضيه|الجاري|الجاريه|الحالي|الحاليه|المقبل|المقبله|القادم|القادمه|المنصرم)$/u.test(
      foldedAt(prose, at + 1),
    )
  );
}

export function looksLikeName(prose: Prose, at: number): boolean {
  return (
    isWord(prose, at - 1) &&
    !has(prose, at, Flag.article) &&
    /^و.{2,5}$/u.test(foldedAt(prose, at)) &&
    has(prose, at - 1, Flag.voiceHead | Flag.article)
  );
}
