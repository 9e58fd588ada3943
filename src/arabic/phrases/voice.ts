/**
 * The noun phrase that names a voice: head, adjectives, genitives, names, quoted names, brackets, appositions.
 *
 * Arabic writes no boundary after a subject, so the phrase is read greedily up to the first word that cannot belong
 * to it. What may be attached with a preposition depends on the head (مصدر في الوزارة, but not الوزير في القاهرة).
 * @module
 */
import type { Pattern } from "../../grammar/index.ts";
import { once } from "../per-token.ts";
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose, tokenFrom } from "../prose.ts";
import { has, isComma, isComplementizer, isDefinite } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { isOwnDecision } from "./begins-anew.ts";
import { isContentOpener, isPropositional } from "./content-opener.ts";
import { type CoreState, readHead } from "./core.ts";
import { type Head, headOf, isAll, isSoCalled, isSomeOfThem, isTheGroup, shareEnd } from "./head.ts";
import { isCommonWithB, isFused, isFusedWithB, isMasdarWithB, isTold } from "./nominal.ts";
import { isFusedName, isListedName, isListedOrUnknown, isRank } from "./rank.ts";
import { hasFathatan } from "./tanwin.ts";
import { readTail } from "./voice-tail.ts";

/** How far a voice may reach. */
export interface VoiceLimits {
  /** Prepositions that the verb's frame needs for itself: never part of the voice. */
  readonly barred?: ReadonlySet<string>;
  /** Stop before a bare verbal noun that may be the content (أعلنت الوزارة | وقف العمل). */
  readonly stopAtContent?: boolean;
  /** The subject of a verb: it never begins with a fused preposition. */
  readonly bare?: boolean;
}

const NONE: ReadonlySet<string> = new Set();

const LONGEST_APPOSITION = 18;
const LONGEST_APPOSITION_TAIL = 12;

const shared = new Map<string, Pattern<Prose>>();

/** A voice as a pattern: one for equal limits, so that what was read once at a token is known to all frames that share them. */
export function voice(limits: VoiceLimits = {}): Pattern<Prose> {
  const key = `${[...(limits.barred ?? [])].sort().join(" ")}|${limits.stopAtContent}|${limits.bare}`;
  const known = shared.get(key) ?? once(({ input, limit }, at) => readVoice(input, at, limit, limits));
  shared.set(key, known);
  return known;
}

/** Index after the voice that begins at `at`, or -1. Never reads at or beyond `limit`. */
export function readVoice(prose: Prose, at: number, limit: number, limits: VoiceLimits = {}): number {
  const core = readCore(prose, at, limit, limits);
  if (core < 0) return -1;
  return readApposition(prose, { at, core }, limit, limits);
}

function readCore(prose: Prose, at: number, limit: number, limits: VoiceLimits): number {
  if (at < limit && isEverybody(prose, at) && !isOf(prose, at + 1) && !isListedName(prose, at + 1))
    return at + 1;
  const called = readSoCalled(prose, at, limit);
  if (called > at) return called;
  const share = readShare(prose, at, limit);
  if (share > at) return share;
  const start = skipDeterminers(prose, at, limit);
  if (limits.stopAtContent && isContentOpener(prose, start)) return -1;
  if (isInFrontOf(prose, start)) return -1;
  if (limits.barred?.has("ب") && (isFusedWithB(prose, start) || isMasdarWithB(prose, start))) return -1;
  if (isFusedThis(prose, at)) return -1;
  if (limits.bare && (isNoSubject(prose, start) || isManner(prose, at))) return -1;
  if (limits.barred?.has(foldedAt(prose, start))) return -1;
  const head = isArticleOfName(prose, start)
    ? endOfName(prose, start + 1, limit)
    : readHead(prose, start, limit);
  if (head < 0) return -1;
  const state = { first: start, barred: limits.barred ?? NONE, stopAtContent: limits.stopAtContent ?? false };
  return readTails(prose, state, head, limit);
}

/** All that belongs to the phrase behind its head. */
function readTails(prose: Prose, state: CoreState, head: number, limit: number): number {
  let end = head;
  for (;;) {
    const next = readTail(prose, end, limit, state);
    if (next <= end) return end;
    end = next;
  }
}

