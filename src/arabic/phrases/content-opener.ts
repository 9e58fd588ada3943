/**
 * Where a bare noun phrase that is content begins: a verbal noun without article after a finished noun phrase.
 * @module
 */
import { perToken } from "../per-token.ts";
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose, sentenceStart } from "../prose.ts";
import { has, isWord } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { isResumptive } from "./homograph.ts";
import { isBackThen } from "./nominal.ts";
import { hasFathatan } from "./tanwin.ts";

/** The shapes of derived verbal nouns (forms II, IV, VII, VIII, X), folded, without article. */
const MASDAR_SHAPE =
  /^(?:است.{2}ا.|است.ا.ه|استفاد|ان..ا.|ا.ت.ا.|ا..ا.|ت..ي.|ت..يل|ت.ا..|ت[^ا].{2}|م[^ت]ا..ه|ا.ا.ه)(?:ه|ها|هم|هما)?$/u;
const NEVER =
  Flag.article |
  Flag.preposition |
  Flag.complementizer |
  Flag.relative |
  Flag.mark |
  Flag.number |
  Flag.conjoined |
  Flag.name |
  Flag.adjective;

/** A form V verbal noun (تعمّد) is spelled like a verb (تعمل): behind و alone it is not believed. */
const FUSED = /^[وف]?(?:بال|لل|ال|ب|ل)|^[وف](?!ت[^ا].{2}$)/u;

/** True where a noun can be true or false as a whole: a verbal noun, with or without article or fused preposition. */
export function isPropositional(prose: Prose, at: number): boolean {
  if (!isWord(prose, at) || has(prose, at, Flag.complementizer | Flag.relative)) return false;

  if (isWay(prose, at) || isSituation(prose, at) || (has(prose, at, Flag.speechNoun) && isPlural(prose, at)))
    return false;
  if (has(prose, at, Flag.contentHead | Flag.masdarCue)) return true;
  if (isIntense(prose, at) && isFelt(prose, at + 1)) return true;
  if (isOwned(prose, at) && has(prose, at + 1, Flag.article)) return true;
  if (has(prose, at, Flag.speechNoun | Flag.voiceHead | Flag.name | Flag.adjective | Flag.preposition))
    return false;

  return isAnyOrNone(prose, at) || hasMasdarShape(prose, at) || hasFusedMasdarShape(prose, at);
}

/** عظيم شكره, بالغ سعادته: how much of what is felt. */
export const isIntense = spelled(/^(?:بالغ|عظيم|خالص|جزيل|عميق|فاءق|وافر|صادق|كامل|كبير|شديد|جل)$/u);

/** شكره, سعادتها: what the voice itself feels or does, with its pronoun. */
const isFelt = isWordThat(({ readings }) =>
  readings.some(
    (r) =>
      r.pronoun !== "" &&
      r.preposition === "" &&
      (r.entry.type === "speech-noun" || (r.entry.type === "verb" && r.verb?.tense === "masdar")),
  ),
);

const isWay = spelled(/^(ال|لل|بال)?(طريق|تاريخ|استاذ|اقتصاد|انسان|اسلام|تلميذ|تقويم)/u);
/** الوضع is how things stand, وضع that something is put. */
const isSituation = spelled(/^[وف]?(?:ب?ال|لل)وضع/u);
const isPlural = spelled(/ات(?:ه|ها|هم)?$/u);
const isAnyOrNone = spelled(/^(اي|عدم)$/u);
const isAfterwards = spelled(/^(عقب|قبيل|اثر|بعيد|غداه)$/u);
const isAbstract = spelled(/يه$/u);
const hasMasdarShape = spelled(MASDAR_SHAPE);
const hasFusedMasdarShape = isWordThat(({ folded }) => MASDAR_SHAPE.test(folded.replace(FUSED, "")));

/** رغبته, استعدادها: a noun of saying with the voice's own pronoun. */
const isOwned = isWordThat(({ readings }) =>
  readings.some((r) => r.pronoun !== "" && r.preposition === "" && r.entry.type === "speech-noun"),
);

/** طقساً, نمواً: an indefinite accusative, where the marks are written. */
const isMarkedIndefinite = (prose: Prose, at: number): boolean =>
  !has(prose, at, Flag.adverb | Flag.participleCue | Flag.connector) && hasFathatan(prose, at);

