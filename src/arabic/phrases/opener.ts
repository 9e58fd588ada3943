/**
 * What stands between a cue, its voice and its content.
 * @module
 */
import { oneOf, type Pattern, token } from "../../grammar/index.ts";
import { perToken } from "../per-token.ts";
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose, sentenceStart } from "../prose.ts";
import { has, isBoundComplementizer, isComma, isComplementizer, isWord } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { behindTime } from "./adjunct.ts";
import { blessingEnd } from "./blessing.ts";
import { isContentOpener } from "./content-opener.ts";
import { canBeFinite } from "./finite.ts";
import { voiceEntry } from "./head.ts";
import { isCommonWithB, isSaying, isTold } from "./nominal.ts";
import { innerTokens } from "./quote.ts";
import { readQuotedName } from "./quoted-name.ts";
import { isListedOrUnknown } from "./rank.ts";
import { subjectOfClosed } from "./relative-subject.ts";
import { readVoice } from "./voice.ts";

/** أن or إن with content behind it; بأن too. After a preposition of the frame, `led` allows إلى أن. */
export function complementizer(led: boolean): Pattern<Prose> {
  return token(
    (prose, at) =>
      !isOutletLetter(prose, at) &&
      ((isComplementizer(prose, at) && (led || !(isBoundComplementizer(prose, at) || isOn(prose, at - 1)))) ||
        isComplementizer(prose, at, true)),
  );
}

/** سي إن إن: letters of an outlet that spell "that"; not in "بي بي سي أن". */
function isOutletLetter(prose: Prose, at: number): boolean {
  if (!isLetterIn(prose, at)) return false;
  const first = isLetterIn(prose, at - 1) ? at - 2 : at - 1;
  return isLetterC(prose, first) && isLetterIn(prose, first + 2) && !isLetterB(prose, first - 1);
}
const isLetterB = spelled(/^(?:ل?ل?بي)$/u);
const isLetterIn = spelled(/^ان$/u);
const isLetterC = spelled(/^[ولب]?سي$/u);

/** "أعلن فتح الباب، على أن يغلق غدا": a condition, where the verb has no على of its own. */
const isOn = (prose: Prose, at: number): boolean => foldedAt(prose, at) === "علي" && isComma(prose, at - 1);

/** A word in one of these folded spellings, alone or with و or ف before it. */
export function lead(word: string): Pattern<Prose> {
  return token((prose, at) => foldedAt(prose, at) === word);
}

/** True where ب (written together with its noun) leads to content: بإخفاء, بالتقصير, بـ. */
export const isFusedB = perToken(readFusedB);

function readFusedB(prose: Prose, at: number): boolean {
  if (foldedAt(prose, at) === "ب") return true;
  if (isByWhat(prose, at)) return !isIncluding(prose, at + 1);
  if (!mayBeFusedB(prose, at) || isComplementizer(prose, at, true) || isSaying(prose, at)) return false;

  return leadsWithB(prose, at);
}

/** "ندد ناشطون بما جرى"; not "بما في ذلك", "بما أن". */
const isByWhat = spelled(/^بما$/u);
const isIncluding = spelled(
  /^(?:في(?:ه|ها|هم|هما)?|ان(?:ه|ها|هم)?|يضمن|يكفل|يتيح|يسمح|يسهم|يساهم|يتوافق|يتناسب|يتلاءم|يليق|يحقق|يخدم|يعزز)$/u,
);

/** Not بقوة, بالكامل: how it is said. */
const mayBeFusedB = isWordThat(
  ({ folded, readings }) =>
    /^ب.{3,}/u.test(folded) &&
    !/^(باعتبار|بهذ[اه]$|بترول)/u.test(folded) &&
    !readings.some(({ entry }) => entry.type === "function" && entry.class === "adverb"),
);
const leadsWithB = isWordThat(({ folded, readings }) => {
  if (folded.startsWith("بال") || readings.some((r) => r.preposition === "ب")) return true;
  const isMasdar = /^ب(?:ا?ست.{2}ا.|ان..ا.|ا.ت.ا.|ا..ا.|ت..ي.|ت[^ا].{2}|ت.ا..|عدم|م.{2,}ه)(?:ه|ها|هم)?$/u;
  return readings.length === 0 && isMasdar.test(folded);
});

