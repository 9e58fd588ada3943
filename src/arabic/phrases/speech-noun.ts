/**
 * Nouns that stand for speech, with the voice that they belong to and what leads to their content.
 * @module
 */
import { foldWord } from "../../text/index.ts";
import type { Reading, SpeechNounEntry } from "../lexicon/index.ts";
import { spelled } from "../per-word.ts";
import { foldedAt, type Prose, sentenceEnd, sentenceStart } from "../prose.ts";
import { has, isBoundComplementizer, isComma, isComplementizer } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { adjunctEnd, isPaper } from "./adjunct.ts";
import { isContentOpener, isPropositional } from "./content-opener.ts";
import { isNominal } from "./nominal.ts";
import { isFusedB } from "./opener.ts";
import { opensSpeech } from "./quote.ts";
import { toldFrom } from "./subject.ts";
import { readVoice, type VoiceLimits } from "./voice.ts";

type NounReading = Reading & { readonly entry: SpeechNounEntry };

/** A noun of speech with its voice and the place where its content begins. */
export interface SpeechNoun {
  readonly reading: NounReading;
  readonly source: { first: number; last: number } | null;
  readonly content: number;
  readonly shape: "clause" | "noun" | "quotation";
}

const LONGEST_BETWEEN = 8;
/** Words between a definite noun without an owner (التصريحات الأخيرة) and its أن. */
const LONGEST_TO_FREE = 4;

/** Reads the noun at a token; null where nothing that can be true or false follows. */
export function readSpeechNoun(prose: Prose, at: number): SpeechNoun | null {
  // "لم نتلق أي بلاغ عن": there is none.
  if (isAny(prose, at - 1)) return null;
  for (const reading of prose.words[at]?.readings ?? []) {
    if (reading.entry.type !== "speech-noun" || /^(ك|كم|ي|نا)$/u.test(reading.pronoun)) continue;
    if (isSomebodyAccused(prose, at) || isInProtest(prose, at) || isSentenced(prose, at + 1)) continue;

    // لإثبات أن: a purpose, not what anybody said.
    if (reading.preposition === "ل" && !isPublicTalk(reading.entry.use) && !isTheirBelief(prose, at))
      continue;
    const found = readComplement(prose, at, { ...reading, entry: reading.entry });
    if (found && !isOnlyWherein(prose, at, found)) return found;
  }
  return null;
}

const isAny = spelled(/^اي$/u);
/** "لاعتقادهم بأن": why they did it is what they believe. */
const isTheirBelief = spelled(/^لاعتقاد(?:ه|ها|هم)$/u);
/** المتهمون بالسرقة: who they are; "متهمون بالسرقة" is what they are accused of. */
const isSomebodyAccused = spelled(/^[وف]?(?:[بك]?ال|لل)متهم/u);
/** "حكمت على متهمين بالسجن": to what, not of what. */
const isSentenced = spelled(/^ب(?:ال)?(?:سجن|حبس|اعدام|غرامه|مءبد|اشغال|جلد)$/u);
/** "تظاهروا احتجاجا على", "خرجوا للاحتجاج على": why, and nobody's words. */
const isInProtest = spelled(/^(?:احتجاجا|للاحتجاج)$/u);
const FARTHEST_VERB = 24;

/** "وصف الوزير في بيان قرار الإغلاق بأنه متسرع": the verb before the paper has the content, the paper only holds it. */
function isOnlyWherein(prose: Prose, at: number, { content }: SpeechNoun): boolean {
  const end = isPaper(prose, at) && isIn(prose, at - 1) ? adjunctEnd(prose, at - 1) : -1;
  if (end < 0 || end >= content - 1) return false;
  for (let i = at - 2; i >= Math.max(sentenceStart(prose, at), at - FARTHEST_VERB); i--)
    if (has(prose, i, Flag.finiteCue) && !has(prose, i, Flag.voiceHead)) return true;
  return false;
}

const isIn = spelled(/^في$/u);

