import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { has, isComplementizer, isWord } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { afterPlace, isAtPlace, isHeld, isIssued, readAttached } from "./attached.ts";
import { beginsAnew, isPublished, tellsHow } from "./begins-anew.ts";
import { belongingEnd } from "./belonging.ts";
import { blessingEnd } from "./blessing.ts";
import { isContentOpener } from "./content-opener.ts";
import { type CoreState, readHead } from "./core.ts";
import { headOf, voiceEntry } from "./head.ts";
import { isResumptive } from "./homograph.ts";
import {
  isBackThen,
  isFused,
  isFusedWithB,
  isNameAli,
  isNominal,
  isScience,
  isTimePhrase,
  isTold,
  isToldPerson,
  isUnknownWithB,
  looksLikeName,
  NEVER_NOMINAL,
  NOUN_AFTER_ALL,
} from "./nominal.ts";
import { readBracket, readKnownName, readQuotedName } from "./quoted-name.ts";
import { isDotOf, isFusedName, isListedName, isRank } from "./rank.ts";

const LONGEST_RELATIVE = 14;

const beginsWithW = spelled(/^و/u);
const beginsWithB = spelled(/^ب/u);
const joinsDefiniteNoun = spelled(/^و(ال|لل)./u);

/** The next piece of a phrase; index after it, or `at` where the phrase ends. */
export function readTail(prose: Prose, at: number, limit: number, state: CoreState): number {
  if (at >= limit) return at;
  if (has(prose, at, Flag.mark)) return readMarkTail(prose, at, limit);
  if (has(prose, at, Flag.relative))
    return state.barred.has(foldedAt(prose, at)) ? at : readRelative(prose, at, limit, state);
  const belonging = belongingEnd(prose, at, state);
  if (belonging > at) return belonging <= limit ? belonging : at;
  if (isObtained(prose, at, state) || isMadeBy(prose, at, state)) return readHead(prose, at + 1, limit);
  if (has(prose, at, Flag.preposition) && !isNameAli(prose, at)) return readAttached(prose, at, limit, state);
  if (isScience(prose, at - 1)) return at + 1;
  if (endsPhrase(prose, at, state)) return at;
  if (isBackThen(prose, at) && isNominal(prose, at + 1)) return Math.min(at + 1, limit);
  // الصادر حديثا عن: a word of time before the preposition that the participle asks for.
  if (isIssued(prose, at - 1) && has(prose, at, Flag.adverb) && has(prose, at + 1, Flag.preposition))
    return readAttached(prose, at + 1, limit, state);
  if (isPublished(prose, at)) return at;
  if (isNameAfterRank(prose, at) || isFamilyName(prose, at)) return at + 1;
  if (isAtPlace(prose, at, state)) return afterPlace(prose, at, limit);
  if (endsBeforeNoun(prose, at, state)) return at;
  return readNoun(prose, at, limit, state);
}

/** Words with which no noun phrase goes on. */
const endsPhrase = (prose: Prose, at: number, state: CoreState): boolean =>
  (state.stopAtContent && isContentOpener(prose, at)) ||
  (has(prose, at, Flag.connector) && !has(prose, at, NOUN_AFTER_ALL)) ||
  isTimePhrase(prose, at) ||
  asksForSilence(prose, at) ||
  has(prose, at, Flag.demonstrative) ||
  isCopula(prose, at) ||
  tellsHow(prose, at) ||
  blessingEnd(prose, at) > at ||
  (state.barred.has(foldedAt(prose, at)) && !isNameAli(prose, at));

/** "السد هو الأقدم": what it is follows. */
const isCopula = spelled(/^(?:هو|هي|هم|هما)$/u);

/** "مصدر في البلدية طالبا عدم ذكر اسمه", "مسؤول رفض الكشف عن هويته". */
const asksForSilence = (prose: Prose, at: number): boolean => wants(prose, at) && isSilence(prose, at + 1);
const wants = spelled(/^(?:(?:طالب|رافض|مفضل|مشترط)(?:ا|ه|ين|ان)|(?:فضل|رفض|طلب|اشترط)(?:ت|وا|ا)?)$/u);
const isSilence = spelled(/^(?:عدم|الكشف|ذكر|كشف|نشر|الافصاح|حجب|الاشاره|التصريح)$/u);

const endsBeforeNoun = (prose: Prose, at: number, state: CoreState): boolean =>
  isBarredFusion(prose, at, state) || isManner(prose, at, state) || beginsAnew(prose, at);

