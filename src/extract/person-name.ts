/**
 * Where the name is in the phrase of a person: behind titles, ranks and initials, and before an office that is told after it.
 * @module
 */
import {
  Flag,
  foldedAt,
  type Head,
  has,
  headOf,
  isBackThen,
  isComma,
  isFirstNameToo,
  isInTheirName,
  isKnownPerson,
  isListedName,
  isNameAli,
  isRank,
  isRankAddition,
  isSuperlative,
  isWord,
  isWordThat,
  type Prose,
  quotationFrom,
  type Range,
  skipInitials,
  spelled,
  voiceEntry,
} from "../arabic/index.ts";
import { isPart, Part, PERSONAL } from "./entities/words.ts";
import { isOfGod, nameAtEnd, nameEnd } from "./name-end.ts";

/** The part of an apposition that is no title; else what follows the title's definite words, up to a title behind it. */
export function personName(prose: Prose, first: number, last: number, head: Head): Range {
  const comma = commaAfter(prose, first, last);
  if (comma < last) {
    const before = personName(prose, first, comma, head);
    if (isListedName(prose, before.first) && before.last - before.first > 1) return before;
    const secondTitled = has(prose, comma + 1, Flag.voiceHead);
    if (!secondTitled) return { first: comma + 1, last };
    const second = headOf(prose, comma + 1, last);
    const named = personName(prose, comma + 1, last, second);
    const isPart = named.first > comma + 1 || named.last < last;
    return second.kind === "person" && isPart ? named : before;
  }
  const start = startOfName(prose, first, last, head);
  if (start === null) return { first, last };
  const end = titleBehind(prose, start, last);
  return { first: start, last: nameEnd(prose, start, end) };
}

/** "منتج الفيلم أيمن طارق": behind a common noun that is no title of the list, too. */
function startOfName(prose: Prose, first: number, last: number, head: Head): number | null {
  const start = personStart(prose, first, last, head);
  if (head.at >= 0 && isKin(prose, head.at)) return start;
  if (start !== null && (head.at >= 0 || start > first || !isCommonNoun(prose, first))) return start;
  return nameAtEnd(prose, Math.max(first, head.at), last) ?? start;
}

const isCommonNoun = (prose: Prose, at: number): boolean =>
  isPart(prose, at, Part.common) &&
  !linksNames(prose, at + 1) &&
  !has(prose, at, Flag.quantifier) &&
  !isPart(prose, at, PERSONAL) &&
  !has(prose, at, Flag.article);

function personStart(prose: Prose, first: number, last: number, head: Head): number | null {
  const initials = skipInitials(prose, first);
  if (initials > first && initials < last) return initials;
  if (head.at < 0) return bareNameAfter(prose, first, last) ?? first;
  if (isRank(prose, head.at) && last === head.at + 2 && isKnownPerson(prose, head.at + 1)) return head.at + 1;
  if (isListedName(prose, head.at) && /^(بن|بنت)$/u.test(foldedAt(prose, head.at + 1))) return head.at;
  const start =
    afterRank(prose, head.at, last) ?? markedName(prose, head.at, last) ?? nameStart(prose, head.at, last);
  // والدة سامي: she is not called Sami.
  if (start === head.at + 1 && isKin(prose, head.at)) return null;
  return start === null ? null : skipInitials(prose, firstNameBefore(prose, start, head.at));
}

const isKin = spelled(
  /^(?:والد|والده|ابن|ابنه|زوج|زوجه|شقيق|شقيقه|ارمله|جد|جده|عم|عمه|خال|خاله|نجل|كريمه|حفيد|حفيده|محامي)$/u,
);

/** المدير "سامي الحداد": the name alone in quotation marks behind its title. */
function markedName(prose: Prose, head: number, last: number): number | null {
  let at = head + 1;
  while (at < last && isWord(prose, at) && has(prose, at, Flag.article)) at++;
  const quotation = quotationFrom(prose, at);
  const closes = quotation && (prose.tokens[last - 1]?.end ?? 0) >= quotation.end;
  return closes && has(prose, head, Flag.article) ? at : null;
}