/** "المدرب حاجة فريقه": behind a finished phrase, what spells a voice too (a pilgrim) is the verbal noun. */
const isAfterNoun = (prose: Prose, at: number): boolean =>
  has(prose, at - 1, Flag.article | Flag.name | Flag.mark) && !has(prose, at - 1, Flag.finiteCue);

const isWith = spelled(/^(مع|عن|علي|الي)$/u);
const isNeed = spelled(/^الحاجه$/u);
const isReaching = spelled(/^ال(?:توصل|انتهاء|بدء|انضمام|استعداد|التزام)$/u);

/** "النادي التعاقد مع لاعب": behind a finished phrase, a verbal noun with the article and the preposition of its verb. */
const isDefiniteMasdar = (prose: Prose, at: number): boolean =>
  (isNeed(prose, at) && foldedAt(prose, at + 1) === "الي" && isAfterNoun(prose, at)) ||
  isDefiniteDoing(prose, at);

const isDefiniteDoing = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article) &&
  (isHeadlined(prose, at) ||
    ((isWith(prose, at + 1) ||
      isReporting(prose, at - 1) ||
      (isReaching(prose, at) && has(prose, at + 1, Flag.fusedPreposition | Flag.preposition))) &&
      (has(prose, at - 1, Flag.article | Flag.name | Flag.adverb) || isReporting(prose, at - 1)))) &&
  !has(prose, at, Flag.voiceHead | Flag.name | Flag.adjective | Flag.circumstance | Flag.fusedPreposition) &&
  isWithArticle(prose, at) &&
  isPropositional(prose, at);
const isWithArticle = spelled(/^ال/u);

const LONGEST_SUBJECT = 5;

/** "الحداد يعلن الترشح": behind a subject that opens the sentence and its verb in the present, as in a headline. */
function isHeadlined(prose: Prose, at: number): boolean {
  const start = sentenceStart(prose, at);
  const words = at - 1 - start;
  return (
    words > 0 &&
    words <= LONGEST_SUBJECT &&
    has(prose, at - 1, Flag.finiteCue) &&
    isPresent(prose, at - 1) &&
    isWord(prose, at - 2) &&
    mayBeSubject(prose, start)
  );
}
/** يعلن, تعلن; توقعت is a past. */
const isPresent = spelled(/^س?[يت]\p{L}+[^ت]$/u);
const mayBeSubject = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article | Flag.voiceHead | Flag.name) || isOnNoList(prose, at);
const isOnNoList = isWordThat(({ readings }) => readings.length === 0);

/** "مؤكدا اعتزازه": a participle of saying that is no title. */
const isReporting = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.participleCue) && !has(prose, at, Flag.voiceHead) && endsInAccusative(prose, at);
const endsInAccusative = spelled(/(?:ا|ين)$/u);

/** "الوزير أدوارا كبيرة", "الخبير أسعارا أعلى": a broken plural in the accusative, no name. */
const isIndefinitePlural = (prose: Prose, at: number): boolean => hasPluralShape(prose, at);
const hasPluralShape = isWordThat(
  ({ folded, readings }) => readings.length === 0 && /^ا..ا.ا$/u.test(folded),
);

/** Behind a preposition, behind عقب and the like, and in the name of an office, a verbal noun is no content. */
const belongsBefore = (prose: Prose, at: number): boolean =>
  (has(prose, at - 1, Flag.preposition) && !isResumptive(prose, at - 1)) ||
  isAfterwards(prose, at - 1) ||
  (isNews(prose, at) && isAgency(prose, at - 1)) ||
  isOfOffice(prose, at) ||
  isOfBody(prose, at);

/** "منظمة حظر التجارب", "هيئة منع الحرائق": what a body is for, which is nothing without it. */
const isOfBody = (prose: Prose, at: number): boolean =>
  isBody(prose, at - 1) && has(prose, at + 1, Flag.article);
const isBody = spelled(
  /^[وفلب]?(?:منظمه|هيءه|وكاله|جمعيه|اداره|داءره|مصلحه|وحده|شعبه|مديريه|مءسسه|مركز|صندوق|معاهده|اتفاقيه|برنامج)$/u,
);

