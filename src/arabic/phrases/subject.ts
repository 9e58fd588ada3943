/**
 * A subject that is followed by an object without any word between them (اتهمت النقابة الشركة بـ).
 * @module
 */
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { has, isComma, isWord } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { isContentOpener } from "./content-opener.ts";
import { headOf, voiceEntry } from "./head.ts";
import { outletAt, placeAt } from "./known-phrase.ts";
import { isFused } from "./nominal.ts";
import { isCommonWord, isFullyNamed, isKnownPerson, isPersonByName } from "./proper.ts";
import { isFirstNameToo, isListedName, isRank } from "./rank.ts";
import { readVoice, type VoiceLimits } from "./voice.ts";

const NISBA_SINGULAR = /(?:ي|يه)$/u;
const NISBA = /(?:ي|يه|يين|يون|يات|يتين|يان)$/u;

/**
 * Index after the subject; the object begins there. -1 where there is no noun phrase. Both are read as one phrase first;
 * it is cut where a definite noun can only begin anew, else before its last word.
 */
export function readSubject(prose: Prose, at: number, limit: number, limits: VoiceLimits = {}): number {
  const whole = readVoice(prose, at, limit, limits);
  if (whole < 0 || whole - at < 2 || isClosedApposition(prose, at, whole)) return whole;
  let weak = -1;
  for (let i = rankedName(prose, at, whole); i < whole; i++) {
    const known = isFused(prose, i) ? 0 : knownNameLength(prose, i);
    const kind =
      known > 1 && isWord(prose, i - 1) && !takesGenitive(prose, i - 1) ? "sure" : breakAt(prose, i);
    if (kind !== "none" && isNameOfOffice(prose, at, i)) continue;
    if (kind === "sure") return Math.max(i, objectBehindPost(prose, at, { post: i, whole }));
    // "طالبت رضوي | الدول | الموقعة": behind a bare name the first of two that may begin anew.
    if (
      kind === "likely" &&
      !(weak === i - 1 && weak === at + 1 && !has(prose, at, Flag.article | Flag.voiceHead))
    )
      weak = i;
    i += Math.max(0, known - 1);
  }
  if (weak > 0) return weak;
  if (endsInBareName(prose, at, whole)) return whole - 1;
  const head = headOf(prose, at, whole);
  // خبراء | الحكومة: unnamed people in the plural take no genitive before an object that must come.
  if (
    head.kind === "anonymous" &&
    head.at === at &&
    /(اء|ون|ين|وا)$/u.test(foldedAt(prose, at)) &&
    has(prose, at + 1, Flag.article)
  )
    return at + 1;
  // An object after the comma that closes an apposition, or no object at all.
  return whole;
}

/** "حذر المدير | السكان من": the first token of a phrase at which people or a body surely begin anew; -1 where none do. */
export function toldFrom(prose: Prose, at: number, whole: number): number {
  for (let i = at + 1; i < whole; i++)
    if (
      has(prose, i - 1, Flag.article | Flag.name) &&
      !has(prose, i, Flag.fusedPreposition) &&
      !isFused(prose, i) &&
      !has(prose, i - 2, Flag.preposition) &&
      (has(prose, i, Flag.article) ? isManyOrBody(prose, i) : isBody(prose, i)) &&
      !isAdjective(prose, i) &&
      !isJoined(prose, i)
    )
      return i;
  return -1;
}

/** السكان, الوزارة; no person, who may be the voice by another title (رئيس المجلس النائب سامي الحداد). */
const isManyOrBody = (prose: Prose, at: number): boolean => {
  if (isBySatellite(prose, at)) return false;
  const kind = voiceEntry(prose, at)?.kind;
  return kind !== undefined && kind !== "person" && kind !== "document" && !isTitleOfName(prose, at);
};

/** قناة الساحل | الفضائية: how it comes out, though it is a channel by itself too. */
const isBySatellite = spelled(/^الفضاءيه$/u);

/** صحيفة النهر, وزارة الصحة: a class noun without article, behind what is definite. */
const isBody = (prose: Prose, at: number): boolean => {
  const kind = voiceEntry(prose, at)?.kind;
  return kind === "outlet" || kind === "organisation";
};