/** "آثار الساحل سلطان عيد": a first name that is a title too, where the name would begin after it. */
function firstNameBefore(prose: Prose, start: number, head: number): number {
  const before = start - 1;
  const isFirst =
    before > head + 1 &&
    has(prose, before, Flag.voiceHead) &&
    !has(prose, before, Flag.article | Flag.fusedPreposition) &&
    isListedName(prose, before) &&
    has(prose, before - 1, Flag.article | Flag.name);
  return isFirst ? before : start;
}

/** The word after the last rank: the name begins there, whatever body stands before it (الناطق باسم الشرطة العقيد فلان). */
function afterRank(prose: Prose, head: number, last: number): number | null {
  for (let i = last - 2; i >= head; i--) {
    const initials = i > head ? skipInitials(prose, i) : i;
    if (initials > i && initials < last && isNameWord(prose, initials)) return initials;
    if (isNamedLikeRank(prose, i, head)) return i;
    if (!isRank(prose, i) && !isTitleBeforeName(prose, i) && !isInTheirName(prose, i)) continue;
    // عبد الأمير, ولد الشيخ أحمد: a part of the name.
    if (linksNames(prose, i - 1)) continue;
    const name = skipInitials(prose, afterAdditions(prose, i + 1, last));
    if (name >= last || !isNameWord(prose, name)) continue;
    return isNamesakeOf(prose, i - 1, head) ? null : name;
  }
  return null;
}

/** "اللاعب | رائد شاهين": what spells a rank, behind a definite title. */
const isNamedLikeRank = (prose: Prose, at: number, head: number): boolean =>
  at > head && isFirstNameToo(prose, at) && has(prose, at - 1, Flag.article);

/** الضابطة ليلى, المدرب سامي: a definite title and a first name of the list. */
const isTitleBeforeName = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article) && isTitleOfPerson(prose, at) && isListedName(prose, at + 1);

/** فالح looks as if it had an article behind its ف; that it spells a verb tells that it has none. */
const isNameWord = (prose: Prose, at: number): boolean =>
  isWord(prose, at) &&
  !has(prose, at, Flag.complementizerForm) &&
  (!has(prose, at, Flag.article | Flag.preposition | Flag.relative) || has(prose, at, Flag.finiteCue));

/** The last word that can begin a name after a definite one; else the first that can. */
function nameStart(prose: Prose, head: number, last: number): number | null {
  let found: number | null = null;
  for (let i = head + 1; i < last; i++)
    if (!isNamesake(prose, i, head) && startsName(prose, i, head) && (found === null || opensAnew(prose, i)))
      found = i;
  // تركي بن حميد: whatever stands before بن is a first name.
  return found !== null && isSon(prose, found) && found - 1 > head ? found - 1 : found;
}

const isSon = spelled(/^(?:بن|بنت)$/u);

/** مدير مستشفى الملك فهد: the one whom the body is called after is not its director. */
const isNamesake = (prose: Prose, at: number, head: number): boolean =>
  isRank(prose, at - 1) && isNamesakeOf(prose, at - 2, head);

/** A class noun without article, so that the rank behind it is its genitive; not البلدية in رئيس البلدية المهندس فلان. */
const isNamesakeOf = (prose: Prose, body: number, head: number): boolean =>
  body > head && has(prose, body, Flag.voiceHead) && !has(prose, body, Flag.article) && !isRank(prose, body);

/** What the lexicon knows as a name, and no list as that of a person. */
const isPlaceName = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.name) && !isListedName(prose, at);

/** "المنسق الأممي جون كارتر": two bare words that end a phrase whose other words have the article. */
function bareNameAfter(prose: Prose, first: number, last: number): number | null {
  let start = last;
  while (start > first && isNameWord(prose, start - 1) && !isPlaceName(prose, start - 1)) start--;
  const titled = start > first && has(prose, first, Flag.article) && has(prose, start - 1, Flag.article);
  return titled && last - start >= 2 ? start : null;
}

