/**
 * A subject that stands before its verb: "الوزارة قالت إن", "كانت مصادر عسكرية قد أعلنت", "وثيقة تبين أن".
 * @module
 */
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose, sentenceStart } from "../prose.ts";
import { has, isComma, isComplementizer } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { behindAdjuncts, behindNoun } from "./adjunct.ts";
import { beforeBlessing } from "./blessing.ts";
import { headOf, isSoCalled, isSuperlative, nameKind, voiceEntry } from "./head.ts";
import { asksForSilence } from "./homograph.ts";
import { accordingToAt, placeAt } from "./known-phrase.ts";
import { isFused, isHisPart, isNominal } from "./nominal.ts";
import { isPersonByName } from "./proper.ts";
import { findRelativeSubject } from "./relative-subject.ts";
import { readVoice } from "./voice.ts";

const FARTHEST = 26;
const LONGEST_INSERTION = 16;
const FARTHEST_TOPIC = 14;

/** The noun phrase before the verb at `cue` that is its subject, or null. Token range. */
export function findFrontedSubject(prose: Prose, cue: number): { first: number; last: number } | null {
  const before = whoHasBefore(prose, cue);
  if (before) return before;
  const verb = skipBack(prose, cue);
  if (isWhatever(prose, verb - 1)) return null;
  const behindClause = findRelativeSubject(prose, verb);
  if (behindClause) return behindClause;
  const floor = Math.max(prose.sentences[prose.sentenceOf[cue] ?? -1]?.first ?? 0, verb - FARTHEST);
  let best: { first: number; last: number } | null = null;
  for (let at = verb - 1; at >= floor; at--) {
    if (isWall(prose, at, verb)) break;
    if (!canStart(prose, at, floor)) continue;
    const end = withPlace(prose, at, readVoice(prose, at, verb, { stopAtContent: true }), verb);
    if (
      end > at &&
      (reaches(prose, end, verb) ||
        isDefined(prose, at, end, verb) ||
        (opensClause(prose, at, floor) && behindAdjuncts(prose, end) === verb)) &&
      isLikelyVoice(prose, at, end) &&
      !isNoSubjectOf(prose, at, end, cue)
    )
      best = { first: at, last: end };
  }
  return best;
}

/** "الزملاء من تونس أبدوا", "المقيم سامي الحداد من الأردن، فأبدى", "النقابة في المدينة أعلنت": where somebody is, right before what he does. */
function withPlace(prose: Prose, first: number, end: number, verb: number): number {
  const behind = end > 0 ? behindPlace(prose, first, end) : end;
  return behind === verb || (behind === verb - 1 && isComma(prose, behind)) ? behind : end;
}

function behindPlace(prose: Prose, first: number, end: number): number {
  const place = isFrom(prose, end) || isWithin(prose, end) ? placeAt(prose, end + 1) : null;
  if (!isWithin(prose, end)) return place ? end + 1 + place.length : end;
  // "الصحافة الفنية في": the adjective alone is nobody.
  const isAdjective = has(prose, first, Flag.article) && has(prose, first - 1, Flag.article);
  if (isAdjective || !headOf(prose, first, end).titled) return end;
  return place ? end + 1 + place.length : Math.max(end, behindNoun(prose, end + 1));
}
const isWithin = spelled(/^في$/u);

const LONGEST_BEFORE = 8;

/** "سبق للوزارة أن أعلنت": who has done it before stands behind ل, between سبق and أن. */
function whoHasBefore(prose: Prose, cue: number): { first: number; last: number } | null {
  if (!isComplementizer(prose, cue - 1)) return null;
  for (let at = cue - 2; at >= Math.max(sentenceStart(prose, cue), cue - LONGEST_BEFORE); at--)
    if (isBefore(prose, at))
      return beginsWithL(prose, at + 1) && readVoice(prose, at + 1, cue - 1) === cue - 1
        ? { first: at + 1, last: cue - 1 }
        : null;
  return null;
}
const isBefore = spelled(/^[وف]?(?:سبق|يسبق)$/u);
const beginsWithL = spelled(/^ل/u);

/** "ما تردد", "بما أعلن": the verb belongs to ما, and nothing before that is its subject. */
const isWhatever = spelled(/^[وف]?(ما|مما|بما|عما|فيما|لما)$/u);