/** A genitive, an adjective, a name, or a second noun joined by و. */
function readNoun(prose: Prose, at: number, limit: number, state: CoreState): number {
  const described = readDescription(prose, at, limit, state);
  if (described > at) return described;
  if (has(prose, at, Flag.conjoined) || beginsWithW(prose, at)) return readCoordinated(prose, at, limit);
  const known = readKnownName(prose, at, limit);
  if (known > at) return known;
  return isNominal(prose, at) && !isWrittenPassive(prose, at) && !isWhatHeDoes(prose, at) ? at + 1 : at;
}

/** "وزير التعليم يترأس الاجتماع": what no list knows, spelled like a present and with an object behind it, is no name. */
const isWhatHeDoes = (prose: Prose, at: number): boolean =>
  isLikePresent(prose, at) &&
  !isListedName(prose, at) &&
  has(prose, at - 1, Flag.article) &&
  has(prose, at + 1, Flag.article);
const isLikePresent = isWordThat(
  ({ folded, readings }) => readings.length === 0 && /^ي\p{L}{4,}$/u.test(folded),
);

/** الشيخ فالح, الدكتور زيد: behind a rank a first name of the list is one, and so is what only spells ف and a verb. */
function isNameAfterRank(prose: Prose, at: number): boolean {
  if (!isRank(prose, at - 1) || !isWord(prose, at) || has(prose, at, Flag.complementizerForm)) return false;
  return isListedName(prose, at) || (spellsThenVerb(prose, at) && isWord(prose, at + 1));
}

/** سامح شكري, حسن رشدي: behind a first name of the list what spells a verb and "me" is a family name. */
const isFamilyName = (prose: Prose, at: number): boolean =>
  spellsVerbAndMe(prose, at) && isListedName(prose, at - 1) && !has(prose, at - 1, Flag.finiteCue);

const spellsVerbAndMe = isWordThat(
  ({ folded, readings }) =>
    /ي$/u.test(folded) &&
    readings.some((r) => r.entry.type === "verb") &&
    readings.every((r) => r.pronoun === "ي" && r.conjunction === "" && r.preposition === ""),
);

const spellsThenVerb = isWordThat(
  ({ folded, readings }) =>
    /^ف\p{L}{3,}$/u.test(folded) &&
    readings.length > 0 &&
    readings.every((r) => r.conjunction === "ف" && r.entry.type === "verb" && r.pronoun === ""),
);

/** فحوص أُجريت: the damma tells a passive verb. */
function isWrittenPassive(prose: Prose, at: number): boolean {
  const token = prose.tokens[at];
  return (
    token !== undefined &&
    prose.text.charCodeAt(token.start + 1) === DAMMA &&
    (prose.words[at]?.readings.length ?? 0) === 0 &&
    /^[أيتن]/u.test(prose.text.charAt(token.start))
  );
}

const DAMMA = 0x64f;

/** "دراسة أعدتها | الجامعة": a paper without article, and who made it. */
const isMadeBy = (prose: Prose, at: number, state: CoreState): boolean =>
  isHeld(prose, at) &&
  endsInPronoun(prose, at) &&
  headOf(prose, state.first, at).kind === "document" &&
  !has(prose, state.first, Flag.article) &&
  has(prose, at + 1, Flag.voiceHead | Flag.name);
const endsInPronoun = spelled(/ها?$/u);

/** "وثائق حصلت عليها الصحيفة": a relative clause without a relative, closed by its pronoun. */
function isObtained(prose: Prose, at: number, state: CoreState): boolean {
  return (
    at > state.first + 1 &&
    isResumptive(prose, at) &&
    headOf(prose, state.first, at).kind === "document" &&
    (prose.words[at - 1]?.readings.length ?? 0) === 0 &&
    (has(prose, at + 1, Flag.voiceHead | Flag.name) || (prose.opens[at + 1] ?? -1) >= 0)
  );
}

/** Quoted names, brackets, hyphens and slashes. */
function readMarkTail(prose: Prose, at: number, limit: number): number {
  const quoted = readQuotedName(prose, at, limit);
  if (quoted > at) return quoted;
  const mark = foldedAt(prose, at);
  if (mark === "(" || mark === "[") return readBracket(prose, at, limit);
  const touches =
    prose.tokens[at]?.start === prose.tokens[at - 1]?.end &&
    prose.tokens[at + 1]?.start === prose.tokens[at]?.end;
  if (at + 1 >= limit || !isWord(prose, at + 1)) return at;
  // د. سامي, الدكتور/ سامي: a mark between title and name.
  if (isDotOf(prose, at) || (mark === "/" && isRank(prose, at - 1))) return at + 2;
  return /^[-‑–/.]$/u.test(mark) && touches ? at + 2 : at;
}

