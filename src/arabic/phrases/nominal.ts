/**
 * Which words may stand in a noun phrase, and what a word in it is: a name, a saying, a fused preposition, the one told.
 * @module
 */
import { stem } from "../../text/index.ts";
import { perToken } from "../per-token.ts";
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { has, isComplementizer, isWord, verbReadings } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { voiceEntry } from "./head.ts";
import { isCommonWord } from "./proper.ts";
import { isListedName, isRank } from "./rank.ts";

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
  if (isInKunya(prose, at) || isScience(prose, at)) return true;
  if (isAccusativeParticiple(prose, at) || isSaying(prose, at)) return false;
  if (isShapedLikeVerb(prose, at) || isWhen(prose, at) || isBackThen(prose, at)) return false;
  if (has(prose, at, Flag.finiteCue) && !has(prose, at, NOUN_AFTER_ALL))
    return isListedName(prose, at) && isListedName(prose, at - 1);
  return !has(prose, at, NEVER_NOMINAL) || has(prose, at, Flag.voiceHead | Flag.name) || isNameAli(prose, at);
}

/** علم النفس, علم البحار: a field of study, where a word stands before it. */
export const isScience = (prose: Prose, at: number): boolean =>
  isKnowledge(prose, at) && has(prose, at + 1, Flag.article) && isWord(prose, at - 1);
const isKnowledge = spelled(/^علم$/u);

/** أبو سامر, أم سامر: whatever else the name of a son spells. */
const isInKunya = (prose: Prose, at: number): boolean =>
  (isListedName(prose, at) && isParentOf(prose, at - 1)) ||
  (isMotherOf(prose, at) && isListedName(prose, at + 1) && has(prose, at - 1, Flag.finiteCue));
const isParentOf = spelled(/^(?:ابو|ابي|ابا|ام)$/u);
const isMotherOf = spelled(/^ام$/u);

/** "مدير الميناء حين قال", "المدير يرافقه نائبه", "الأمير بحضور الوزير": no part of who said it. */
const isWhen = spelled(/^(?:حين|حينما|[يت]رافق(?:ه|ها|هم)|[يت]صحب(?:ه|ها|هم)|بحضور|برفقه|بصحبه|بمعيه)$/u);

/** اصطدمت, انقلبت, تراجعت, ارتفع: shapes of past verbs that no noun has. */
const isShapedLikeVerb = isWordThat(
  ({ folded, readings }) =>
    readings.length === 0 &&
    /^[وف]?(?:ا[^الهي][تط][^اهيو]{2}ت?|ان[^اهيو]{3}ت|است[^اهيو]{3}ت|ت[^اهيو]ا[^اهيو]{2}ت)$/u.test(folded),
);

/** قوله, بقولها, بالقول: the verbal noun that gives the voice its words. */
export const isSaying = perToken(readSaying);

const isHisSaying = spelled(/^ب?(القول|قوله|قولها|قولهم|قولهما)$/u);