/** An unknown word with ب after a definite one, or a common noun with it, where a frame waits for ب: السكان بغلي المياه. */
export const isLikelyFusedB = (prose: Prose, at: number): boolean =>
  mayBeUnknownNounWithB(prose, at) &&
  (has(prose, at - 1, Flag.article) || endsInPronoun(prose, at - 1) || isCommonWithB(prose, at));

/** ناديها, أعضاءهم: as definite as with an article. */
const endsInPronoun = isWordThat(
  ({ folded, readings }) => /(?:ها|هم)$/u.test(folded) && readings.every((r) => r.pronoun !== ""),
);

const mayBeUnknownNounWithB = isWordThat(
  ({ folded, readings }) => /^ب.{3,}/u.test(folded) && readings.length === 0,
);

const isBySaying = spelled(/^ب(القول|قوله|قولها|قولهم)$/u);

/** A new clause of saying inside the stretch that leads to the content: what stands there is another report. */
export const isBarrier = perToken((prose, at) => {
  if (isBySaying(prose, at) || subjectOfClosed(prose, at) !== null) return true;
  if (foldedAt(prose, at) === ":") return !isComplementizer(prose, at + 1) && (prose.opens[at + 1] ?? -1) < 0;
  return isVerbBarrier(prose, at);
});
export const barrier: Pattern<Prose> = token(isBarrier);

/** A verb or participle of saying that begins a clause of its own. */
export const isVerbBarrier = perToken(readVerbBarrier);

/** "بيان نشرته الوكالة": a relative clause on what is already there. */
export const tellsOfPublication = isWordThat(({ readings }) =>
  readings.some(
    (r) => r.entry.type === "verb" && r.entry.use === "relay" && r.pronoun !== "" && r.conjunction === "",
  ),
);

/** "بيان نشر أمس", "بيان لها نشر أمس": the document stands right before the verb, without an article. */
const isPublishedBefore = (prose: Prose, at: number): boolean => {
  const paper = isForIt(prose, at - 1) ? at - 2 : at - 1;
  return (
    relays(prose, at) &&
    has(prose, paper, Flag.circumstance | Flag.speechNoun | Flag.voiceHead) &&
    !has(prose, paper, Flag.article)
  );
};
const isForIt = spelled(/^ل(?:ه|ها|هم|هما)$/u);
const relays = isWordThat(({ readings }) =>
  readings.some((r) => r.entry.type === "verb" && r.entry.use === "relay" && r.conjunction === ""),
);

const LONGEST_OCCASION = 20;

/** "قال في كلمة ألقاها أمس وبثتها القناة إن": who carried the speech, behind the verb that tells what was said in it. */
export const isBroadcast = perToken((prose, at) => {
  if (!carriesIt(prose, at)) return false;
  let isSpeech = false;
  for (let i = at - 1; i >= Math.max(sentenceStart(prose, at), at - LONGEST_OCCASION); i--) {
    if (isComplementizer(prose, i) || (prose.closes[i] ?? -1) >= 0 || foldedAt(prose, i) === ":")
      return false;
    if (isSpeech && has(prose, i, Flag.finiteCue) && !has(prose, i, Flag.voiceHead)) return true;
    if (has(prose, i, Flag.circumstance | Flag.speechNoun)) isSpeech = true;
  }
  return false;
});
const carriesIt = isWordThat(({ readings }) =>
  readings.some(
    (r) =>
      r.entry.type === "verb" &&
      r.entry.use === "relay" &&
      r.conjunction === "و" &&
      /^(?:ه|ها)$/u.test(r.pronoun),
  ),
);

const isWhile = spelled(/^(فيما|بينما)$/u);

/** "كتب المحلل، سامي الحداد، قائلا: «": behind the name of its subject it says no more than the verb. */
function isJustSaying(prose: Prose, at: number): boolean {
  if (!isSayingSo(prose, at) || (foldedAt(prose, at + 1) !== ":" && (prose.opens[at + 1] ?? -1) < 0))
    return false;
  let first = at - 2;
  while (first >= at - LONGEST_NAME && isListedOrUnknown(prose, first)) first--;
  return first < at - 2 && isComma(prose, first);
}
const LONGEST_NAME = 6;
const isSayingSo = spelled(/^قاءل(?:ا|ه|ين|تين|ات)$/u);