/** التي رفعت عنها السرية belongs to a document or an unnamed voice; after a name it only adds. */
function readRelative(prose: Prose, at: number, limit: number, state: CoreState): number {
  const head = headOf(prose, state.first, at);
  if (has(prose, head.at, Flag.article)) return at;
  if (head.kind !== "anonymous" && head.kind !== "document" && head.kind !== "group") return at;
  for (let i = at + 1; i < Math.min(limit, at + LONGEST_RELATIVE); i++) {
    if (isComplementizer(prose, i) || has(prose, i, Flag.mark) || state.barred.has(foldedAt(prose, i)))
      return i;
    if (i > at + 2 && has(prose, i, Flag.finiteCue) && !has(prose, i, NOUN_AFTER_ALL)) return i;
  }
  return at;
}

/** بالـ where the frame's content begins with ب; لوكالة كذا, the one that was told. */
function isBarredFusion(prose: Prose, at: number, state: CoreState): boolean {
  if (state.barred.has("ب") && (isFusedWithB(prose, at) || isUnknownWithB(prose, at))) return true;
  if (foldedAt(prose, at) === "بعد") return true;
  // Only a word with ل is for somebody: the head is asked for there alone.
  const told = beginsWithL(prose, at) ? isToldTo(prose, at, state) : null;
  if (told !== null) return told;
  return isFusedCircumstance(prose, at) && !has(prose, at, Flag.voiceHead) && !isForWorks(prose, at);
}

const beginsWithL = spelled(/^[وف]?ل/u);

/** True for the one that was told, false for what the voice is of, null for neither. */
function isToldTo(prose: Prose, at: number, state: CoreState): boolean | null {
  const { kind } = headOf(prose, state.first, at);
  const told = isTold(prose, at) && !(kind === "person" && at - state.first >= 2 && isForBody(prose, at));
  if (kind !== "document" && (told || (kind === "person" && isToldPerson(prose, at)))) return true;
  if (kind === "person" && (isToldByName(prose, at, state) || isToHisOwn(prose, at) || isForName(prose, at)))
    return true;
  return kind === "person" && at - state.first >= 2 && isForEvent(prose, at) ? false : null;
}

/** "مركز الساحل للأعمال البحرية": what a body is for, behind its class noun or its name. */
const isForWorks = (prose: Prose, at: number): boolean =>
  isWorks(prose, at) && [at - 1, at - 2, at - 3].some((i) => voiceEntry(prose, i)?.kind === "organisation");
const isWorks = spelled(/^للاعمال$/u);

/** "شرح الجد لسالم": who is told; not "الناطق الرسمي لعمار الخيرية". */
const isForName = (prose: Prose, at: number): boolean =>
  opensWithL(prose, at) && isFusedName(prose, at) && has(prose, at - 1, Flag.voiceHead | Flag.name);
const opensWithL = spelled(/^ل/u);

/** لنظيره, لزملائها: somebody of his own who was told; not لطيفة. */
const isToHisOwn = (prose: Prose, at: number): boolean =>
  isForHis(prose, at) &&
  /(?:ه|ها|هم)$/u.test(prose.text.slice(prose.tokens[at]?.start, prose.tokens[at]?.end));
const isForHis = spelled(/^ل(?!ل)\p{L}{3,}(?:ه|ها|هم)$/u);

/** "خورخي داسيلفا للجهاز الإداري": behind a name it is the body that was told, behind a title the one that he is of. */
const isToldByName = (prose: Prose, at: number, state: CoreState): boolean =>
  at - state.first >= 2 &&
  isForBodyOfArticle(prose, at) &&
  has(prose, at, Flag.voiceHead) &&
  isBareUnknown(prose, at - 1) &&
  isListedName(prose, at - 2);
const isForBodyOfArticle = spelled(/^لل/u);

/** المدير التنفيذي للمهرجان, المشرف العام للمعرض: whose director, not where it was said. */
const isForEvent = spelled(
  /^لل?(?:معرض|مهرجان|ملتقي|مؤتمر|مءتمر|منتدي|لجنه|مجلس|محكمه|دوره|حفل|احتفال|احتفالات|ندوه|قمه|جاءزه|مسابقه)$|^للبرنامج$/u,
);

/** الأمين العام للأمم المتحدة: a body that is no paper or agency is whose office it is, not who was told. */
const isForBody = isWordThat(({ readings }) =>
  readings.some((r) => r.preposition === "ل" && r.entry.type === "name" && r.entry.kind === "organisation"),
);

const isFusedCircumstance = isWordThat(({ readings }) =>
  readings.some(
    (r) => r.preposition !== "" && r.entry.type === "function" && r.entry.class === "circumstance",
  ),
);