/** البعض, أحدهم: whole without a noun; البعض من السكان goes on. */
const isEverybody = (prose: Prose, at: number): boolean =>
  isAll(prose, at) || isSomeOfThem(prose, at) || isMany(prose, at);
const isMany = spelled(/^(?:البعض|الكثيرون|الاخرون|كثيرون|اخرون)$/u);
const isOf = spelled(/^من$/u);

/** "ما يسمى «مجلس التجار»", "ما يعرف بالمجلس": a name that the writer does not make his own; index after it, or -1. */
function readSoCalled(prose: Prose, at: number, limit: number): number {
  if (!isSoCalled(prose, at)) return -1;
  const name = foldedAt(prose, at + 2) === "ب" ? at + 3 : at + 2;
  const head = endOfName(prose, name, limit);
  return head < 0 ? -1 : readTails(prose, { first: name, barred: NONE, stopAtContent: true }, head, limit);
}

/** All that stands in marks, or the first noun, with its ب or without. */
function endOfName(prose: Prose, at: number, limit: number): number {
  const quotation = prose.quotations[prose.opens[at] ?? -1];
  if (quotation?.closed) return Math.min(limit, tokenFrom(prose.tokens, quotation.inner.end) + 1);
  return isNamedWithB(prose, at) ? at + 1 : readHead(prose, at, limit);
}
const isNamedWithB = spelled(/^ب\p{L}{3,}/u);

/** "الـ«بي بي سي»": the article alone, before a name in marks. */
const isArticleOfName = (prose: Prose, at: number): boolean =>
  isArticle(prose, at) && (prose.opens[at + 1] ?? -1) >= 0;
const isArticle = spelled(/^ال$/u);

/** "39 في المئة من السكان", "20 %": so many of those who were asked. */
function readShare(prose: Prose, at: number, limit: number): number {
  const behind = shareEnd(prose, at);
  if (behind < 0 || behind > limit) return -1;
  if (!isOf(prose, behind) || !has(prose, behind + 1, Flag.article) || behind + 2 > limit) return behind;
  return behind + 2;
}

/** "اتهامات أمام المحكمة": before whom, not whose; إمام keeps its hamza below. */
const isInFrontOf = (prose: Prose, at: number): boolean =>
  isFrontOrImam(prose, at) && !/إ/u.test(prose.text.slice(prose.tokens[at]?.start, prose.tokens[at]?.end));
const isFrontOrImam = spelled(/^[وف]?امام$/u);

/** The subject of a verb has no particle before it, tells no manner and is no accusative: "أبدى اهتماما كبيرا". */
const isNoSubject = (prose: Prose, at: number): boolean =>
  isFused(prose, at) ||
  isForOutlet(prose, at) ||
  isForPerson(prose, at) ||
  isWithSomething(prose, at) ||
  isManner(prose, at) ||
  isBeside(prose, at) ||
  isOwnDecision(prose, at) ||
  isWhileDoing(prose, at) ||
  isWhileHe(prose, at) ||
  // "أمر معاكساً لطموحات".
  hasFathatan(prose, at) ||
  (isAccusativeMasdar(prose, at) && !isListedName(prose, at));
/** "وتابع وهو يبتسم": how he said it. */
const isWhileHe = spelled(/^وه[ويم]$/u);
/** "شعر بتميز علاقته", "أشاد بمستوى العمل". */
const isWithSomething = (prose: Prose, at: number): boolean =>
  beginsWithB(prose, at) &&
  (isMasdarWithB(prose, at) || isCommonWithB(prose, at)) &&
  !isListedName(prose, at);
const beginsWithB = spelled(/^ب/u);
/** "أوضح لسالم أن": who is told; "تدعو لتنسيق الجهود": what for. */
const isForPerson = (prose: Prose, at: number): boolean =>
  beginsWithL(prose, at) &&
  !isListedName(prose, at) &&
  !has(prose, at, Flag.voiceHead | Flag.name) &&
  (isFusedName(prose, at) || isPropositional(prose, at));
