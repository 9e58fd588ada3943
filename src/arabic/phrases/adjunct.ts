/**
 * Adjuncts of a statement: when, where, on which occasion and in which paper it was made. They stand around a voice and before
 * its content: "أكدت الوزارة | في مؤتمر صحافي عقده المدير أمس في البلدة | استمرار العمل".
 * @module
 */
import type { Pattern } from "../../grammar/index.ts";
import { perToken } from "../per-token.ts";
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { has, isComplementizer, isWord } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { isHeld } from "./attached.ts";
import { isContentOpener } from "./content-opener.ts";
import { isResumptive } from "./homograph.ts";
import { placeAt } from "./known-phrase.ts";
import { isNominal, isTimePhrase } from "./nominal.ts";
import { readKnownName, readQuotedName } from "./quoted-name.ts";
import { isListedName } from "./rank.ts";
import { readVoice } from "./voice.ts";

const LONGEST = 16;
const LONGEST_BRACKET = 4;

/** One adjunct, as long as its first preposition is none that the verb keeps for itself. */
export const adjunct =
  (barred: ReadonlySet<string>): Pattern<Prose> =>
  ({ input, limit }, at) => {
    if (barred.has(foldedAt(input, at))) return -1;
    const end = adjunctEnd(input, at);
    return end <= limit ? end : -1;
  };

/** Index behind the adjunct that begins at a token, or -1. */
export const adjunctEnd = perToken((prose, at): number => {
  const noun = behindLead(prose, at);
  if (noun < 0) return -1;
  const end = readComplements(prose, noun, behindNoun(prose, noun));
  return end > noun && end - at <= LONGEST && !isBroken(prose, at, end) ? end : -1;
});

/** Index behind all adjuncts that stand at a token: `at` itself where there is none. */
export function behindAdjuncts(prose: Prose, at: number): number {
  for (let end = at; ; ) {
    const next = Math.max(adjunctEnd(prose, end), behindTime(prose, end));
    if (next <= end) return end;
    end = next;
  }
}

/** في بيان, خلال اللقاء, على هامش المعرض: index of the noun behind what leads in an adjunct, or -1. */
function behindLead(prose: Prose, at: number): number {
  if (isIn(prose, at))
    return isSpoken(prose, at + 1) && !isClaim(prose, at + 1) && !has(prose, at + 1, Flag.quantifier)
      ? at + 1
      : -1;
  if (isOccasion(prose, at)) return isWord(prose, at + 1) && !isThat(prose, at + 1) ? at + 1 : -1;
  if ((isOn(prose, at) && isMargin(prose, at + 1)) || (isFrom(prose, at) && isThrough(prose, at + 1)))
    return at + 2;
  return isReply(prose, at) && isOn(prose, at + 1) ? at + 2 : -1;
}
const isIn = spelled(/^في$/u);
const isOn = spelled(/^علي$/u);
const isFrom = spelled(/^من$/u);
const isThrough = spelled(/^خلال$/u);
const isMargin = spelled(/^(?:هامش|خلفيه|اثر|متن|شاشه|منصه)$/u);
const isReply = spelled(/^(?:رد|تعليق|تعقيب|جواب)ا$/u);
const isOccasion = spelled(
  /^(?:خلال|اثناء|عقب|عقيب|بعد|بعيد|قبل|قبيل|لدي|عند|اثر|غداه|عبر|ضمن|عشيه|بمناسبه)$/u,
);
/** في اتهام, في اتهامات: a claim that somebody makes, not the paper that it stands in. */
const isClaim = spelled(/^(?:ال)?(?:اتهام|تهم|شاءع|اشاع|مزاعم|ادعاء|انتقاد)/u);
const isThat = (prose: Prose, at: number): boolean =>
  isComplementizer(prose, at) || isComplementizer(prose, at, true) || isWhat(prose, at);
const isWhat = spelled(/^(?:ما|ذلك|هذا|هذه)$/u);

/** True where أن or a colon stands inside: a clause begins there. */
function isBroken(prose: Prose, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (isThat(prose, at) || foldedAt(prose, at) === ":") return true;
  return false;
}

