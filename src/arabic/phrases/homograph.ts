/**
 * What spells a verb of saying and is something else: nouns with their numbers and pronouns, blessings, the first person.
 * @module
 */
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose, sentenceEnd, sentenceStart, spanOf } from "../prose.ts";
import { has, isComma, isComplementizer, isWord, type VerbReading, verbReadings } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { voiceEntry } from "./head.ts";
import { isHisPart, isScience } from "./nominal.ts";
import { isDotOf, isListedName } from "./rank.ts";
import { hasTanwin } from "./tanwin.ts";

/** يجب (must), يعد (is counted), سموه (his highness), تعرض (suffered), توجه (set out), اعلموا (know!), أبرز (the most prominent) spell أجاب, وعد, سمّى, عرض, وجّه, أعلم and أبرز too: read as those only before بأن. */
const isOtherVerbToo = spelled(
  /^[وف]?(يجب|يدع|تدع|يعد|تعد|تعدي|يعدون|سموه|سموها|سموكم|تعرض|توجه|توجهت|توجهوا|اعلموا|ابرز)$/u,
);

/** True where a word that may be a finite verb of saying is something else in its place. */
export function isHomograph(prose: Prose, at: number): boolean {
  for (const is of OTHERWISE) if (is(prose, at)) return true;
  return false;
}

const isOtherVerb = (prose: Prose, at: number): boolean =>
  isOtherVerbToo(prose, at) && !isComplementizer(prose, at + 1, true);

const isReach = spelled(/^[وف]?[يت]?بلغ(ت)?$/u);
const isMeasure = spelled(/^[وف]?([يت]قدر|زاد|زادت|[يت]زيد)$/u);
const callsFor = spelled(/^[وف]?[يت]دعو$/u);
const isMood = spelled(/^(لل|ال)(قلق|تساؤل|تساءل|استغراب|دهشه|تفاءل|فخر|اسف|شك|ريبه|سخريه|ضحك)$/u);
const FARTHEST_REACHED = 4;

/** "تبلغ سعته لترين", "تقدر بأكثر من", "يدعو للقلق": amounts and moods, told by nobody. */
function isAmountOrMood(prose: Prose, at: number): boolean {
  if (isReach(prose, at)) return (prose.nextComplementizer[at + 1] ?? prose.length) > at + FARTHEST_REACHED;
  if (isMeasure(prose, at))
    return /^(ب|عن|علي|من)/u.test(foldedAt(prose, at + 1)) && !isComplementizer(prose, at + 1, true);
  return callsFor(prose, at) && (isMood(prose, at + 1) || isMood(prose, at + 2));
}

const isInspect = spelled(/^[وف]?اطلع(ت|وا)?$/u);

/** "اطلع الأمير على سير العمل": with no room for an object, أطلع (to brief) without its hamza is "to look at". */
const isLookedAt = (prose: Prose, at: number): boolean =>
  isInspect(prose, at) &&
  !/أ/u.test(prose.text.slice(prose.tokens[at]?.start ?? 0, prose.tokens[at]?.end ?? 0)) &&
  [at + 1, at + 2].some((i) => foldedAt(prose, i) === "علي" && !isComplementizer(prose, i + 1));

const isSkin = spelled(/^[وف]?بشرت(?:ه|ها|هم|ك|نا|ي)$/u);
const isWeOrThey = spelled(/^[وف]?(?:دعو|شكو|تلو)نا$/u);
/** "دراسة أعدتها الجامعة": who made it; not أعدت, I said again. */
const isMade = spelled(/^اعد(?:ته|تها|ه|ها|وه|وها)$/u);
/** وتعز, وتونس: a place behind و, where what follows is no clause. */
const isPlace = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.name) && isPlaceWord(prose, at) && !isComplementizer(prose, at + 1);
const isPlaceWord = isWordThat(({ readings }) =>
  readings.some((r) => r.entry.type === "name" && r.entry.kind === "place" && r.preposition === ""),
);

/** بشرتهم (their skin), دعونا (we called), وتعز (and Taiz) spell verbs of saying with their objects. */
const isOtherForm = (prose: Prose, at: number): boolean =>
  isSkin(prose, at) || isWeOrThey(prose, at) || isMade(prose, at) || isPlace(prose, at);