/** وكالة أنباء المدينة. */
const isNews = spelled(/^(?:انباء|اخبار)$/u);
const isAgency = spelled(/^[وفلب]?وكال(?:ه|ات|تا|تي)$/u);

/** True where a bare verbal noun opens at this token. A voice's head (اتحاد, إدارة) never does. */
export const isContentOpener = perToken(readContentOpener);

function readContentOpener(prose: Prose, at: number): boolean {
  if (isDefiniteMasdar(prose, at)) return true;
  if (!isWord(prose, at) || has(prose, at, NEVER) || isBackThen(prose, at)) return false;
  if (belongsBefore(prose, at) || has(prose, at - 1, Flag.relative)) return false;
  if (isOwned(prose, at)) return true;
  if (has(prose, at, Flag.voiceHead)) return has(prose, at, Flag.contentHead) && isAfterNoun(prose, at);
  if (has(prose, at, Flag.contentHead)) return true;
  const folded = foldedAt(prose, at);
  // جاهزية الطلبة: an abstract noun behind a finished phrase, or right behind its verb with a genitive after it.
  if (isAbstract(prose, at) && has(prose, at - 1, Flag.article)) return true;
  if (isAbstract(prose, at) && has(prose, at - 1, Flag.finiteCue | Flag.participleCue))
    return has(prose, at + 1, Flag.article) && !has(prose, at - 1, Flag.voiceHead);
  if (isMarkedIndefinite(prose, at))
    return (
      has(prose, at - 1, Flag.article | Flag.name | Flag.mark | Flag.number | Flag.finiteCue) ||
      (prose.words[at - 1]?.readings.length ?? 0) === 0
    );
  if (isIndefinitePlural(prose, at) && has(prose, at - 1, Flag.article | Flag.name)) return true;
  if (folded === "اي" || folded === "ما" || folded === "عدم") return true;
  if (!hasMasdarShape(prose, at)) return false;
  return (
    has(prose, at - 1, Flag.article | Flag.name | Flag.mark) ||
    isReporting(prose, at - 1) ||
    isBehindItsVerb(prose, at)
  );
}

/** "قد توقعت تسريح العمال", "يؤكد اهتمامه بالمعرض", "توقعوا ارتفاع أسعار": with the subject before the verb or in its ending, or the pronoun of the voice itself. */
const isBehindItsVerb = (prose: Prose, at: number): boolean =>
  has(prose, at - 1, Flag.finiteCue) &&
  !has(prose, at - 1, Flag.voiceHead | Flag.article) &&
  (isPerfect(prose, at - 2) ||
    endsInPronoun(prose, at) ||
    (isOfMany(prose, at - 1) && isSurelyMasdar(prose, at)) ||
    (isHeadlined(prose, at) && (isSurelyMasdar(prose, at) || isFourthForm(prose, at))));
/** توقعوا: no subject can follow. */
const isOfMany = spelled(/\p{L}{3}وا$/u);
/** استقرار, ارتفاع; not أجواء. */
const isSurelyMasdar = spelled(/^(?:است.{2}ا.|ان[^اتس].ا.|ا[^لنس]ت.ا.|ت[^ا].ي.)$/u);
/** إخماد, إنقاذ: its hamza tells it from a plural (أخبار). */
const isFourthForm = (prose: Prose, at: number): boolean =>
  /^إ\p{L}{2}ا\p{L}$/u.test(prose.text.slice(prose.tokens[at]?.start ?? 0, prose.tokens[at]?.end ?? 0));
const isPerfect = spelled(/^(?:قد|لقد|فقد|وقد)$/u);
const endsInPronoun = spelled(/(?:[^ا]ه|ها|هم)$/u);

/** "نائب رئيس تحرير الصحيفة", "مدير تطوير الميناء": the verbal noun belongs to the office before it. */
const isOfOffice = (prose: Prose, at: number): boolean =>
  isOfficer(prose, at - 1) && !has(prose, at - 1, Flag.article) && hasMasdarShape(prose, at);
const isOfficer = spelled(/^[وف]?(?:رءيسه?|مديره?|مسءول|سكرتير|منسق|مشرف)$/u);