/** "رئيس لجنة المياه في المجلس الوطني للصيادين | سامي الحداد": the first name behind a long office is its holder's. */
function isNameOfOffice(prose: Prose, at: number, i: number): boolean {
  if (!isListedName(prose, i) || isCommonWord(prose, i) || i - at < SHORTEST_OFFICE) return false;
  for (let k = at; k < i; k++) if (isListedName(prose, k) && !has(prose, k, Flag.voiceHead)) return false;
  const head = headOf(prose, at, i);
  return head.kind === "person" && head.titled && head.at === at && !has(prose, at, Flag.article);
}
const SHORTEST_OFFICE = 4;

/** "سامي الحداد رئيس الرابطة | الدور": a post without article behind a name is its holder's, where an object stands behind it. */
function objectBehindPost(
  prose: Prose,
  at: number,
  { post, whole }: { post: number; whole: number },
): number {
  const isPost =
    post >= at + 2 &&
    isFullyNamed(prose, at) &&
    voiceEntry(prose, post)?.kind === "person" &&
    !has(prose, post, Flag.article);
  if (!isPost) return -1;
  for (let i = post + 2; i <= whole; i++)
    if (
      isContentOpener(prose, i) ||
      (has(prose, i, Flag.contentHead) && !has(prose, i - 1, Flag.preposition))
    )
      return i;
  return -1;
}

/** "الأمين العام للمجلس الدكتور سامي الحداد": nothing before the rank and its name is the object. */
function rankedName(prose: Prose, at: number, whole: number): number {
  const { kind, titled } = headOf(prose, at, whole);
  if (!titled || kind !== "person") return at + 1;
  for (let i = at; i < whole - 1; i++)
    if (isTitleOfName(prose, i) && !has(prose, i + 1, Flag.article))
      return isFamilyName(prose, i + 2) ? i + 3 : i + 2;
  return at + 1;
}

/** الدكتور, and any title with the article right before a first name: النائب سامي الحداد. */
const isTitleOfName = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article) &&
  (isRank(prose, at) ||
    (voiceEntry(prose, at) !== null && isFirstNameToo(prose, at + 1)) ||
    (voiceEntry(prose, at)?.kind === "person" && isListedName(prose, at + 1)));

/** سامي الحداد: a definite word that no list knows, behind rank and first name. */
const isFamilyName = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article) && (prose.words[at]?.readings.length ?? 0) === 0 && !isFused(prose, at);

/** NHS: a body's own initials. */
const isLatin = spelled(/^[a-z]{2,8}$/iu);

/** "حركة كذا كذا": after a class noun and its name, a further word without article is the object. */
function endsInBareName(prose: Prose, at: number, whole: number): boolean {
  const head = headOf(prose, at, whole);
  if (!head.titled || head.kind === "person" || head.kind === "anonymous" || whole - at < 3) return false;
  return (
    isWord(prose, whole - 1) &&
    isWord(prose, whole - 2) &&
    !has(prose, whole - 1, Flag.article | Flag.adjective) &&
    !isLatin(prose, whole - 1)
  );
}

/** "وكيل إمارة منطقة الباحة": a title without article goes on to the name after it. */
const takesGenitive = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.voiceHead) &&
  !has(prose, at, Flag.article | Flag.name) &&
  !/(ون|ان)$/u.test(foldedAt(prose, at));

function knownNameLength(prose: Prose, at: number): number {
  return placeAt(prose, at)?.length ?? outletAt(prose, at)?.length ?? 0;
}

/** "رئيس الجمعية، سامي الحداد، الشركة بـ": the second comma ends the subject. */
function isClosedApposition(prose: Prose, at: number, whole: number): boolean {
  if (!isComma(prose, whole)) return false;
  for (let i = at; i < whole; i++) if (isComma(prose, i)) return true;
  return false;
}

/** "وصف الخبير | ما حدث": what is spoken of. */
const isWhat = spelled(/^ما$/u);

/** سموه, معاليه: his highness, his excellency. A phrase of one word. */
export const isHisHonour = spelled(/^(?:سمو|معالي|سعادت|فضيلت|سماحت|جلالت|فخامت|سيادت|دولت)(?:ه|ها)$/u);