function readSaying(prose: Prose, at: number): boolean {
  if (isHisSaying(prose, at)) return true;
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

const endsInAccusative = spelled(/(ا|ه|ين)$/u);

/** قائلا, مشيرا: the participle that reports, not a noun. */
function isAccusativeParticiple(prose: Prose, at: number): boolean {
  return has(prose, at, Flag.participleCue) && !has(prose, at, Flag.voiceHead) && endsInAccusative(prose, at);
}

/** علي the name and على the preposition fold together, منى and مني too; the raw last letter tells. */
export function isNameAli(prose: Prose, at: number): boolean {
  const token = prose.tokens[at];
  if (token?.folded === "مني" && prose.text.slice(token.start, token.end).endsWith("ى")) return true;
  if (token?.folded === "علي" && isNamedByRank(prose, at)) return true;
  if (token?.folded !== "علي" || !prose.text.slice(token.start, token.end).endsWith("ي")) return false;
  // هادي بن علي: behind بن nothing but a name can stand.
  if (isSonOf(prose, at - 1)) return true;
  // "عبدي علي:", "عبدي علي أن": a preposition needs a noun.
  if (isWord(prose, at - 1) && leadsToContent(prose, at + 1) && !has(prose, at - 1, Flag.finiteCue))
    return true;
  const verbs = verbReadings(prose, at - 1, "past", "present");
  if (verbs.length > 0 && !verbs.some((r) => r.entry.frames.some((f) => f.includes("على")))) return true;
  if (voiceEntry(prose, at - 1)?.kind === "person" || isBeforeFamily(prose, at)) return true;
  return (
    isWord(prose, at + 1) &&
    !has(prose, at + 1, Flag.article | Flag.demonstrative | Flag.complementizer | Flag.relative)
  );
}

/** "السفير، علي الزبيدي،", "مدير الميناء علي الحداد": before a family name; before one that no list knows, in a text that spells على apart. */
const isBeforeFamily = (prose: Prose, at: number): boolean =>
  has(prose, at + 1, Flag.article) &&
  ((isBehindNoun(prose, at) && isListedName(prose, at + 1)) ||
    ((prose.words[at + 1]?.readings.length ?? 0) === 0 &&
      !isCommonWord(prose, at + 1) &&
      spellsPreposition(prose)));
/** الميناء علي: behind what is no verb. */
const isBehindNoun = (prose: Prose, at: number): boolean =>
  has(prose, at - 1, Flag.article | Flag.name) && !has(prose, at - 1, Flag.finiteCue | Flag.masdarCue);

const apart = new WeakMap<Prose, boolean>();

/** Whether the preposition is written على somewhere in the text, so that علي is the name. */
function spellsPreposition(prose: Prose): boolean {
  const known = apart.get(prose) ?? /(?<!\p{L})على(?!\p{L})/u.test(prose.text);
  apart.set(prose, known);
  return known;
}

/** "الدكتور على أبو الحسن": spelled like the preposition, between a rank and a name that goes on. */
const isNamedByRank = (prose: Prose, at: number): boolean =>
  isRank(prose, at - 1) && (isSonOf(prose, at + 1) || isFatherOf(prose, at + 1));
const isFatherOf = spelled(/^[اأ]ب[وي]$/u);
const isSonOf = spelled(/^[اإ]?بن$/u);

/** للوكالة, بنشر: only read as a noun with a preposition. */
export const isFused = isWordThat(
  ({ folded, readings }) =>
    /^(?:لل|بال)./u.test(folded) ||
    (readings.length > 0 && readings.every((r) => r.preposition === "ب" || r.preposition === "ل")),
);

/** A ب written together with its noun. */
export const isFusedWithB = isWordThat(
  ({ folded, readings }) => /^بال./u.test(folded) || readings.some((r) => r.preposition === "ب"),
);

/** آنذاك, حينها: "the director back then, Sami", a word of time inside the phrase of a person. */
export const isBackThen = spelled(/^(?:انذاك|حينها|حينذاك|وقتها|يومها)$/u);

/** زملاؤه: a head with a pronoun is finished. */
export const hasPronoun = isWordThat(({ readings }) =>
  readings.some((r) => r.entry.type === "voice" && r.pronoun !== ""),
);

/** بتعويضات, where the frame waits for ب: an unknown word that is not a name right after a title (الرئيس بوتين). */
export const isUnknownWithB = (prose: Prose, at: number): boolean =>
  mayBeUnknownWithB(prose, at) &&
  (!has(prose, at - 1, Flag.voiceHead) || isWithMasdar(prose, at) || isCommonWithB(prose, at));

/** "أشاد المدير بمستوى الخدمة": behind a title a name may begin with ب (السفير باسم), a common noun does not, but it may tell where. */
export const isCommonWithB = isWordThat(
  ({ folded, readings }, { lexicon }) =>
    readings.length === 0 &&
    !/^ب(?:منطقه|محافظه|مدينه|قريه|ولايه|اقليم|مقاطعه)$/u.test(folded) &&
    stem(folded) === stem(folded.slice(1)) &&
    lexicon.phrases("common-words").match([{ folded: stem(folded) }], 0) !== null,
);

/** "وجه الوزير باتخاذ الإجراءات": a verbal noun with its genitive is no name. */
const isWithMasdar = (prose: Prose, at: number): boolean =>
  has(prose, at + 1, Flag.article) && MASDAR_WITH_B.test(foldedAt(prose, at));
/** باحترام, بتنظيم: no name, whether a list knows the noun or not. */
export const isMasdarWithB = isWordThat(
  ({ folded, readings }) => readings.length === 0 && MASDAR_WITH_B.test(folded),
);
const MASDAR_WITH_B = /^ب(?:ا?ست.{2}ا.|ان..ا.|ا.ت.ا.|ات.ا.|ت..ي.)$/u;

const mayBeUnknownWithB = isWordThat(
  ({ folded, readings }) => readings.length === 0 && /^ب.{4,}/u.test(folded),
);

/** لصحيفة كذا, للصحافيين: the one that was told, where the phrase before is not a document of theirs. */
export const isTold = isWordThat(
  ({ folded, readings }) =>
    /^ل(ل)?(صحفيين|صحافيين|مراسلين|اعلاميين|محتجزين|حاضرين|مشاركين|متظاهرين|محتجين|معتصمين|مواطنين|نواب|صحافه|وساءل|طاقم)$/u.test(
      folded,
    ) ||
    readings.some(
      (r) =>
        r.preposition === "ل" &&
        ((r.entry.type === "name" && r.entry.kind !== "place") ||
          (r.entry.type === "voice" && r.entry.kind === "outlet")),
    ),
);

export const isToldPerson = isWordThat(({ readings }) =>
  readings.some((r) => r.preposition === "ل" && r.entry.type === "voice" && r.entry.kind === "person"),
);

/** "الحكومة العام الماضي", "الحكومة يوم السبت": a noun of time with its adjective, a day with its name or number. */
export const isTimePhrase = (prose: Prose, at: number): boolean =>
  (isTimeNoun(prose, at) && isTimeAdjective(prose, at + 1)) ||
  (isFirst(prose, at) && isFrom(prose, at + 1) && isYesterday(prose, at + 2)) ||
  (isDay(prose, at) && (isDayName(prose, at + 1) || has(prose, at + 1, Flag.number | Flag.mark)));

/** المتحدث باسمها: a name may follow. */
export const isInTheirName = spelled(/^باسم(?:ه|ها|هم|هما)$/u);

/** من جهته, من جانبها: in his turn, whoever it is. */
export const isHisPart = spelled(/^(?:جهت|جانب|ناحيت|طرف)(?:ه|ها|هم|هما)$/u);

/** أول من أمس. */
const isFirst = spelled(/^اول$/u);
const isFrom = spelled(/^من$/u);
const isYesterday = spelled(/^امس$/u);

const isDay = spelled(/^يوم$/u);
const isDayName = spelled(
  /^(?:امس|اول|غد|السبت|الاحد|الاثنين|الاءثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|الماضي)$/u,
);

const isTimeNoun = spelled(/^(العام|الشهر|الاسبوع|السنه|الليله|الموسم)$/u);
const isTimeAdjective = spelled(
  /^(الماضي|الماضيه|الجاري|الجاريه|الحالي|الحاليه|المقبل|المقبله|القادم|القادمه|المنصرم)$/u,
);

const isShortWithW = spelled(/^و.{2,5}$/u);

export function looksLikeName(prose: Prose, at: number): boolean {
  return (
    isWord(prose, at - 1) &&
    !has(prose, at, Flag.article) &&
    isShortWithW(prose, at) &&
    has(prose, at - 1, Flag.voiceHead | Flag.article)
  );
}