const maySign = spelled(/^[وف]?س?توقع$/u);
const isContract = spelled(
  /^(?:ال)?(?:عقدا?|اتفاقا?|اتفاقيه|اتفاقيات|عقودا?|مذكره|مذكرات|بروتوكولا?|صفقه|معاهده|وثيقه)$/u,
);
const FARTHEST_CONTRACT = 9;
/** ارتفاع, توقيع: what is expected, whatever stands in it. */
const isEvent = spelled(/^(?:ا.ت.ا.|ان..ا.|ا..ا.|ت..ي.|زياده|نمو|هبوط|وصول|صعود|فوز|حصول)$/u);

/** "توقع معه عقدا", "توقع الشركة اتفاقية": signs, where a contract stands behind its subject; "توقع إبرام العقد" expects. */
function isSigning(prose: Prose, at: number): boolean {
  if (!maySign(prose, at)) return false;
  for (let i = at + 1; i <= at + FARTHEST_CONTRACT; i++) {
    if (isContract(prose, i)) return true;
    if (!isWord(prose, i) || has(prose, i, Flag.complementizer) || isEvent(prose, i)) return false;
  }
  return false;
}

const isPrice = spelled(/^ثمنا?$/u);

/** ثمن (price) and عبر (across) are verbs only where their sign is written or their preposition follows. */
const isOtherWord = (prose: Prose, at: number): boolean =>
  (isPrice(prose, at) && !hasShadda(prose, at) && !isPraised(prose, at)) ||
  (foldedAt(prose, at) === "عبر" && !has(prose, at + 1, Flag.preposition) && !isExpressed(prose, at)) ||
  isScience(prose, at);

/** "ثمن الوزير دعم": before somebody, at the head of a clause. */
const isPraised = (prose: Prose, at: number): boolean =>
  (has(prose, at + 1, Flag.voiceHead | Flag.quantifier) || isListedName(prose, at + 1)) &&
  (sentenceStart(prose, at) === at || isComma(prose, at - 1));

const isAcross = spelled(/^[وف]?عبر$/u);
/** أسفه, تمنياتها; and what no list knows in the form of a verbal noun: انفتاحه. */
const isOwnFeeling = isWordThat(
  ({ folded, readings }) =>
    readings.some(
      (r) =>
        r.pronoun !== "" &&
        (r.entry.type === "speech-noun" || r.verb?.tense === "masdar" || r.preposition === ""),
    ) ||
    (readings.length === 0 && OWN_MASDAR.test(folded)),
);
const OWN_MASDAR = /^(?:ان..ا.|ا.ت.ا.|است..ا.|ت..ي.)(?:ه|ها|هم)$/u;

/** "عبر حسابه", "عبر تويتر": through what it was said. */
const isOwnMedium = (prose: Prose, at: number): boolean =>
  foldedAt(prose, at) !== "عن" &&
  !has(prose, at, Flag.voiceHead | Flag.name | Flag.article | Flag.quantifier) &&
  !isListedName(prose, at) &&
  !isDotOf(prose, at + 1);
const isWithW = spelled(/^[وف]/u);

/** "عبر الأمير عن سعادته": عبر (across) is عبّر where عن and a feeling of the speaker's own follow in its clause. */
export function isExpressed(prose: Prose, at: number): boolean {
  if (!isAcross(prose, at) || isOwnMedium(prose, at + 1)) return false;
  if (
    !hasShadda(prose, at) &&
    sentenceStart(prose, at) !== at &&
    !isWithW(prose, at) &&
    !leadsToVerb(prose, at - 1) &&
    !isInTurn(prose, at - 1)
  )
    return false;
  for (let i = at + 1; i < at + FARTHEST_CLEAR && !isClauseEnd(prose, i); i++)
    if (foldedAt(prose, i) === "عن")
      return (
        [i + 1, i + 2].some((k) => isOwnFeeling(prose, k) && !has(prose, k, Flag.article)) ||
        isFeelingOf(prose, at, i + 1)
      );
  return false;
}