/** Index behind the noun phrase at `at`, or -1: what is indefinite goes on to its genitive, what is definite to its adjectives. */
export function behindNoun(prose: Prose, at: number): number {
  if (!mayStandInPhrase(prose, at)) return -1;
  const known = readKnownName(prose, at, prose.length);
  let end = known > at ? known : at + 1;
  if (isOwned(prose, at)) return readObject(prose, at, behindJoined(prose, behindAdjectives(prose, end)));
  let definite = known > at || isDefinite(prose, at);
  let described = false;
  while (end - at <= LONGEST) {
    const named = readQuotedName(prose, end, prose.length);
    if (named > end) return named;
    if (!mayStandInPhrase(prose, end) || isHeld(prose, end)) return end;
    if ((definite || isSpoken(prose, at)) && isContentOpener(prose, end)) return end;
    const isAdjective = !definite && isIndefiniteAdjective(prose, end);
    const belongs = definite
      ? describesDefinite(prose, end)
      : isAdjective || (!described && takesGenitive(prose, end));
    if (!belongs) return end;
    described ||= isAdjective;
    definite ||= isDefinite(prose, end);
    end++;
  }
  return -1;
}

/** حسابه | الرسمي: what describes a thing of his own. */
function behindAdjectives(prose: Prose, at: number): number {
  let end = at;
  while (describesDefinite(prose, end)) end++;
  return end;
}

/** "في تصريحاتهم وبياناتهم": a second one of theirs. */
const behindJoined = (prose: Prose, at: number): number =>
  has(prose, at, Flag.conjoined) && isSpoken(prose, at) && isOwned(prose, at) ? at + 1 : at;

const mayStandInPhrase = (prose: Prose, at: number): boolean =>
  isWord(prose, at) &&
  !isThat(prose, at) &&
  !isTimePhrase(prose, at) &&
  !has(
    prose,
    at,
    Flag.preposition | Flag.relative | Flag.negation | Flag.particle | Flag.adverb | Flag.conjoined,
  ) &&
  (isNominal(prose, at) || isSpoken(prose, at) || isOwned(prose, at));

/** The paper itself takes no voice for its genitive: "طالبت النقابة في بيان | الوزارة بـ". */
const takesGenitive = (prose: Prose, at: number): boolean =>
  !(isPaper(prose, at - 1) && has(prose, at, Flag.article | Flag.voiceHead | Flag.name));
/** A paper, a meeting: not the verbal noun of عند سماع أقواله. */
const isSpoken = (prose: Prose, at: number): boolean => has(prose, at, Flag.speechNoun | Flag.circumstance);
/** بيان, تصريح: what somebody says something in. */
export const isPaper = spelled(
  /^(?:بيان|تصريح|تصريحات|حديث|حوار|مقابله|لقاء|تغريده|تدوينه|منشور|مداخله|رساله|خطاب|كلمه)$/u,
);

const NISBA = /(?:ي|يه|يين|يون|يات|يتين|يان)$/u;
const isIndefiniteAdjective = (prose: Prose, at: number): boolean =>
  !isDefinite(prose, at) &&
  (has(prose, at, Flag.adjective) ||
    isOther(prose, at) ||
    (NISBA.test(foldedAt(prose, at)) && !has(prose, at, Flag.name | Flag.voiceHead)));
const isOther = spelled(
  /^(?:مشترك|مشتركه|مقتضب|مقتضبه|مطول|مطوله|خاص|خاصه|موجز|عاجل|لاحق|سابق|منفصل|اخر|اخري|ثان|ثانيه|نفسه|منشور|صادر|مكتوب|مسجل|متلفز)$/u,
);

const describesDefinite = (prose: Prose, at: number): boolean =>
  isSelf(prose, at) ||
  (has(prose, at, Flag.article) &&
    !has(prose, at, Flag.voiceHead) &&
    (has(prose, at, Flag.adjective) || NISBA.test(foldedAt(prose, at))));
const isSelf = spelled(/^(?:نفس|ذات)(?:ه|ها)$/u);

const isDefinite = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article | Flag.name) ||
  (isListedName(prose, at) && !NISBA.test(foldedAt(prose, at))) ||
  isOwned(prose, at);

/** لقائه, زيارتها; not زيارة, which folds alike. */
const isOwned = (prose: Prose, at: number): boolean =>
  endsInPronoun(prose, at) &&
  /(?:ه|ها|هم|هما)$/u.test(prose.text.slice(prose.tokens[at]?.start, prose.tokens[at]?.end)) &&
  !has(prose, at, Flag.article);
const endsInPronoun = isWordThat(({ folded }) => folded.length >= 4 && /(?:ه|ها|هم|هما)$/u.test(folded));

