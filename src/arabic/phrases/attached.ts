/**
 * What a preposition attaches to a voice: the place, body or paper that tells which one it is.
 * @module
 */
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { has, isDefinite } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { type CoreState, readHead } from "./core.ts";
import { headOf, voiceEntry } from "./head.ts";
import { placeAt } from "./known-phrase.ts";
import { hasPronoun, isHisPart, isNominal } from "./nominal.ts";
import { isPersonByName } from "./proper.ts";
import { isListedName, isRank } from "./rank.ts";

/** المشرف على: the title takes its preposition even from a verb that has the same one (أكد على). */
const isSupervisor = spelled(/^(?:ال|لل)?مشرف(?:ه|ون|ين)?$/u);

const ATTACHED_ANYWHERE = new Set(["باسم", "بلسان", "لدي", "بدرجه", "باتجاه"]);

const ATTACHED_TO_INDEFINITE = new Set([
  "في",
  "من",
  "داخل",
  "ضمن",
  "بين",
  "مع",
  "تحت",
  "قرب",
  "حول",
  "عن",
  "علي",
  "الي",
]);

/** المسؤول عن, النائب عن: "دافع المدرب عن فريقه" is what he did. */
const isAnswerable = spelled(
  /^(?:ال|لل)?(?:مسءول|ناءب|ممثل|مندوب|متحدث|ناطق|مرشح|وكيل|عضو|مدافع)(?:ه|ين|ون|ات)?$/u,
);

/** المشرف على, المسؤول عن: the title itself asks for what follows. */
const isAskedFor = (prose: Prose, preposition: string, before: number): boolean =>
  (preposition === "علي" && has(prose, before, Flag.voiceHead)) ||
  (preposition === "عن" && isAnswerable(prose, before));

/** المشرف على, المشرف العام على. */
const supervises = (prose: Prose, at: number): boolean =>
  isSupervisor(prose, at) || (isSupervisor(prose, at - 1) && has(prose, at, Flag.article));

/** التقرير الصادر عن الهيئة: as المشرف على. */
const isFrom = spelled(/^(?:ال)?صادر(?:ه)?$/u);

/** مصدر في البلدية, مسؤول من الشركة, المبعوث إلى المدينة: the preposition and the noun after it. */
export function readAttached(prose: Prose, at: number, limit: number, state: CoreState): number {
  const preposition = foldedAt(prose, at);
  const isOwn = isItsOwn(prose, at, preposition);
  if ((state.barred.has(preposition) && !isOwn) || at + 1 >= limit) return at;
  if (!isOwn && !ATTACHED_ANYWHERE.has(preposition) && !attachesTo(prose, preposition, at - 1, state))
    return isPerson(prose, state.first, at) ? placeOfOffice(prose, at, limit) : at;
  const next = at + 1;
  // "المدير من جهته قال": in turn, not from where he is.
  if (isHisPart(prose, next) || isThatAlone(prose, next)) return at;
  const asked = isOwn || isAskedFor(prose, preposition, at - 1);
  const isWhen = has(prose, next, Flag.circumstance | Flag.adverb) && !isOrganisation(prose, next);
  if (isWhen && !isOwn) return at;
  if (!asked && isPerson(prose, state.first, at) && !isWorkplace(prose, next))
    return placeOfOffice(prose, at, limit);
  const noun = readHead(prose, next, limit);
  // المشرف على المعرض: asked for, even where the noun could tell where it was said.
  if (noun < 0) return isOwn && isNominal(prose, next) ? next + 1 : at;
  return noun;
}

const isPerson = (prose: Prose, first: number, last: number): boolean =>
  headOf(prose, first, last).kind === "person";

/** المشرف على, النائب عن, الصادر حديثا عن: a preposition that the word before it asks for. */
const isItsOwn = (prose: Prose, at: number, preposition: string): boolean =>
  (preposition === "علي" && supervises(prose, at - 1)) ||
  (preposition === "عن" &&
    ((isAnswerable(prose, at - 1) && isConstituency(prose, at + 1)) ||
      isFrom(prose, at - 1) ||
      (isFrom(prose, at - 2) && has(prose, at - 1, Flag.adverb))));