function readVerbBarrier(prose: Prose, at: number): boolean {
  if (
    has(prose, at, Flag.participleCue) &&
    !has(prose, at, Flag.article) &&
    ((isComma(prose, at - 1) && !has(prose, at, Flag.voiceHead)) || reportsThat(prose, at))
  )
    return !isJustSaying(prose, at);
  // "، ونحن نعتبر أن".
  if (isWe(prose, at - 1) && has(prose, at, Flag.finiteCue)) return true;
  if (has(prose, at, Flag.voiceHead | Flag.name | Flag.article) || !canBeFinite(prose, at)) return false;
  if (tellsOfPublication(prose, at) || isPublishedBefore(prose, at) || isBroadcast(prose, at)) return false;
  for (let i = at + 1; i < at + 5; i++) if (isComplementizer(prose, i) && !isComma(prose, i - 1)) return true;
  // Inside the gap a verb only stands in a clause about the statement itself: في بيان نشرته الوزارة.
  if (isWhile(prose, at - 1)) return true;
  return (
    !has(prose, at - 1, Flag.relative | Flag.circumstance | Flag.speechNoun | Flag.adjective) ||
    has(prose, at, Flag.conjoined)
  );
}

const isWe = spelled(/^[وف]?(?:نحن|انا)$/u);

/** "من انهيار الجسر مضيفة أن", "إغلاق الجسر مشيرا إلى أن": a participle in the accusative with its own أن needs no comma. */
const reportsThat = (prose: Prose, at: number): boolean =>
  isAccusative(prose, at) &&
  !isSayingSo(prose, at) &&
  !isAttribute(prose, at) &&
  (isComplementizer(prose, at + 1) ||
    isComplementizer(prose, at + 1, true) ||
    (isLeading(prose, at + 1) && isComplementizer(prose, at + 2)) ||
    isDescribing(prose, at));
/** واصفا زيارته بأنها: with what is described between them. */
const isDescribing = isWordThat(({ readings }) =>
  readings.some(
    ({ entry, verb }) => entry.type === "verb" && entry.use === "describe" && verb?.tense === "participle",
  ),
);
const isAccusative = spelled(/(?:[^ا]ا|ه|ين)$/u);
/** مصادر مؤكدة, اعتقادا جازما: an adjective of the indefinite noun before it. */
const isAttribute = (prose: Prose, at: number): boolean =>
  endsInH(prose, at) ? !has(prose, at - 1, Flag.article | Flag.name) : endsInA(prose, at - 1);
const endsInH = spelled(/ه$/u);
const endsInA = spelled(/\p{L}{3}ا$/u);
const isLeading = spelled(/^(?:الي|علي)$/u);

const isSelf = spelled(/^نفس(ه|ها|هم)$/u);

/** The first word of a noun phrase that can be content. */
export const nounOpener: Pattern<Prose> = token((prose, at) => {
  if (isSelf(prose, at)) return false;
  if (isContentOpener(prose, at)) return true;
  if (has(prose, at, Flag.mark)) return (prose.opens[at] ?? -1) >= 0;
  // "تثبت ذلك، تؤكد": behind a comma another verb, not what the first one is about.
  if (isComma(prose, at - 1) && canBeFinite(prose, at)) return false;
  return (
    has(prose, at, Flag.word) &&
    !has(
      prose,
      at,
      Flag.complementizer |
        Flag.relative |
        Flag.particle |
        Flag.breaker |
        Flag.preposition |
        Flag.negation |
        Flag.pronoun,
    )
  );
});