/** "عبر السكان عن القلق": somebody stands behind the verb, and what is felt behind عن. */
const isFeelingOf = (prose: Prose, at: number, felt: number): boolean =>
  has(prose, felt, Flag.speechNoun) &&
  has(prose, felt, Flag.article) &&
  (has(prose, at + 1, Flag.voiceHead | Flag.name) || isListedName(prose, at + 1));

const isClauseEnd = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.complementizer | Flag.relative) ||
  (/^[.:؛]$/u.test(foldedAt(prose, at)) && !isDotOf(prose, at));

const isBetween = spelled(/^[وف]?بين$/u);
const leadsToVerb = spelled(/^(?:قد|كما|حيث|الذي|التي|فيما|[وف]?ل?طالما)$/u);
/** How far behind it the أن must stand for بين to be بيّن. */
const FARTHEST_CLEAR = 16;

/** The doubling sign, which tells ثمّن (to value) from ثمن (price) where it is written. */
function hasShadda(prose: Prose, at: number): boolean {
  const token = prose.tokens[at];
  return token !== undefined && prose.text.slice(token.start, token.end).includes("\u0651");
}

/** بيّن أن is spelled like بين (between): a verb where its sign is written, where a clause begins with it or a pronoun follows, and an أن comes. */
export function isMadeClear(prose: Prose, at: number): boolean {
  if (isExpressed(prose, at)) return true;
  if (!isBetween(prose, at)) return false;
  if (hasShadda(prose, at)) return true;
  const leads = prose.nextComplementizer[at + 1] ?? prose.length;
  if (leads - at > FARTHEST_CLEAR || leads >= sentenceEnd(prose, at)) return false;
  if (isResumptive(prose, at + 1) && !has(prose, at + 1, Flag.conjoined)) return leads <= at + 3;
  const opens = sentenceStart(prose, at) === at || isComma(prose, at - 1) || leadsToVerb(prose, at - 1);
  const turned = isInTurn(prose, at - 1) || isInContext(prose, at - 1) || isOnTopic(prose, at - 1);
  const begun = has(prose, at, Flag.conjoined) || leadsToVerb(prose, at - 1) || turned;
  return (opens || turned) && begun && !pairs(prose, at, leads);
}

/** "وحول موعد الافتتاح، بين المهندس أن": what he was asked about, at the head of the sentence. */
const isOnTopic = (prose: Prose, comma: number): boolean =>
  isComma(prose, comma) && isAbout(prose, sentenceStart(prose, comma));
const isAbout = spelled(/^[وف]?(?:حول|عن|بشان|بخصوص|ردا|تعليقا|تعقيبا|فيما)$/u);

const isContext = spelled(/^ال?(?:سياق|اطار|صدد|شان|اتجاه|ختام|مقابل)$/u);
const isSame = spelled(/^(?:ذاته|نفسه|متصل|اخر)$/u);

/** "وفي السياق ذاته، بين المهندس أن": an opening phrase of its own at the head of the sentence. */
function isInContext(prose: Prose, comma: number): boolean {
  if (!isComma(prose, comma)) return false;
  const noun = isSame(prose, comma - 1) ? comma - 2 : comma - 1;
  return isContext(prose, noun) && sentenceStart(prose, comma) >= noun - 2;
}

const isHisTurn = spelled(/^[وف]?بدور(?:ه|ها|هم)$/u);

/** "من جهته، بين المتحدث أن", "بدوره بين": a connective before the verb. */
function isInTurn(prose: Prose, before: number): boolean {
  const at = isComma(prose, before) ? before - 1 : before;
  return isHisTurn(prose, at) || isHisPart(prose, at);
}

/** بين الوزارة والشركة: between two, joined by و. */
function pairs(prose: Prose, first: number, last: number): boolean {
  for (let i = first + 2; i < last; i++)
    if (has(prose, i, Flag.conjoined) && has(prose, i, Flag.article | Flag.name)) return true;
  return false;
}

/** "مقدما شكره", "أبدى رأيه": with a pronoun inside a clause it is the noun; not "ما ذكره", what he mentioned. */
const isOwnedNoun = (prose: Prose, at: number): boolean =>
  mayBeOwned(prose, at) &&
  !isWhat(prose, at - 1) &&
  has(prose, at - 1, Flag.word) &&
  !has(prose, at, Flag.conjoined) &&
  sentenceStart(prose, at) !== at;