const mayTellManner = spelled(/^ب(?!ال).{3,}/u);

/** التقرير بحماس: an unknown word with ب after a finished phrase tells how, not who. */
function isManner(prose: Prose, at: number, state: CoreState): boolean {
  if (!mayTellManner(prose, at) || !has(prose, at - 1, Flag.article | Flag.name)) return false;
  if (isListedName(prose, at)) return false;
  if (has(prose, at, NOUN_AFTER_ALL) && !isFused(prose, at)) return false;
  return headOf(prose, state.first, at).kind !== "person" && !followsTitle(prose, at);
}

/** "إدارة الرئيس الحالي بارنز": behind a person's title and its adjective ب rather begins a name. */
const followsTitle = (prose: Prose, at: number): boolean =>
  voiceEntry(prose, at - 1)?.kind === "person" ||
  (has(prose, at - 1, Flag.article) && isRank(prose, at - 2)) ||
  (has(prose, at - 1, Flag.article) && voiceEntry(prose, at - 2)?.kind === "person");

const describesObject = isWordThat(({ readings }) =>
  readings.some(
    ({ entry, pronoun, verb }) =>
      entry.type === "verb" &&
      entry.use === "describe" &&
      pronoun !== "" &&
      (verb?.tense === "past" || verb?.tense === "present"),
  ),
);

/** مصادر وصفتها بالموثوقة: a verb of describing whose object is the voice itself. */
function readDescription(prose: Prose, at: number, limit: number, state: CoreState): number {
  if (!describesObject(prose, at) || headOf(prose, state.first, at).kind !== "anonymous" || at + 1 >= limit)
    return at;
  return beginsWithB(prose, at + 1) ? at + 2 : at;
}

/** المدير ونائبه, وزارتا الصحة والتعليم. A و before a word that may be a verb joins clauses, not nouns. */
function readCoordinated(prose: Prose, at: number, limit: number): number {
  if (has(prose, at, Flag.finiteCue | Flag.participleCue) && !has(prose, at, NOUN_AFTER_ALL)) return at;
  const joins =
    joinsDefiniteNoun(prose, at) ||
    isPairOfMen(prose, at) ||
    has(prose, at, Flag.voiceHead) ||
    (has(prose, at, Flag.name) && has(prose, at, Flag.conjoined));
  if (joins && at < limit && !has(prose, at, NEVER_NOMINAL)) return at + 1;
  if (isForeignSurname(prose, at) || isForeignName(prose, at) || isMarkedName(prose, at)) return at + 1;
  // A word of its own that begins with و (وليد, وجيه) is no conjunction where the lexicon knows no such clitic.
  return !has(prose, at, Flag.conjoined) && isNominal(prose, at) && looksLikeName(prose, at) ? at + 1 : at;
}

/** "ناشطون سياسيون ومبدعون": two nominative plurals. */
const isPairOfMen = (prose: Prose, at: number): boolean => isAndMen(prose, at) && isMen(prose, at - 1);
const isAndMen = spelled(/^و\p{L}{3,}ون$/u);
const isMen = spelled(/\p{L}{3}ون$/u);

/** ألبرت ويلسون: a name of the list, whose و is its own. */
const isMarkedName = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.name) && isListedName(prose, at);

/** جون ويلموث: a word that no list knows, with و or without it, after a bare word of the same kind. */
const isForeignSurname = (prose: Prose, at: number): boolean =>
  mayBeSurname(prose, at) && isBareUnknown(prose, at - 1) && !has(prose, at - 2, Flag.preposition);

/** "المدرب الهولندي ويلفريد شتول إن": two unknown words behind a finished title, and what is said right behind them. */
const isForeignName = (prose: Prose, at: number): boolean =>
  mayBeSurname(prose, at) &&
  has(prose, at - 1, Flag.article | Flag.name) &&
  (isBareUnknown(prose, at + 1) || isListedName(prose, at + 1)) &&
  (isComplementizer(prose, at + 2) || has(prose, at + 2, Flag.mark | Flag.preposition));

const mayBeSurname = isWordThat(
  ({ folded, readings }, { lexicon }) =>
    readings.length === 0 &&
    /^و(?!ال|لل).{2,}(?<!ون|ين|ات|ه)$/u.test(folded) &&
    lexicon.look(folded.slice(1)).readings.length === 0,
);
const isBareUnknown = isWordThat(
  ({ folded, readings }) => readings.length === 0 && /^(?!ال|و|ب|ل).{2,}(?<!ون|ين|ات|ه)$/u.test(folded),
);