/** "رد مصدر في البلدية على ذلك": what was answered. */
const isThatAlone = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.demonstrative) && !has(prose, at + 1, Flag.article);

/** النائب عن ولاية كذا, المرشح عن حزب كذا. */
const isConstituency = (prose: Prose, at: number): boolean =>
  placeAt(prose, at) !== null || isDistrict(prose, at);
const isDistrict = spelled(/^(?:ال)?(?:حزب|داءره|ولايه|محافظه|مدينه|كتله|حركه|منطقه|ائتلاف|اءتلاف)$/u);

const isOrganisation = (prose: Prose, at: number): boolean => voiceEntry(prose, at)?.kind === "organisation";

/** افتتاحيته, مقالها: what is his, so that he said it there. */
const isHis = spelled(/^\p{L}{4,}(?:ته|تها|هم)$/u);

/** What a person with a title may work in: no place, time, number or pronoun. */
function isWorkplace(prose: Prose, at: number): boolean {
  if (isOrganisation(prose, at)) return true;
  if (isHis(prose, at)) return false;
  return !has(
    prose,
    at,
    Flag.name |
      Flag.number |
      Flag.demonstrative |
      Flag.pronoun |
      Flag.quantifier |
      Flag.contentHead |
      Flag.speechNoun,
  );
}

const isAccredited = spelled(/^لدي$/u);
const isInOrTo = spelled(/^(?:في|الي)$/u);

/**
 * The place behind a preposition, or the preposition where it is none of the office: السفير لدى تونس always,
 * "رئيسة البلدية في النرويج ليلى الحداد" where her name stands behind it.
 */
function placeOfOffice(prose: Prose, at: number, limit: number): number {
  const place = placeAt(prose, at + 1);
  const behind = at + 1 + (place?.length ?? 0);
  if (!place || behind > limit) return at;
  const isOfOffice = isAccredited(prose, at) || (isInOrTo(prose, at) && isNameBefore(prose, behind, limit));
  return isOfOffice ? behind : at;
}

/** True for a name behind which something else may follow before the limit. */
const isNameBefore = (prose: Prose, at: number, limit: number): boolean =>
  at + 1 < limit &&
  ((isRank(prose, at) && has(prose, at, Flag.article)) ||
    isPersonByName(prose, at) ||
    (isListedName(prose, at) &&
      !has(prose, at, Flag.voiceHead) &&
      (isUnknown(prose, at + 1) || isListedName(prose, at + 1))) ||
    (isUnknown(prose, at) && isUnknown(prose, at + 1)));
const isUnknown = isWordThat(
  ({ folded, readings }) => readings.length === 0 && !/^(?:[بل]|وال|[يت]\p{L}{3})/u.test(folded),
);

/** "أعلن دوران في الثاني من يونيو": no place of work. */
const isDate = spelled(
  /^ال(?:اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|عشرين|ثلاثين|اونه|وقت|نهايه|بدايه|ختام)$/u,
);

/** صادر عن, مقرب من, المتخصص في, النهي عن: a participle or verbal noun that asks for its preposition. */
export const isIssued = spelled(
  /^(?:ال)?(?:صادر|مقرب|قريب|مطلع|منتم|منتمي|مختص|متخصص|مقيم|عامل|ناشط|منتسب|منبثق|منحدر)(?:ه|ون|ين|ي)?$|^و?(?:ال|لل)(?:نهي|وقايه|رقابه|حفاظ|اشراف|محافظه|افراج|دفاع)$/u,
);

/** بجدة, بمنطقة الحدود, بجامعة كذا: the place or body where the one just named is, as long as the verb needs no ب and more than a bare noun stands before. */
export const isAtPlace = (prose: Prose, at: number, state: CoreState): boolean =>
  isInPlace(prose, at) && !state.barred.has("ب") && at - state.first >= 2;