/** "لقائه سكان الحي", "زيارته الميناء": what was met or visited; a paper has no object. */
function readObject(prose: Prose, at: number, end: number): number {
  if (isSpoken(prose, at) && !isMeeting(prose, at)) return end;
  if (isContentOpener(prose, end) || !mayStandInPhrase(prose, end) || isOwned(prose, end)) return end;
  return behindNoun(prose, end);
}
const isMeeting = spelled(/^(?:لقاء|استقبال|زيار|افتتاح|توقيع|تدشين|تسلم|تفقد|ترءس|رعاي|حضور)/u);

/** What belongs to the phrase behind it: with whom, where, when, and who held or published it. */
function readComplements(prose: Prose, noun: number, from: number): number {
  let end = from;
  for (let before = -1; end > 0 && end > before; ) {
    before = end;
    end = Math.max(end, behindTime(prose, end), behindPlace(prose, end), behindPartner(prose, noun, end));
    end = Math.max(end, behindHeld(prose, noun, end), end > from ? behindBracket(prose, end) : -1);
  }
  return end;
}

/** أمس الأول (الجمعة), يوم الأحد الماضي, (السبت): index behind its next piece, or -1. */
export function behindTime(prose: Prose, at: number): number {
  if (isTimePhrase(prose, at)) return at + 2;
  if (isTimeOfDay(prose, at) || (isSecond(prose, at) && isYesterday(prose, at - 1))) return at + 1;
  return has(prose, at - 1, Flag.adverb | Flag.circumstance) || isSecond(prose, at - 1)
    ? behindBracket(prose, at)
    : -1;
}
const isTimeOfDay = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.adverb) && !has(prose, at, Flag.voiceHead | Flag.finiteCue);
const isSecond = spelled(/^الاول$/u);
const isYesterday = spelled(/^امس$/u);

/** (الجمعة), (12 مارس); "حسابه في موقع التواصل (تويتر)". */
function behindBracket(prose: Prose, at: number): number {
  if (foldedAt(prose, at) !== "(") return -1;
  for (let i = at + 1; i <= at + LONGEST_BRACKET; i++) if (foldedAt(prose, i) === ")") return i + 1;
  return -1;
}

/** في البلدة, في القاعة الكبرى; حسابه في تويتر. */
function behindPlace(prose: Prose, at: number): number {
  if (isInOrOn(prose, at) && isNetwork(prose, at + 1)) return at + 2;
  if (!isIn(prose, at) || (isSpoken(prose, at + 1) && !isSite(prose, at + 1))) return -1;
  const known = placeAt(prose, at + 1);
  if (known) return at + 1 + known.length;
  return isWord(prose, at + 1) ? behindNoun(prose, at + 1) : -1;
}

const isSite = spelled(/^(?:موقع|مواقع|منصه|منصات|شبكه|شبكات|برنامج|تطبيق)$/u);
const isInOrOn = spelled(/^(?:في|علي)$/u);
const isNetwork = spelled(/^(?:تويتر|فيسبوك|انستغرام|يوتيوب|تلغرام|اكس|الشبكه|الانترنت|الفيسبوك|التويتر)$/u);

/** "حديث إلى قناة الساحل", "مقابلة مع الصحيفة": who was spoken to. */
function behindPartner(prose: Prose, noun: number, at: number): number {
  if (!isWithOrTo(prose, at) || !isTalk(prose, noun)) return -1;
  if (!has(prose, at + 1, Flag.voiceHead | Flag.name) && (prose.opens[at + 1] ?? -1) < 0) return -1;
  return Math.max(behindNoun(prose, at + 1), readQuotedName(prose, at + 1, prose.length));
}
const isWithOrTo = spelled(/^(?:مع|الي|امام)$/u);
const isTalk = spelled(
  /^(?:حديث|حوار|مقابله|لقاء|تصريح|تصريحات|مداخله|كلمه|رساله|خطاب|اتصال|مكالمه|اجتماع|مباحثات|جلسه|شهاده|افاده)(?:ه|ها)?$/u,
);

/** "عقده أمس", "نشرته الصحيفة", "أدلى به": a clause on an indefinite paper or meeting. */
function behindHeld(prose: Prose, noun: number, at: number): number {
  if (isDefinite(prose, noun) || !isWord(prose, at) || !isSpoken(prose, noun)) return -1;
  if (isResumptive(prose, at + 1) && (isShapedLikePast(prose, at) || has(prose, at, Flag.finiteCue)))
    return at + 2;
  if (!isHeld(prose, at)) return -1;
  return Math.max(at + 1, readVoice(prose, at + 1, prose.length, { stopAtContent: true, bare: true }));
}
const isShapedLikePast = isWordThat(
  ({ folded, readings }) => readings.length === 0 && /^\p{L}{3,6}$/u.test(folded),
);