/** عبد الله, بن الحداد: the name goes on. */
const isNameLink = spelled(/^(?:عبد|بن|بنت|ابن|ابو|ابي|ام|ال)$/u);

/** لجنة الأمن | والدفاع, الوزير | ونائبه: no object begins with و. */
const isJoined = isWordThat(
  ({ folded, readings }) =>
    /^وال\p{L}/u.test(folded) ||
    (readings.length > 0 && readings.every(({ conjunction }) => conjunction === "و")),
);

/** في شؤون | المياه: what a preposition leads to goes on to its genitive. */
const isLedGenitive = (prose: Prose, at: number): boolean =>
  has(prose, at - 2, Flag.preposition) && !has(prose, at - 1, Flag.article | Flag.name | Flag.adjective);

function breakAt(prose: Prose, at: number): "sure" | "likely" | "none" {
  if (!isWord(prose, at) && (prose.opens[at] ?? -1) < 0) return "none";
  if (isComma(prose, at - 1) || has(prose, at, Flag.preposition) || has(prose, at - 1, Flag.preposition))
    return "none";
  if (has(prose, at, Flag.demonstrative | Flag.quantifier) || isWhat(prose, at) || isHisHonour(prose, at - 1))
    return "sure";
  if (isNameLink(prose, at) || isNameLink(prose, at - 1) || isJoined(prose, at)) return "none";
  if (isOfHisOwn(prose, at) && has(prose, at - 1, Flag.article | Flag.name)) return "sure";
  if (isLedGenitive(prose, at)) return "none";
  if (isAdjective(prose, at) || isFused(prose, at)) return "none";
  if (isNominativePlural(prose, at - 1) && !describesMany(prose, at)) return "sure";
  if (isPaperBehindAdjective(prose, at)) return "sure";
  if (has(prose, at - 1, Flag.article | Flag.name) && isOblique(prose, at) && !isKnownPerson(prose, at))
    return "sure";
  if (isFamilyBehind(prose, at)) return "none";
  // "سامي الحداد | قرار البلدية": a common noun is no part of a name.
  if (isNameBefore(prose, at) && isCommonWord(prose, at) && !isListedName(prose, at)) return "sure";
  return breakByForm(prose, at);
}

/** "وصف المدير | زيارته": what is his, and on no list of names. */
const isOfHisOwn = (prose: Prose, at: number): boolean =>
  mayBeOwned(prose, at) &&
  !isSelf(prose, at) &&
  !isListedName(prose, at) &&
  /(?:ه|ها|هم)$/u.test(prose.text.slice(prose.tokens[at]?.start, prose.tokens[at]?.end));
const isSelf = spelled(/^(?:نفس|ذات|عين|كل|جميع|بعض|وحد)(?:ه|ها|هم)$/u);
const mayBeOwned = isWordThat(
  ({ folded, readings }) =>
    /^(?!ال)\p{L}{3,}(?:ه|ها|هم)$/u.test(folded) &&
    readings.every(
      ({ pronoun, preposition, entry }) => pronoun !== "" && preposition === "" && entry.type !== "verb",
    ),
);

/** "مسؤول حكومي | وكالة المرفأ", "شهود عيان | صحيفة": behind an indefinite adjective or a name a class noun begins anew. */
const isPaperBehindAdjective = (prose: Prose, at: number): boolean =>
  voiceEntry(prose, at)?.kind === "outlet" &&
  !has(prose, at, Flag.article) &&
  (isIndefiniteAdjective(prose, at - 1) || isListedName(prose, at - 1) || isOnNoList(prose, at - 1));
const isOnNoList = isWordThat(({ folded, readings }) => readings.length === 0 && folded.length > 2);
const isIndefiniteAdjective = (prose: Prose, at: number): boolean =>
  isWord(prose, at) &&
  !has(prose, at, Flag.article | Flag.name | Flag.voiceHead) &&
  (has(prose, at, Flag.adjective) || NISBA_SINGULAR.test(foldedAt(prose, at)) || isOther(prose, at));
const isOther = spelled(/^(?:اخر|اخري|كبير|كبيره|بارز|رفيع)$/u);