/** بجدة, بمنطقة كذا, بالمدينة. */
export const isInPlace = isWordThat(
  ({ folded, readings }) =>
    /^ب(?:المدينه|منطقه|محافظه|مدينه|قريه|حي|ولايه|اقليم|مقاطعه|مركز)$/u.test(folded) ||
    readings.some(
      ({ preposition, entry, pronoun }) =>
        preposition === "ب" &&
        pronoun === "" &&
        ((entry.type === "name" && entry.kind === "place") ||
          (entry.type === "voice" && entry.kind === "organisation")),
    ),
);

/** The token after ب and a place, which may have a name of several words. */
export function afterPlace(prose: Prose, at: number, limit: number): number {
  const known = placeAt(prose, at);
  return known && at + known.length <= limit ? at + known.length : at + 1;
}

/** بيان من مكتب المبعوث, تقرير في مجلة كذا: an indefinite paper and who it is from. */
const isPaperOf = (prose: Prose, preposition: string, before: number, state: CoreState): boolean =>
  /^(?:من|عن|في)$/u.test(preposition) &&
  has(prose, before + 2, Flag.voiceHead) &&
  !has(prose, state.first, Flag.article) &&
  /^(?:organisation|outlet)$/u.test(voiceEntry(prose, before + 2)?.kind ?? "") &&
  headOf(prose, state.first, before + 1).kind === "document";

/** لجنة من العلماء, فريق من الباحثين: who an unnamed body is made of. */
const isOfMembers = (prose: Prose, preposition: string, before: number): boolean =>
  preposition === "من" && isBodyOf(prose, before) && isMembers(prose, before + 2);
const isBodyOf = spelled(/^(?:لجنه|فريق|مجموعه|وفد|نخبه|جمع|حشد|هيءه|جماعه|عدد|كوكبه)$/u);
const isMembers = spelled(/^ال\p{L}{2,}(?:ين|اء|ات|اب|ال)$/u);

const isSomebody = (kind: string | undefined): boolean => kind === "person" || kind === "organisation";

function attachesTo(prose: Prose, preposition: string, before: number, state: CoreState): boolean {
  if (!ATTACHED_TO_INDEFINITE.has(preposition)) return false;
  if (isIssued(prose, before) || (has(prose, before, Flag.adverb) && isIssued(prose, before - 1)))
    return true;
  if (isPaperOf(prose, preposition, before, state) || isOfMembers(prose, preposition, before)) return true;
  const directlyAfterTitle = has(prose, before, Flag.voiceHead);
  if (preposition === "عن" && isSomebody(voiceEntry(prose, before)?.kind)) return isAnswerable(prose, before);
  if (preposition === "علي" || preposition === "الي" || preposition === "عن") return directlyAfterTitle;
  const head = headOf(prose, state.first, before + 1);
  if ((head.kind === "anonymous" || head.kind === "group") && !hasPronoun(prose, head.at)) return true;
  if (head.kind !== "person") return false;
  // رئيس قسم في جامعة: a title with its genitive takes a place of work, a bare الوزير does not.
  return (
    (!isDefinite(prose, before) && before === state.first && !isDate(prose, before + 2)) ||
    (head.titled && before > head.at) ||
    has(prose, before + 2, Flag.voiceHead)
  );
}

/** عقده, نشرتها, أعدها; صدر, نشر: the verb of a clause on an indefinite paper or meeting, who made or held it behind it. */
export const isHeld = spelled(
  /^(?:[يت]?(?:عقد|نشر|صدر|اصدر|ذيع|اذاع|بث|وزع|نظم|لقي|القا|جري|اجرا|كتب|سجل|اعد|انجز|ارسل|وجه|تلا|قدم|نقل|تناقل|ستضيف|استضاف|شهد)(?:ت|وا|ون)?(?:ه|ها)|(?:اجر|الق|تلق)(?:ته|تها)|(?:صدر|نشر|بث|عقد|جر[يت]|اجري|القي|اذيع|وزع|كتب)ت?)$/u,
);