const isWhat = spelled(/^[وف]?(?:[بلك]?ما|مما|عما)$/u);
const mayBeOwned = isWordThat(
  ({ readings }) =>
    readings.some(
      (r) => r.pronoun !== "" && (r.verb?.tense === "masdar" || r.entry.type === "speech-noun"),
    ) && !readings.some((r) => r.verb?.tense === "past" && r.pronoun === ""),
);

/** "مناقشة تبني مبادرات": after an indefinite noun, what spells a verbal noun is one. */
function isGenitiveNoun(prose: Prose, at: number): boolean {
  if (!has(prose, at, Flag.masdarCue | Flag.contentHead) || has(prose, at, Flag.conjoined)) return false;
  // برقية شكر, شهادة تقدير: what a paper without article is about.
  if (voiceEntry(prose, at - 1)?.kind === "document" && !has(prose, at - 1, Flag.article)) return true;
  return (
    has(prose, at - 1, Flag.contentHead | Flag.masdarCue) &&
    !has(prose, at - 1, Flag.article | Flag.finiteCue)
  );
}

/** "325 طالبا": a title after its number. */
const isCountedNoun = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.voiceHead) && has(prose, at - 1, Flag.number);

/** "ينظم نادي الساحل", "يقيم نادي": what follows a verb at once is its subject. */
const isSubjectOfVerb = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.voiceHead) && !has(prose, at, Flag.conjoined) && mayBeVerb(prose, at - 1);
const mayBeVerb = isWordThat(
  ({ folded, readings }) => readings.length === 0 && /^[وف]?س?[يت]\p{L}{3,}$/u.test(folded),
);

/** نادي الساحل: a club, not "he called": that one is spelled with ى and takes بأن. */
const isClub = (prose: Prose, at: number): boolean =>
  isClubWord(prose, at) && !isComplementizer(prose, at + 1, true);
const isClubWord = spelled(/^نادي$/u);

/** "صلى الله عليه وسلم": said of a name, by nobody. */
const isBlessing = (prose: Prose, at: number): boolean =>
  foldedAt(prose, at) === "وسلم" && /^عليه/u.test(foldedAt(prose, at - 1));

/** "كما تسمى", "كما يسمونه": what everybody calls a thing. */
const isCalledSo = (prose: Prose, at: number): boolean =>
  foldedAt(prose, at - 1) === "كما" && names(prose, at);

const names = isWordThat(({ readings }) =>
  readings.some(({ entry }) => entry.type === "verb" && /^(سمّى|لقّب|نعت)$/u.test(entry.lemma)),
);

const isOwnName = spelled(/^(اسمه|اسمها|اسمهم|اسماءهم|اسماءهما|هويته|هويتها|هوياتهم|هويتهم|نفسه|نفسها)$/u);
/** طالباني, شاكرني: a dual past with "me" after it is a name. */
function isNameInNi(prose: Prose, at: number): boolean {
  const readings = verbReadings(prose, at, "past", "present");
  return readings.length > 0 && readings.every((r) => r.pronoun === "ني" && r.verb?.number === "d");
}

const isAlmost = spelled(/^شبه$/u);
const isAmountOf = spelled(/^[وف]?قدر(ها|ه)$/u);
const isOrder = spelled(/^[وف]?امر(ا)?$/u);
/** آمر كتيبة: who commands it, spelled with its madda. */
const isCommander = (prose: Prose, at: number): boolean =>
  isOrder(prose, at) &&
  /^[وف]?آ/u.test(prose.text.slice(prose.tokens[at]?.start ?? 0, prose.tokens[at]?.end ?? 0));
const isOfRank = spelled(
  /^(ملكي|سام|سامي|رءاسي|اميري|اداري|عسكري|قضاءي|واقع|طبيعي|ضروري|مهم|اخر|غير|لا)(ا)?$/u,
);
const isUtmost = spelled(/^(الامكان|المستطاع)$/u);