/** قد, كان and adverbs may stand between subject and verb. */
function skipBack(prose: Prose, cue: number): number {
  const at = beforeBlessing(prose, skipAuxiliary(prose, cue));
  return isAnswer(prose, at) ? skipAnswer(prose, at) : at;
}

const isAuxiliary = spelled(/^(قد|وقد|لقد|كانت|كان|كانوا|كن|سوف)$/u);

/** Over كان, قد and what only says in which turn somebody speaks: "المدير من جهته قال". */
function skipAuxiliary(prose: Prose, cue: number): number {
  let at = cue;
  while (at > 0 && (isAuxiliary(prose, at - 1) || isOnHisPart(prose, at - 1)))
    at -= isOnHisPart(prose, at - 1) ? 2 : 1;
  return at;
}

const isFrom = spelled(/^من$/u);
const isOnHisPart = (prose: Prose, at: number): boolean => isHisPart(prose, at) && isFrom(prose, at - 1);

const isAnswerParticle = spelled(/^فقد$/u);
const isTopic = spelled(/^[وف]?اما$/u);

/** "أما القناة الثانية، فقد رأت": the ف that answers أما; the topic is the subject. */
function isAnswer(prose: Prose, at: number): boolean {
  const answer = answerOf(prose, at);
  return (isAnswerParticle(prose, answer) || beginsWithF(prose, answer)) && topicBefore(prose, answer) >= 0;
}

const beginsWithF = spelled(/^ف\p{L}{3}/u);

/** فقد before the verb, or the verb itself with its ف (أما فلان فقال). */
const answerOf = (prose: Prose, at: number): number => (isAnswerParticle(prose, at - 1) ? at - 1 : at);

function skipAnswer(prose: Prose, at: number): number {
  const answer = answerOf(prose, at);
  return isComma(prose, answer - 1) ? answer - 1 : answer;
}

/** "أما سامي الحداد فقال": the topic that the verb with its ف answers, or null. Token range. */
export function findTopic(prose: Prose, cue: number): { first: number; last: number } | null {
  return isAnswer(prose, skipAuxiliary(prose, cue)) ? findFrontedSubject(prose, cue) : null;
}

function topicBefore(prose: Prose, at: number): number {
  const floor = prose.sentences[prose.sentenceOf[at] ?? -1]?.first ?? 0;
  for (let i = at - 1; i >= Math.max(floor, at - FARTHEST_TOPIC); i--) if (isTopic(prose, i)) return i;
  return -1;
}

/** Nothing before a finite verb, a full stop or a colon can be the subject. */
function isWall(prose: Prose, at: number, verb: number): boolean {
  if (/^[:.؛!؟?]$/u.test(foldedAt(prose, at))) return true;
  if (isComplementizer(prose, at) || isComplementizer(prose, at, true)) return true;
  return (
    at < verb - 1 &&
    has(prose, at, Flag.finiteCue) &&
    accordingToAt(prose, at) === null &&
    !isOfSilence(prose, at) &&
    !has(prose, at, Flag.voiceHead | Flag.name | Flag.article | Flag.relative) &&
    !has(prose, at - 1, Flag.relative)
  );
}

/** "المسؤول الذي رفض ذكر اسمه قال": no verb of saying, but what the voice did not want. */
const isOfSilence = (prose: Prose, at: number): boolean =>
  SILENCE.test(foldedAt(prose, at)) && asksForSilence(prose, at);
const SILENCE = /^(?:رفض|فضل|طلب|اشترط)(?:ت|وا)?$|^(?:ذكر|كشف|نشر)$/u;

/** كذلك, ذلك: nobody. */
const isThat = spelled(/^[وف]?[لبك]?ذلك$/u);

const hasOwnSubject = spelled(/^[وف]?[بل]?ان(ه|ها|هم|هما|هن|نا|ني|ي)$/u);