/** "قلقهم من السد", "القلق بشأن السد": a statement of what somebody feels, with what it is about, though that alone is not true or false. */
export function feelsAbout(prose: Prose, at: number): boolean {
  for (const { entry, pronoun, article } of prose.words[at]?.readings ?? []) {
    if (entry.type !== "speech-noun" || entry.use !== "statement" || (pronoun === "" && !article)) continue;
    // قلقها البالغ من: how much of it.
    const next = has(prose, at + 1, Flag.article) && pronoun !== "" ? at + 2 : at + 1;
    if (limitsOf(entry).barred.has(foldedAt(prose, next)) && isNominal(prose, next + 1)) return true;
  }
  return false;
}

/** The noun's own voice (a genitive or a fused pronoun), then what leads to the content. */
function readComplement(prose: Prose, at: number, reading: NounReading): SpeechNoun | null {
  const limit = Math.min(sentenceEnd(prose, at), at + 1 + LONGEST_BETWEEN + 12);
  const leads = limitsOf(reading.entry).barred;
  if (reading.entry.use === "pretext" && reading.preposition !== "ب") return null;
  const accused = reading.pronoun === "" && isAccusation(prose, at) ? readAccused(prose, at, limit) : null;
  if (accused) return { reading, source: accused.by, content: accused.content, shape: "noun" };
  if (isCharge(prose, at) && isPropositional(prose, at + 1))
    return { reading, source: directorOf(prose, at), content: at + 1, shape: "noun" };
  const owner = ownerOf(prose, at, reading, limit);
  const from = Math.max(owner?.last ?? 0, at + 1);
  for (let i = from; i < Math.min(limit, from + LONGEST_BETWEEN); i++) {
    const opened = openedAt(prose, i, leads);
    if (opened && !mayLead(prose, at, reading, { opened, owner, words: i - from })) return null;
    if (opened?.shape === "quotation" && !opensSpeechAfter(prose, i, reading)) return null;
    if (opened) return { reading, source: owner, content: opened.content, shape: opened.shape };
    if (
      isQuestion(prose, i) ||
      has(prose, i, Flag.finiteCue | Flag.relative | Flag.pronoun | Flag.negation | Flag.conjunction) ||
      (has(prose, i, Flag.mark) && !/^["“”«»()]$/u.test(foldedAt(prose, i)))
    )
      return null;
    if (reading.entry.use === "pretext" && !has(prose, i, Flag.adjective)) return null;
  }
  return null;
}

/** One accusation: its genitive is the accused; the plural's (اتهامات النقابة) is who accuses. */
const isAccusation = spelled(/^[وف]?[بل]?اتهام$/u);
const ACCUSED = { barred: new Set(["ب", "ل"]), stopAtContent: true };

/** "اتهام عمال الميناء بالسرقة", "اتهام الوزير | للنقابة بالسرقة": where the accused begin, and who accuses them where both are named. */
function readAccused(
  prose: Prose,
  at: number,
  limit: number,
): { by: SpeechNoun["source"]; content: number } | null {
  const last = readVoice(prose, at + 1, limit, ACCUSED);
  if (last < 0) return null;
  let leads = last;
  while (leads < limit && !isFusedB(prose, leads) && !isComplementizer(prose, leads, true))
    if (leads >= last + LONGEST_BETWEEN || has(prose, leads++, Flag.mark | Flag.finiteCue)) return null;
  const parted = toldFrom(prose, at + 1, leads);
  if (parted > at + 1) return { by: { first: at + 1, last: parted }, content: parted };
  for (let i = at + 2; i < leads; i++)
    if (isForThem(prose, i) && !has(prose, i - 1, Flag.adjective))
      return { by: { first: at + 1, last: i }, content: i };
  return { by: null, content: at + 1 };
}
const isForThem = spelled(/^ل\p{L}{3,}/u);

/** "بتهمة سرقة المستودع": what the charge is follows as its genitive. */
const isCharge = spelled(/^[وف]?ب?تهمه$/u);

interface Led {
  readonly opened: { readonly content: number; readonly shape: SpeechNoun["shape"] };
  readonly owner: { first: number; last: number } | null;
  /** Between the noun with its owner and what leads on. */
  readonly words: number;
}

/** False where what leads on belongs to something else, or nobody says it. */
function mayLead(prose: Prose, at: number, reading: NounReading, { opened, owner, words }: Led): boolean {
  // "تفسيرها المتشدد عضوا بالمجلس": a ب or ل further on belongs to something else.
  if (opened.shape === "noun" && isFusedLead(prose, opened.content) && words > 1) return false;
  if (owner || reading.pronoun !== "") return true;
  if (reading.article && words > LONGEST_TO_FREE) return false;
  if (opened.shape !== "clause" && !isPublicTalk(reading.entry.use) && !isAnnouncing(prose, at)) return false;
  return isToldOf(prose, at, reading);
}

/** "بعد الإعلان عن مقتل": whoever announced it. */
const isAnnouncing = spelled(/^[وف]?(?:[بك]?ال|لل)اعلان$/u);

const isFusedLead = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.fusedPreposition) || isFusedB(prose, at);

/** جوابها «خطأ»: an answer may be a word; a statement's quotation must be speech, not a title. */
const opensSpeechAfter = (prose: Prose, at: number, reading: NounReading): boolean =>
  reading.entry.use === "answer" || opensSpeech(prose, at);

/** Without a voice of its own, a noun tells something where it is public talk, or a definite or governed statement; خشية أن is a purpose. */
function isToldOf(prose: Prose, at: number, reading: NounReading): boolean {
  if (isPublicTalk(reading.entry.use))
    return reading.preposition !== "ل" || !has(prose, at - 1, Flag.voiceHead | Flag.name);
  if (reading.entry.use === "call") return false;
  return (
    reading.article ||
    /ات$/u.test(foldedAt(prose, at)) ||
    (has(prose, at - 1, Flag.preposition) && reading.preposition === "")
  );
}

/** Rumours, accusations and claims are told by whoever; a wish or a call without a voice is only a thing. */
const isPublicTalk = (use: SpeechNounEntry["use"]): boolean =>
  use === "rumour" || use === "accusation" || use === "claim" || use === "pretext";

const limits = new WeakMap<SpeechNounEntry, VoiceLimits & { readonly barred: ReadonlySet<string> }>();

/** The noun's own leads are never part of its voice. */
function limitsOf(entry: SpeechNounEntry): VoiceLimits & { readonly barred: ReadonlySet<string> } {
  let known = limits.get(entry);
  if (!known) {
    known = { barred: new Set(entry.leads.map(foldWord)), stopAtContent: true };
    limits.set(entry, known);
  }
  return known;
}

function ownerOf(
  prose: Prose,
  at: number,
  reading: NounReading,
  limit: number,
): { first: number; last: number } | null {
  const director =
    reading.entry.use === "accusation" && reading.pronoun === "" ? directorOf(prose, at) : null;
  if (director) return director;
  if (reading.article || reading.pronoun !== "" || reading.entry.use === "pretext") return null;
  if (describesTalk(prose, at + 1)) return null;
  // "تم توجيه المقاول", "اعتذار للجماهير": whom it was said to.
  if (isDone(prose, at - 1) || (isApology(prose, at) && has(prose, at + 1, Flag.fusedPreposition)))
    return null;
  // "توجيه الاتهام": the noun of speech is what is done, not who speaks.
  if (has(prose, at + 1, Flag.speechNoun) && !has(prose, at + 1, Flag.voiceHead)) return null;
  if (
    !isNominal(prose, at + 1) ||
    isContentOpener(prose, at + 1) ||
    !has(prose, at + 1, Flag.article | Flag.voiceHead | Flag.name)
  )
    return null;
  const last = readVoice(prose, at + 1, limit, limitsOf(reading.entry));
  return last < 0 ? null : { first: at + 1, last };
}

const FARTHEST_DIRECTOR = 20;

/** "وجهت النيابة اتهامات للمدير بـ": who directs the accusation, and not whom it is directed to; null where nobody is named. */
function directorOf(prose: Prose, at: number): { first: number; last: number } | null {
  for (let i = at - 1; i >= Math.max(sentenceStart(prose, at), at - FARTHEST_DIRECTOR); i--)
    if (directs(prose, i)) {
      const last = readVoice(prose, i + 1, at, { bare: true, stopAtContent: true, barred: TO });
      // "اعتقل رجل بتهمة السرقة": who was arrested, right before the charge.
      const isArrested = last === at && isCharge(prose, at);
      return last > i + 1 && !isArrested ? { first: i + 1, last } : null;
    } else if (isComma(prose, i)) {
      const opened = asideBefore(prose, i);
      if (opened < 0) return null;
      i = opened;
    } else if (has(prose, i, Flag.mark | Flag.finiteCue)) return null;
  return null;
}

const LONGEST_ASIDE = 12;
/** "نشطاء، بينهم سالم الحداد، اتهامات": the comma that opens who is among them; -1 where none does. */
function asideBefore(prose: Prose, comma: number): number {
  for (let i = comma - 2; i > comma - LONGEST_ASIDE; i--)
    if (isComma(prose, i)) return isAmong(prose, i + 1) ? i : -1;
  return -1;
}
const isAmong = spelled(/^(?:بين|من)(?:هم|هن|ها)$/u);
/** Who directs an accusation, or acts on a charge: وجهت النيابة, اعتقلت الشرطة. */
const directs = spelled(
  /^[وف]?س?[يت]?(?:وجه|اعتقل|احتجز|اوقف|حكم|حاكم|ادان|دان|سجن|ضبط|لاحق|اعدم|احال|استدعي|امر)(?:ت|وا)?$/u,
);
const TO: ReadonlySet<string> = new Set(["الي", "علي"]);

/** "تصريح صحافي", "تصريحات سابقة": what kind of talk it was, not whose. */
const describesTalk = spelled(/^(?:اخر|اخري|اخرين|جديد|جديده|سابق|سابقه|صحا?فيه?|اعلاميه?|رسميه?)$/u);
const isDone = spelled(/^[وف]?(?:تم|تمت|يتم|سيتم|جري|جرت|يجري)$/u);
const isApology = spelled(/^[وف]?ب?(?:ال)?(?:اعتذار|شكر|تهنءه|نداء)$/u);

/** أن that is no other word's: not قبل أن, إلى أن, and not after a verb (ليتاح لها أن). */
const opensClause = (prose: Prose, at: number): boolean =>
  isComplementizer(prose, at, true) || (isComplementizer(prose, at) && !isBoundComplementizer(prose, at));

function openedAt(
  prose: Prose,
  at: number,
  leads: ReadonlySet<string>,
): { content: number; shape: SpeechNoun["shape"] } | null {
  const folded = foldedAt(prose, at);
  if (leads.has("q") && (prose.opens[at] ?? -1) >= 0) return { content: at + 1, shape: "quotation" };
  if (leads.has("ل") && /^لان(ه|ها|هم)?$/u.test(folded)) return { content: at + 1, shape: "clause" };
  if (leads.has("ل") && /^ل.{3,}/u.test(folded) && isPropositional(prose, at))
    return { content: at, shape: "noun" };
  if (leads.has("ان") && opensClause(prose, at)) return { content: at + 1, shape: "clause" };
  if (!leads.has(folded) && leads.has("ب") && isFusedB(prose, at))
    return { content: folded === "ب" ? at + 1 : at, shape: "noun" };
  if (!leads.has(folded) || folded === "ان") return null;
  if (isComplementizer(prose, at + 1)) return { content: at + 2, shape: "clause" };
  if (isQuestion(prose, at + 1)) return null;
  return isPropositional(prose, at + 1) ? { content: at + 1, shape: "noun" } : null;
}

/** "رده على سؤال": what is answered is not what is said. */
const isQuestion = spelled(/^(ال)?(سؤال|سءال|اسءله|استفسار|استفسارات|تساؤل|تساءل|تساؤلات|تساءلات)$/u);
