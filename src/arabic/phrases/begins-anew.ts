/**
 * Words that a finished phrase does not go on with, though they look like a part of it: the object, the paper, how something was said.
 * @module
 */
import { isWordThat, spelled } from "../per-word.ts";
import type { Prose } from "../prose.ts";
import { has } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { voiceEntry } from "./head.ts";
import { placeAt } from "./known-phrase.ts";
import { NOUN_AFTER_ALL } from "./nominal.ts";
import { isCommonWord } from "./proper.ts";
import { isListedName, isRank } from "./rank.ts";
import { hasFathatan } from "./tanwin.ts";

/** True where a noun begins a phrase of its own behind the word before it. */
export const beginsAnew = (prose: Prose, at: number): boolean =>
  isAnotherNoun(prose, at) ||
  isBehindMany(prose, at) ||
  isAccusativeMany(prose, at) ||
  isStrongly(prose, at) ||
  isAccusing(prose, at) ||
  isOwnDecision(prose, at) ||
  isUnveiling(prose, at) ||
  (hasItsOwner(prose, at) && has(prose, at - 1, Flag.article | Flag.name));

/** "قال الحداد مبتسماً": how he said it, with its tanwin or without. */
export const tellsHow = (prose: Prose, at: number): boolean =>
  hasFathatan(prose, at) || isAsHeSpoke(prose, at);

/** "قال الحداد مبتسما": a participle without its tanwin, behind a finished name. */
const isAsHeSpoke = (prose: Prose, at: number): boolean =>
  isLikeParticiple(prose, at) &&
  has(prose, at - 1, Flag.article) &&
  !isListedName(prose, at) &&
  !has(prose, at, NOUN_AFTER_ALL);
const isLikeParticiple = spelled(/^م\p{L}{3,4}ا$/u);

/** نشر موقع الكاشف | مذكرة: a paper after a finished phrase is what was published, not who did. */
export const isPublished = (prose: Prose, at: number): boolean =>
  voiceEntry(prose, at)?.kind === "document" &&
  has(prose, at - 1, Flag.article) &&
  !has(prose, at, Flag.article);

/** "نشر ناشطون | صورا": an accusative behind a nominative plural. */
const isBehindMany = (prose: Prose, at: number): boolean =>
  isPluralInN(prose, at - 1) &&
  isBareNoun(prose, at) &&
  !has(prose, at, Flag.name | Flag.adjective) &&
  !isListedName(prose, at);
const isPluralInN = isWordThat(
  ({ folded, readings }) =>
    /^\p{L}{4,}ون$/u.test(folded) &&
    readings.some(({ entry }) => entry.type === "voice" && entry.kind !== "organisation"),
);
const isBareNoun = spelled(/^(?![وفبل]|ال)\p{L}{3,}ا$/u);

/** "كلف الوزير سامي الحداد | خبيرين": people in the accusative. */
const isAccusativeMany = (prose: Prose, at: number): boolean =>
  endsInYn(prose, at) &&
  has(prose, at, Flag.voiceHead) &&
  has(prose, at - 1, Flag.article) &&
  !isListedName(prose, at);
const endsInYn = spelled(/^(?!ال|[ولبف])\p{L}{3,}ين$/u);

/** "نفى المدير | بشدة". */
const isStrongly = spelled(/^ب(?:شده|قوه|حزم|حده|صراحه|وضوح|حراره|شكل|صوره|طريقه)$/u);

/** "وجه نشطاء | اتهامات إلى الشركة": what was said of somebody. */
const isAccusing = spelled(/^(?:اتهامات|انتقادات|تهديدات|تحذيرات)$/u);

/** "أعلن المدير | قراره إلغاء الرحلة": what he announced is his own. */
export const isOwnDecision = spelled(
  /^(?:قرار|موقف|خطت|نيت|عزم|استعداد|رغبت|تاييد|دعم|رفض|اسف|قلق|راي|امل|ثقت)(?:ه|ها|هم)$/u,
);

/** "كشف المدير | النقاب عن", "أعاد المدير | التأكيد على": an object that belongs to the verb. */
const isUnveiling = (prose: Prose, at: number): boolean =>
  isVeilOrAgain(prose, at) && has(prose, at + 1, Flag.preposition);
const isVeilOrAgain = spelled(/^(?:النقاب|اللثام|الستار|التاكيد|التذكير|التشديد)$/u);

/** "استنكرت الرابطة | تصريحات الحداد": behind the article a common noun without it, of a shape that no name has, begins anew. */
const isAnotherNoun = (prose: Prose, at: number): boolean =>
  (has(prose, at - 1, Flag.article) || isBarePlace(prose, at - 1)) &&
  !has(prose, at, Flag.article) &&
  !isRank(prose, at - 1) &&
  !beginsWithHamza(prose, at - 1) &&
  (isShapedLikeNoun(prose, at) ||
    hasItsGenitive(prose, at) ||
    (endsWithTa(prose, at) && !mayBeFused(prose, at) && !mayBeNamed(prose, at))) &&
  isCommonWord(prose, at) &&
  !has(prose, at, NOUN_AFTER_ALL) &&
  !isListedName(prose, at);
/** "أبدت تونس | اعتراضات"; not الوزيرة جورجيا, who is called like a place. */
const isBarePlace = (prose: Prose, at: number): boolean =>
  placeAt(prose, at)?.length === 1 && !has(prose, at - 1, Flag.article | Flag.voiceHead);
/** "انتقد الوزير | أداء الشركة". */
const hasItsGenitive = (prose: Prose, at: number): boolean =>
  !mayBeFused(prose, at) && has(prose, at + 1, Flag.article);
/** تصريحات, تفاصيل, أسبوعا. */
const isShapedLikeNoun = spelled(/^(?![وفبل])(?:\p{L}{3,}ات|[تم]\p{L}ا\p{L}ي\p{L}|\p{L}{3,}ا)$/u);
/** النائب نعمة الحداد: a post, behind which stands a name; not "الوزير | خطة لتطوير". */
const mayBeNamed = (prose: Prose, at: number): boolean =>
  /^(?:person|anonymous)$/u.test(voiceEntry(prose, at - 1)?.kind ?? "") && !isForSomething(prose, at + 1);
const isForSomething = isWordThat(
  ({ folded, readings }) =>
    /^ل\p{L}{3,}/u.test(folded) && readings.every(({ preposition }) => preposition === "ل"),
);
const mayBeFused = spelled(/^[وفبل]/u);
/** ألمانية: no article. */
const beginsWithHamza = (prose: Prose, at: number): boolean =>
  prose.text.startsWith("أ", prose.tokens[at]?.start);
const endsWithTa = (prose: Prose, at: number): boolean =>
  prose.text[(prose.tokens[at]?.end ?? 0) - 1] === "ة";

/** "استهل العمري كلمته", "أبلغ المدير أنصاره": a noun with a pronoun behind a finished phrase is another one. */
const hasItsOwner = isWordThat(
  ({ readings }) =>
    readings.every(({ entry, verb }) => entry.type !== "verb" || verb?.tense === "masdar") &&
    readings.some(
      ({ entry, pronoun, preposition, conjunction }) =>
        /^(?:ه|ها|هم|هما)$/u.test(pronoun) &&
        preposition === "" &&
        conjunction === "" &&
        (entry.type === "voice" || entry.type === "speech-noun"),
    ),
);