/** A voice begins at a sentence, after أن, كان, a comma or a connective; or it is itself a known head right before the verb. */
function canStart(prose: Prose, at: number, floor: number): boolean {
  if (
    !isNominal(prose, at) &&
    !has(prose, at, Flag.demonstrative | Flag.quantifier) &&
    !isSoCalled(prose, at) &&
    (prose.opens[at] ?? -1) < 0
  )
    return false;
  // "هناك أدلة تثبت": there is, and what there is speaks.
  if (isThat(prose, at) || isThere(prose, at) || isOther(prose, at)) return false;
  // "مستشهدا بدراسة حديثة تقول إن".
  if (isFused(prose, at)) return voiceEntry(prose, at)?.kind === "document" && !has(prose, at, Flag.article);
  const before = at - 1;
  // After أنه the pronoun is the subject, and what follows is said of it.
  if (at !== floor && (hasOwnSubject(prose, before) || isOfContext(prose, at))) return false;
  if (opensClause(prose, at, floor)) return true;
  if (!has(prose, before, Flag.preposition))
    return has(prose, at, Flag.voiceHead) && !isGenitiveOfObject(prose, at);
  // "بناء على معلومات تفيد بأن": a document without article, and the verb that tells what it says.
  return voiceEntry(prose, at)?.kind === "document" && !has(prose, at, Flag.article);
}

/** At the head of a sentence or behind what opens a clause. */
function opensClause(prose: Prose, at: number, floor: number): boolean {
  const before = at - 1;
  return (
    at === floor ||
    isTopic(prose, before) ||
    isThere(prose, before) ||
    isComma(prose, before) ||
    has(prose, before, CLAUSE_OPENER) ||
    isComplementizer(prose, before) ||
    isComplementizer(prose, before, true)
  );
}
const CLAUSE_OPENER =
  Flag.complementizer | Flag.auxiliary | Flag.breaker | Flag.connector | Flag.mark | Flag.particle;

/** "وعن إصابة الحارس، أجاب", "وفي سياق متصل، ذكر": whose the noun is that the preposition leads to, or of what kind. */
const isGenitiveOfObject = (prose: Prose, at: number): boolean =>
  (has(prose, at - 2, Flag.preposition) || isIn(prose, at - 2)) &&
  isComma(prose, at + 1) &&
  isNominal(prose, at - 1) &&
  !has(prose, at - 1, Flag.article | Flag.voiceHead | Flag.name);

const isIn = spelled(/^[وف]?في$/u);

/** "وفي سياق متصل، ذكر", "في إطار مواز، قال": of which kind the context is. */
const isOfContext = (prose: Prose, at: number): boolean =>
  isIn(prose, at - 2) && has(prose, at - 1, Flag.connector) && isComma(prose, at + 1);

/** "علاج آخر يسمى": which of them. */
const isOther = spelled(/^(?:اخر|اخري)$/u);

/** "هناك مثل يقول": there is one who says. */
const isThere = spelled(/^[وف]?(?:هناك|ثمه)$/u);

const LONGEST_PUBLISHING = 6;
/** "دراسة نشرت أخيرا أشارت": what was done with a paper, right behind it. */
const isPublishing = spelled(/^(?:نشرت?|صدرت?|اجريت?|اعدت?|اعدها|اعدته|اجرتها|اجراها|نشرها|نشرتها|نشرته)$/u);
function hasNoMark(prose: Prose, first: number, last: number): boolean {
  for (let at = first; at < last; at++)
    if (has(prose, at, Flag.mark | Flag.complementizer | Flag.relative)) return false;
  return true;
}

/** The phrase ends at the verb, or at a relative or a comma-bound insertion before it. */
function reaches(prose: Prose, end: number, verb: number): boolean {
  if (end === verb) return true;
  if (isPublishing(prose, end) && verb - end <= LONGEST_PUBLISHING && hasNoMark(prose, end, verb))
    return true;
  const isInserted = isComma(prose, end) || accordingToAt(prose, end) !== null;
  if (isInserted && isComma(prose, verb - 1) && verb - end <= LONGEST_INSERTION) return true;
  if (end === verb - 1)
    return !isComma(prose, end) && has(prose, end, Flag.relative | Flag.mark | Flag.adverb | Flag.connector);
  return false;
}