/** "تجار محليون | قرار البلدية": with its ن a plural takes no genitive, so what is no adjective of it begins anew. */
const isNominativePlural = isWordThat(
  ({ folded }, { lexicon }) =>
    /^(?:[وف]?ال)?\p{L}{3,}ون$/u.test(folded) &&
    lexicon.phrases("people-names").match([{ folded }], 0) === null,
);
const describesMany = spelled(/(?:ون|ين)$|^و/u);

/** Without a name: a definite word behind a definite one, or behind one that no list knows. */
function breakByForm(prose: Prose, at: number): "sure" | "likely" | "none" {
  const afterDefinite = has(prose, at - 1, Flag.article | Flag.name);
  const definite = has(prose, at, Flag.article | Flag.name);
  const closed = (prose.closes[at - 1] ?? -1) >= 0;
  const isNew = has(prose, at, Flag.voiceHead) || (has(prose, at, Flag.name) && !isListedName(prose, at));
  if ((afterDefinite || closed) && isNew) return "sure";
  // A definite word that no list knows may be an adjective of the one before (قسم الخدمات المساندة).
  if (afterDefinite && definite) return "likely";
  const afterUnknown = isWord(prose, at - 1) && (prose.words[at - 1]?.readings.length ?? 0) === 0;
  return definite && afterUnknown ? "likely" : "none";
}

/** سامي الحداد, اللواء العطار: no list knows the definite word behind a first name or a rank. */
const isFamilyBehind = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article) &&
  (!isCommonWord(prose, at) || isListedName(prose, at) || isKnownPerson(prose, at)) &&
  !isUnited(prose, at) &&
  (isListedName(prose, at - 1) || (isRank(prose, at - 1) && has(prose, at - 1, Flag.article)));

/** الأمم المتحدة, الولايات المتحدة. */
const isUnited = (prose: Prose, at: number): boolean => foldedAt(prose, at + 1) === "المتحده";

/** Behind a name of two words, or one word that is surely a name. */
const isNameBefore = (prose: Prose, at: number): boolean =>
  !isCommonWord(prose, at - 1) &&
  (isPersonByName(prose, at - 1) || isPersonByName(prose, at - 2) || isFamilyBehind(prose, at - 1)) &&
  (!has(prose, at, Flag.voiceHead | Flag.adjective) || has(prose, at, Flag.contentHead));

/** دعت البلدية | الراغبين: a subject takes no adjective in ين, and a noun with the article no genitive. */
const isOblique = (prose: Prose, at: number): boolean =>
  endsOblique(prose, at) && has(prose, at, Flag.article) && has(prose, at - 1, Flag.article);

const endsOblique = spelled(/^ال(?:م\p{L}|\p{L}ا)\p{L}{1,5}ين$/u);

/** An article and a nisba ending or a known adjective: الإيراني, الرسمية, السابق. المجلس العسكري is one phrase, too. */
function isAdjective(prose: Prose, at: number): boolean {
  if (!has(prose, at, Flag.article)) return false;
  const describes =
    voiceEntry(prose, at)?.kind === "anonymous" &&
    NISBA_SINGULAR.test(foldedAt(prose, at)) &&
    has(prose, at - 1, Flag.article);
  if (has(prose, at, Flag.voiceHead) && !describes && !isOfDepartment(prose, at)) return false;
  return NISBA.test(foldedAt(prose, at)) || has(prose, at, Flag.adjective);
}

/** الشؤون البلدية, الشؤون الخارجية, التجارة الداخلية: a ministry's name is an adjective behind a definite noun that is no voice. */
const isOfDepartment = (prose: Prose, at: number): boolean =>
  (isOfTown(prose, at) && isAffairs(prose, at - 1)) || isDepartment(prose, at);
const isOfTown = spelled(/^البلديه$/u);
const isAffairs = spelled(/^ال(?:شءون|شؤون|مجالس|اشغال|انتخابات)$/u);
const isDepartment = (prose: Prose, at: number): boolean =>
  DEPARTMENT.test(foldedAt(prose, at)) &&
  has(prose, at - 1, Flag.article) &&
  !has(prose, at - 1, Flag.voiceHead);
const DEPARTMENT = /^ال(?:خارجيه|داخليه)$/u;