const beginsWithL = spelled(/^ل/u);
/** "وأضافت والدموع في عينيها": how it was said; not والدة, والتر. */
const isBeside = isWordThat(
  ({ folded, readings }) =>
    /^وال\p{L}{3,}$/u.test(folded) && readings.every(({ conjunction }) => conjunction !== ""),
);
/** "كتب معلقا: «", "قال متحدثا إن": what he did as he said it. */
const isWhileDoing = (prose: Prose, at: number): boolean =>
  isDoing(prose, at) &&
  (foldedAt(prose, at + 1) === ":" || (prose.opens[at + 1] ?? -1) >= 0 || isComplementizer(prose, at + 1));
const isDoing = spelled(/^م\p{L}{3,4}ا$/u);
/** "وندد بهذه الحادثة": what the verb is about. */
const isFusedThis = spelled(/^ب(?:هذا|هذه|هءلاء|هءولاء|تلك|جميع|كل|كافه|ساءر|عموم|بعض)$/u);
const isAccusativeMasdar = isWordThat(
  ({ folded, readings }) =>
    readings.length === 0 && /^(?:ا[^ل]ت.ا.|ان..ا.|است..ا.|ت..ي.|ا[^ل].ا.)ا$/u.test(folded),
);

/** "أكد بشكل صريح", "هتف ذات يوم": how and when, not who. */
const isManner = spelled(
  /^(?:ال(?:نظر|انتباه|انظار)|ب(?:شكل|صوره|طريقه|اسلوب|لهجه|نبره|صوت|كل|فخر|قوه|شده|ثقه|صراحه)|ذات)$/u,
);

/** "قال لبي بي سي إن", "قال لسي إن إن": the letters of an outlet behind ل. */
const isForOutlet = (prose: Prose, at: number): boolean =>
  isLetterBehindL(prose, at) && isLetter(prose, at + 1);
const isLetterBehindL = spelled(/^ل(?:بي|سي|اي|ان|اف|ار)$/u);
const isLetter = spelled(/^(?:بي|سي|ان|اف|ار|تي|ب|ف)$/u);

/** هذه الصحيفة, بعض السكان, العديد من الشهود. */
function skipDeterminers(prose: Prose, at: number, limit: number): number {
  let i = at;
  while (
    i < limit - 1 &&
    has(prose, i, Flag.demonstrative | Flag.quantifier) &&
    !isTheGroup(prose, i) &&
    i < at + 3
  ) {
    i++;
    if (foldedAt(prose, i) === "من") i++;
  }
  return i;
}

const isIn = spelled(/^في$/u);
const isFor = spelled(/^ل$/u);
/** في بيان, في تصريح; ل before a name in marks. */
const isSaidIn = (prose: Prose, at: number): boolean =>
  isFor(prose, at) || (isIn(prose, at) && has(prose, at + 1, Flag.speechNoun | Flag.circumstance));

const joinsDefinite = spelled(/^و(ال|لل)/u);

/** سامي الحداد، مدير الميناء السابق، ... and مدير الميناء، سامي الحداد: the phrase goes on after the comma. */
function readApposition(
  prose: Prose,
  { at, core }: { at: number; core: number },
  limit: number,
  limits: VoiceLimits,
): number {
  const named = readNameBehindRelative(prose, core, limit, limits);
  if (named > core) return named;
  if (!isComma(prose, core) || core + 1 >= limit) return core;
  const next = core + 1;
  if (
    has(prose, next, Flag.adverb | Flag.connector | Flag.conjoined) ||
    // الأحد, the day; أحد الزوار, one of them.
    (has(prose, next, Flag.circumstance) && !has(prose, next, Flag.quantifier)) ||
    joinsDefinite(prose, next)
  )
    return core;
  const end = toClosingComma(prose, readCore(prose, next, limit, limits), limit);
  if (end < 0 || end - next > LONGEST_APPOSITION || !closesApposition(prose, end, limits)) return core;
  const titled =
    has(prose, next, Flag.voiceHead) &&
    !has(prose, next, Flag.finiteCue) &&
    agreesInKind(prose, { at, core, next, end });
  const first = headOf(prose, at, core);
  const ended = /^[.!؟?]$/u.test(foldedAt(prose, end));
  const isNamed =
    first.titled &&
    (first.kind === "person" || (isOfTrade(first) && mayBeginName(prose, next, first))) &&
    !ended &&
    (!isDefinite(prose, next) || isRank(prose, next)) &&
    end - next <= 5;
  return titled || isNamed || isOneOfMany(prose, next, end) ? end : core;
}