/** "الطبيب الذي يعمل في الميناء قال": a relative clause without commas, behind somebody who begins the sentence. */
const isDefined = (prose: Prose, at: number, end: number, verb: number): boolean =>
  verb - end <= LONGEST_INSERTION &&
  verb - end > 2 &&
  isWhoever(prose, end) &&
  (sentenceStart(prose, at) === at ||
    has(prose, at - 1, Flag.complementizer) ||
    (sentenceStart(prose, at) === at - 1 && has(prose, at - 1, BEFORE_DEFINED))) &&
  has(prose, at, Flag.voiceHead) &&
  !isComma(prose, verb - 1);
const BEFORE_DEFINED = Flag.breaker | Flag.connector;
const isWhoever = spelled(/^(?:الذي|التي|الذين|اللذان|اللتان)$/u);

function isLikelyVoice(prose: Prose, first: number, last: number): boolean {
  const head = headOf(prose, first, last);
  if (head.titled || isSoCalled(prose, first)) return true;
  if (nameKind(prose, has(prose, first, Flag.mark) ? first + 1 : first)) return true;
  if (isNamedWithPost(prose, first, last) || (isPersonByName(prose, first) && last < first + LONGEST_POST))
    return true;
  return (
    last - first <= 4 &&
    !has(prose, first, Flag.circumstance | Flag.speechNoun | Flag.contentHead | Flag.number)
  );
}

const FARTHEST_PUBLISHED = 14;

/** "نشرت الصفحة صورة قالت إنها تظهر": who published the picture says what it shows. */
function isToldOf(prose: Prose, cue: number): boolean {
  const paper = cue - 1;
  if (!isIts(prose, cue + 1) || has(prose, paper, Flag.article)) return false;
  if (voiceEntry(prose, paper)?.kind !== "document") return false;
  for (let at = paper - 1; at >= Math.max(sentenceStart(prose, paper), paper - FARTHEST_PUBLISHED); at--)
    if (publishes(prose, at)) return true;
  return false;
}
const isIts = spelled(/^ان(?:ه|ها|هم|هما)$/u);
const publishes = spelled(/^[وف]?[يت]?(?:نشر|بث|تداول|عرض|شارك|وزع|اذاع|نقل|اظهر|حمل|رفع)(?:ت|وا|ون)?$/u);

/** What no list knows as a voice: a pronoun, a verb behind "أن" or "كيف", or an adjective that is no "she". */
function isNoSubjectOf(prose: Prose, first: number, last: number, cue: number): boolean {
  if (last === cue && isToldOf(prose, cue)) return true;
  if (headOf(prose, first, last).titled || nameKind(prose, first)) return false;
  if (isLikePresent(prose, first) && asksForVerb(prose, first - 1)) return true;
  // "وهو يشير إلى": what only shows is left to its own verb.
  if (last === first + 1 && isPronoun(prose, first)) return !isPresent(prose, cue);
  return last === first + 1 && saysShe(prose, cue) && isNisbaOfHim(prose, first);
}
const isLikePresent = isWordThat(
  ({ folded, readings }) =>
    readings.length === 0 && /^[ايتن]\p{L}{3,}$/u.test(folded) && !/^ال/u.test(folded),
);
const asksForVerb = spelled(/^[وف]?(?:ان|لم|لن|اين|كيف|ماذا|متي|هل|كي|لكي)$/u);
const saysShe = spelled(/^[وف]?(?:\p{L}{2,}ت|ت\p{L}{3,})$/u);
const isPresent = spelled(/^س?[يت]/u);
const isPronoun = spelled(/^[وف]?(?:هو|هي|هم|هما)$/u);
const isNisbaOfHim = spelled(/^ال\p{L}{3,}ي$/u);

const LONGEST_POST = 12;

/** "جان دوران كبير المهندسين بالميناء": two bare words that no list knows, and a person's title behind them. */
function isNamedWithPost(prose: Prose, first: number, last: number): boolean {
  if (last - first > LONGEST_POST || !isUnknown(prose, first) || !isUnknown(prose, first + 1)) return false;
  const title = isSuperlative(prose, first + 2) ? first + 3 : first + 2;
  const kind = title < last ? voiceEntry(prose, title)?.kind : undefined;
  return kind === "person" || kind === "anonymous";
}
const isUnknown = isWordThat(({ readings, folded }) => readings.length === 0 && !/^ال/u.test(folded));