/** "شبه كامل", "مبلغ قدره", "قدر الإمكان", "أمر ملكي": nouns. */
const isNounOfDegree = (prose: Prose, at: number): boolean =>
  isAlmost(prose, at) ||
  isCommander(prose, at) ||
  (isOrder(prose, at) && isOfRank(prose, at + 1)) ||
  isUtmost(prose, at + 1) ||
  (isAmountOf(prose, at) && !has(prose, at + 1, Flag.voiceHead | Flag.name | Flag.quantifier));

const isSilence = spelled(/^(عدم|الا|الكشف|ذكر|كشف|نشر|الافصاح|ان)$/u);

/** "طلب عدم ذكر اسمه", "رفض الكشف عن هويته": tells why a voice has no name. */
export function asksForSilence(prose: Prose, at: number): boolean {
  if (!isSilence(prose, at + 1) && !isSilence(prose, at)) return false;
  for (let i = at + 1; i < at + 7; i++) if (isOwnName(prose, i)) return true;
  return false;
}

const asksOneself = spelled(
  /^[وف]?(اود|اريد|احب|احببت|اردت|علي|يمكنني|استطيع|ارجو|اتمني|يجب|ينبغي|بد|لي|لنا|اسمح|اسمحوا)$/u,
);

/** أعتقد with its hamza is "I believe"; the past of such verbs (اعتقد) has none. */
function isWrittenI(prose: Prose, at: number, readings: readonly VerbReading[]): boolean {
  if (readings.length === 0) return false;
  const { text } = prose;
  const { start, end } = spanOf(prose, at, at + 1);
  const isConjoined = text.startsWith("و", start) || text.startsWith("ف", start);
  const first = isConjoined ? start + 1 : start;
  return first < end && text.startsWith("أ", first) && readings.every((r) => r.entry.lemma.startsWith("ا"));
}

/** "أود أن أؤكد", "وقلت له": forms of "I" and "you" that spell a third person too. */
function isOfFirstPerson(prose: Prose, at: number): boolean {
  const readings = verbReadings(prose, at, "past", "present");
  if (isWrittenI(prose, at, readings)) return true;
  const wants = foldedAt(prose, at - 1) === "ان" && asksOneself(prose, at - 2);
  if (wants && readings.some((r) => r.verb?.person === 1 && r.verb.tense === "present")) return true;
  if (saysI(prose, at - 1) && readings.some((r) => r.verb?.person === 1)) return true;
  return (prose.within[at] ?? -1) < 0 && readings.length > 0 && readings.every((r) => isNotToldOf(r));
}

const saysI = spelled(/^([وف]?(انا|انني|اني)|لانني|لكنني|لكني)$/u);

/** "ماذا قلتم", "نصر" (a name that spells "we insist"): outside quotation marks "you" and "we" tell of nobody, unless a clause begins with them. */
const isNotToldOf = ({ verb, conjunction }: VerbReading): boolean =>
  verb?.person === 2 || (verb?.person === 1 && verb.tense === "present" && conjunction === "");

/** طلبا, ردا: what could be a dual past is an accusative verbal noun. */
function isOnlyDualNoun(prose: Prose, at: number): boolean {
  if (!has(prose, at, Flag.masdarCue | Flag.speechNoun) || !foldedAt(prose, at).endsWith("ا")) return false;
  return verbReadings(prose, at, "past", "present").every((r) => r.verb?.number === "d");
}

/** فيه, عنها: a preposition with its pronoun. */
export const isResumptive = isWordThat(({ readings }) =>
  readings.some((r) => r.pronoun !== "" && r.entry.type === "function" && r.entry.class === "preposition"),
);

/** All of them, the cheap ones first. */
const OTHERWISE: readonly ((prose: Prose, at: number) => boolean)[] = [
  isOtherVerb,
  isOtherWord,
  isSigning,
  isOtherForm,
  isAmountOrMood,
  isBlessing,
  isCalledSo,
  // No finite verb ends in one.
  hasTanwin,
  isCountedNoun,
  isClub,
  isLookedAt,
  isSubjectOfVerb,
  isOwnedNoun,
  isGenitiveNoun,
  isOnlyDualNoun,
  isOfFirstPerson,
  isNameInNi,
  isNounOfDegree,
  asksForSilence,
];