/** The one that was told: لـ«المرفأ», لصحيفة المرفأ, للصحافيين. */
export const audience: Pattern<Prose> = (attempt, at) => {
  const prose = attempt.input;
  if (foldedAt(prose, at) === "ل") {
    const quotation = prose.opens[at + 1] ?? -1;
    return quotation >= 0 && prose.quotations[quotation]?.closed
      ? innerTokens(prose, quotation).last + 1
      : -1;
  }
  if (!isTold(prose, at)) return -1;
  const named = readQuotedName(prose, at + 1, attempt.limit);
  // "لصحيفة «المرفأ» | الوزارة": the name in marks ends who was told.
  if (named > at + 1) return named;
  const end = Math.max(readVoice(prose, at, attempt.limit, { stopAtContent: true }), at + 1);
  // "صرح لوكالة المدار | مدير المرفأ": an office behind the paper's name is his who speaks.
  for (let i = at + 2; i < end; i++)
    if (
      has(prose, i, Flag.voiceHead) &&
      (voiceEntry(prose, i)?.kind === "person" || isBothDefinite(prose, i))
    )
      return i;
  return end;
};

/** "لوكالة أنباء الساحل | الشركة": who is spoken of begins anew. */
const isBothDefinite = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article) && has(prose, at - 1, Flag.article | Flag.name);

const LONGEST_ASIDE = 8;
const isDash = spelled(/^[-–—ـ]+$/u);

/** "- حفظه الله -": what stands between dashes; "بهذه المناسبة", "في هذا السياق". */
const aside: Pattern<Prose> = ({ input }, at) => {
  if (isDash(input, at)) {
    for (let i = at + 2; i < at + LONGEST_ASIDE; i++) if (isDash(input, i)) return i + 1;
    return -1;
  }
  const blessed = blessingEnd(input, at);
  if (blessed > at) return blessed;
  if (isAtFirst(input, at) || isInSuchWay(input, at) || isInStrongestWords(input, at)) return at + 2;
  if (isStrongly(input, at)) return at + 1;
  const these = foldedAt(input, at) === "في" ? at + 1 : at;
  return isThis(input, these) && isOccasionNoun(input, these + 1) ? these + 2 : -1;
};
/** "أكد بشكل صريح", "تساءل بصوت عال". */
const isInSuchWay = (prose: Prose, at: number): boolean =>
  isWay(prose, at) && isWord(prose, at + 1) && !has(prose, at + 1, Flag.article | Flag.complementizer);
/** "أدانت بشدة", "نددت بأشد العبارات". */
const isStrongly = spelled(/^ب(?:شده|قوه|حزم|حده|صراحه|وضوح|حراره)$/u);
const isInStrongestWords = (prose: Prose, at: number): boolean =>
  isStrongest(prose, at) && isWords(prose, at + 1);
const isStrongest = spelled(/^باشد$/u);
const isWords = spelled(/^(?:ال)?(?:عبارات|كلمات|الفاظ)$/u);
const isWay = spelled(/^ب(?:شكل|صوره|طريقه|اسلوب|لهجه|نبره|صوت)$/u);

/** "يقول في البداية المدير", "أكد في الختام": at which point of his speech. */
const isAtFirst = (prose: Prose, at: number): boolean => isIn(prose, at) && isBeginning(prose, at + 1);
const isIn = spelled(/^في$/u);
const isBeginning = spelled(/^(?:البدايه|النهايه|الختام|المقابل|الاثناء|ختامه|البدء)$/u);
const isThis = spelled(/^ب?هذ[اه]$/u);
const isOccasionNoun = spelled(/^ال(مناسبه|سياق|صدد|شان|خصوص|اطار|اتجاه|مجال)$/u);

/** Words of time and manner that may stand anywhere around a subject: اليوم, أيضا, حرفيا. */
export const interjected: Pattern<Prose> = oneOf(
  aside,
  ({ input }, at) => behindTime(input, at),
  token(
    (prose, at) =>
      ((has(prose, at, Flag.adverb | Flag.connector) && !isThat(prose, at)) || isAside(prose, at)) &&
      !has(prose, at, Flag.voiceHead),
  ),
);

const isThat = spelled(/^ب?ذلك$/u);
const isAside = spelled(
  /^(الماضي|الماضيه|المقبل|المقبله|الجاري|الحالي|القادم|المنصرم|ذاته|ذاتها|معاليه|معاليها|سعادته|سعادتها|فضيلته|سموه|سموها|سيادته|جلالته|فيه|فيها|به|بها|له|لها|عنه|عنها|منه|منها|اليه|اليها|عليه|عليها|لنا|خلالها|خلاله|اثناءها|اثناءه|عندها|حينها|وقتها)$/u,
);