const isAfterName = spelled(/^ال(اخير|اخيره)$/u);

const linksNames = spelled(/^(بن|ابن|بنت|ابو|ابي|ال|عبد|ام|ولد)$/u);

/** "مركز الملك فلان للإغاثة والأعمال الإنسانية رأفت الصباغ", "منظمة كذا في تونس سامي الحداد": after a definite word that is no family name. */
const opensAnew = (prose: Prose, at: number): boolean =>
  ((has(prose, at - 1, Flag.article) && has(prose, at - 2, Flag.article)) ||
    (isPlaceName(prose, at - 1) && has(prose, at - 2, Flag.preposition))) &&
  !linksNames(prose, at) &&
  !linksNames(prose, at - 1);

const mayBeFused = spelled(/^(ل|ب)\p{L}{3,}/u);
const endsLikeNisba = spelled(/(ي|يه)$/u);

/** جورجيا, a country and a first name: with a family name behind it that no list knows. */
const isAlsoFirstName = (prose: Prose, at: number): boolean =>
  isListedName(prose, at) && isWord(prose, at + 1) && (prose.words[at + 1]?.readings.length ?? 0) === 0;

/** A word without article that no list knows, after a definite word or a bare title. */
function startsName(prose: Prose, at: number, head: number): boolean {
  if (isNameAli(prose, at)) return has(prose, at - 1, Flag.article);
  if (has(prose, at - 1, Flag.number)) return isListedName(prose, at);
  if (
    !isWord(prose, at) ||
    has(prose, at, Flag.article | Flag.preposition | Flag.voiceHead | Flag.adjective | Flag.relative) ||
    isPlaceNoun(prose, at) ||
    isBackThen(prose, at)
  )
    return false;
  if ((prose.words[at]?.readings ?? []).some((r) => r.entry.type === "name") && !isAlsoFirstName(prose, at))
    return false;
  if ((mayBeFused(prose, at) && !isListedName(prose, at)) || has(prose, at, Flag.fusedPreposition))
    return false;
  if (
    has(prose, at - 1, Flag.article | Flag.name) ||
    isBackThen(prose, at - 1) ||
    (prose.closes[at - 1] ?? -1) >= 0
  )
    return true;
  return at - 1 !== head && !endsLikeNisba(prose, at) && isTitleOfPerson(prose, at - 1);
}

const isTitleOfPerson = (prose: Prose, at: number): boolean => {
  const kind = voiceEntry(prose, at)?.kind;
  return kind === "person" || kind === "anonymous";
};

/** منطقة, محافظة, مدينة: begin the name of a place. */
const isPlaceNoun = spelled(/^[بل]?(منطقه|محافظه|مدينه|قريه|حي|شارع|اقليم|ولايه)$/u);

/** العميد الركن فلان, الدكتور/ فلان: what may stand between rank and name. */
function afterAdditions(prose: Prose, at: number, last: number): number {
  let i = at;
  while (i < last - 1 && (isRankAddition(prose, i) || foldedAt(prose, i) === "/")) i++;
  return i;
}

/**
 * "سامي الحداد مدير الميناء", "د. سامي الحداد المدير العام": the name ends where an office is told. A title that is a first
 * name too (سلطان, أمين) is one only where its own genitive follows.
 */
export function titleBehind(prose: Prose, first: number, last: number): number {
  // تصريحات فلان الأخيرة: the adjective is not his.
  if (last - first > 1 && isAfterName(prose, last - 1)) return titleBehind(prose, first, last - 1);
  for (let i = first + 1; i < last; i++) {
    // عمادة القبول بجامعة الملك: what has a particle before it is no name of a person.
    if (
      (has(prose, i - 1, Flag.fusedPreposition | Flag.preposition) && !isNameAli(prose, i - 1)) ||
      (has(prose, i - 1, Flag.conjoined) && has(prose, i - 1, Flag.article))
    )
      return last;
    if (has(prose, i, Flag.relative)) return i;
    if (linksNames(prose, i - 1) || linksNames(prose, i)) continue;
    if (endsName(prose, first, i, last)) return i;
  }
  return last;
}