/** "سامي الحداد، أحد سكان الحي،": one of many, whose name stands before the comma. */
const isOneOfMany = (prose: Prose, at: number, end: number): boolean => isOne(prose, at) && end > at + 1;
const isOne = spelled(/^(?:احد|احدي)$/u);

const LONGEST_RELATIVE = 12;
const LONGEST_NAME = 4;

/** "كبير الباحثين الذين أعدوا الدراسة، كارل نوردن إن": a name behind a relative clause, right before what he says. */
function readNameBehindRelative(prose: Prose, core: number, limit: number, limits: VoiceLimits): number {
  if (!has(prose, core, Flag.relative)) return -1;
  let comma = core + 1;
  while (comma < limit && !has(prose, comma, Flag.mark) && !isComplementizer(prose, comma)) comma++;
  if (!isComma(prose, comma) || comma - core > LONGEST_RELATIVE) return -1;
  const end = readCore(prose, comma + 1, limit, limits);
  const isName = end > comma + 2 && end <= comma + 1 + LONGEST_NAME && mayBeWholeName(prose, comma + 1, end);
  return isName && (isComplementizer(prose, end) || foldedAt(prose, end) === ":") ? end : -1;
}

function mayBeWholeName(prose: Prose, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (!isListedOrUnknown(prose, at)) return false;
  return true;
}

/** "السفير السابق في المدينة والمبعوث إليها،": what the phrase leaves before the comma that closes it. */
function toClosingComma(prose: Prose, end: number, limit: number): number {
  if (end < 0 || !(has(prose, end, Flag.preposition) || isFusedWithB(prose, end))) return end;
  for (let i = end; i < Math.min(limit, end + LONGEST_APPOSITION_TAIL); i++) {
    if (isComma(prose, i)) return i;
    if (
      has(prose, i, Flag.circumstance | Flag.adverb | Flag.relative | Flag.mark) ||
      isComplementizer(prose, i)
    )
      return end;
  }
  return end;
}

/** A person's title stands beside a name or another title; a class noun beside one of its kind. */
function agreesInKind(prose: Prose, on: { at: number; core: number; next: number; end: number }): boolean {
  const first = headOf(prose, on.at, on.core);
  const second = headOf(prose, on.next, on.end);
  if (first.kind === second.kind) return true;
  if (second.kind === "person") return !first.titled || isOfTrade(first);
  return isOfTrade(second) && first.kind === "person" && !first.titled;
}

/** "الخبير، سامي الحداد"; no verb: "السياسي، يبدو", "مسؤول، رفض الكشف عن اسمه". */
const mayBeginName = (prose: Prose, at: number, before: Head): boolean =>
  isListedName(prose, at) || (has(prose, before.at, Flag.article) && !beginsLikeVerb(prose, at));
const beginsLikeVerb = spelled(/^[يتسن]\p{L}{3}/u);

/** الخبير, المسؤول, المحامية: a trade or post, beside which a name makes one person; not a source or witness. */
const isOfTrade = ({ kind, unnamed }: Head): boolean =>
  kind === "anonymous" && unnamed !== "informed" && unnamed !== "eyewitness";

function closesApposition(prose: Prose, end: number, limits: VoiceLimits): boolean {
  if (
    end >= prose.length ||
    isComma(prose, end) ||
    isComplementizer(prose, end) ||
    isComplementizer(prose, end, true)
  )
    return true;
  if (foldedAt(prose, end) === ":" || (prose.opens[end] ?? -1) >= 0) return true;
  if (limits.barred?.has(foldedAt(prose, end)) || has(prose, end, Flag.finiteCue | Flag.participleCue))
    return true;
  // "المسؤول في الوزارة خلال مؤتمر", "مدير الميناء لـ«المرفأ»": when, where and to whom it was said.
  if (has(prose, end, Flag.circumstance) || isSaidIn(prose, end) || isTold(prose, end)) return true;
  return has(prose, end, Flag.mark) && /^[.!؟?)]$/u.test(foldedAt(prose, end));
}