/** True for the first word behind a name that is none: an office, or what cannot stand in one. */
function endsName(prose: Prose, first: number, at: number, last: number): boolean {
  if (at >= first + 2 && (isNoLongerName(prose, at) || isRankAsOffice(prose, at))) return true;
  if (!isOffice(prose, at)) return false;
  // سعاد الجندي, فهد السلطان: the last word is rather a family name; "سالم الحداد الخبير" has one already.
  if (at === last - 1 && !hasFamilyName(prose, first, at)) return false;
  if (at === first + 1 && !mayBeAlone(prose, first)) return false;
  return !isListedName(prose, at) || opensOffice(prose, at, last);
}

/** "سامي الحداد | الأستاذ المساعد", "| السفير الكندي": a form of address before a name, an office with its adjective. */
const isRankAsOffice = (prose: Prose, at: number): boolean =>
  isRank(prose, at) &&
  has(prose, at, Flag.article) &&
  has(prose, at + 1, Flag.article) &&
  (isAdjunct(prose, at + 1) || isPart(prose, at + 1, Part.nisba));
const isAdjunct = spelled(/^ال(?:مساعد|مشارك|متفرغ|محاضر|زاءر|سابق)ه?$/u);

const hasFamilyName = (prose: Prose, first: number, at: number): boolean =>
  at >= first + 2 &&
  has(prose, at - 1, Flag.article) &&
  has(prose, at, Flag.article) &&
  !isListedName(prose, at);

/** "سامي الحداد للوقوف على", "سامي الحداد بمقر الشركة", "جان دوران كبير المهندسين", "المنتمي إلى": what follows a name and is none. */
const isNoLongerName = (prose: Prose, at: number): boolean =>
  isLed(prose, at) ||
  (mayBeLed(prose, at) && has(prose, at - 1, Flag.article) && !isOfGod(prose, at - 1)) ||
  isPosted(prose, at) ||
  (isSuperlative(prose, at) && isOffice(prose, at + 1));
const isLed = isWordThat(
  ({ folded, readings }) =>
    /^(?:لل|بال)\p{L}{2}/u.test(folded) ||
    (readings.length > 0 && readings.every((r) => /^[بل]$/u.test(r.preposition))),
);
const mayBeLed = spelled(/^[بل]\p{L}{3,}/u);
const isPosted = spelled(/^ال(?:منتمي|مقيم|متخصص|مختص|مكلف|ملقب|معروف|مشهور|شهير|بالغ)$/u);

/** Behind a title one word can be the name; else it must be one of the list (قصيدة الشاعر فلان names nobody). */
const mayBeAlone = (prose: Prose, at: number): boolean =>
  isListedName(prose, at) || has(prose, at - 1, Flag.voiceHead | Flag.mark);

const isOffice = (prose: Prose, at: number): boolean => {
  if (isRank(prose, at) && has(prose, at, Flag.article)) return false;
  const kind = voiceEntry(prose, at)?.kind;
  return (
    (kind === "person" || kind === "anonymous") && !has(prose, at, Flag.fusedPreposition | Flag.conjoined)
  );
};

/** أمير منطقة المدينة, أمين عام الحزب, مساعد القائد: no name goes on like that. */
const opensOffice = (prose: Prose, at: number, last: number): boolean =>
  at + 2 < last &&
  !isListedName(prose, at + 1) &&
  (has(prose, at + 1, Flag.article)
    ? (isTitleOfPerson(prose, at + 1) && !isRank(prose, at + 1)) || isGeneral(prose, at + 1)
    : isPart(prose, at + 1, Part.common));

/** الأمين العام, المدير التنفيذي, الأمين المساعد. */
const isGeneral = spelled(/^ال(?:عام|مساعد|تنفيذي|رسمي|اقليمي|اعلامي|سابق)$/u);

function commaAfter(prose: Prose, first: number, last: number): number {
  for (let i = first; i < last; i++) if (isComma(prose, i)) return i;
  return last;
}
