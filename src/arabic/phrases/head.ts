/**
 * What kind of voice a noun phrase names.
 * @module
 */
import type { VoiceKind } from "../../model/index.ts";
import type { VoiceEntry } from "../lexicon/index.ts";
import { perToken } from "../per-token.ts";
import { isWordThat, perWord, spelled } from "../per-word.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { has, isComma, isDefinite, isWord } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { outletAt, placeAt } from "./known-phrase.ts";
import { isKnownPerson } from "./proper.ts";
import { isListedName, isRank, isRankAddition } from "./rank.ts";

/** The head of a voice's phrase and what it tells. */
export interface Head {
  readonly kind: VoiceKind;
  /** Type of an unnamed voice; null for a named one. */
  readonly unnamed: string | null;
  /** Token index of the head noun; -1 where the phrase has no known one. */
  readonly at: number;
  /** True where the phrase begins with a title or class noun of the lexicon. */
  readonly titled: boolean;
}

const FARTHEST_HEAD = 4;

/** By the length of the phrase. */
const heads = perToken((): (Head | undefined)[] => []);

/** Reads the head of the phrase in tokens `[first, last)`. */
export function headOf(prose: Prose, first: number, last: number): Head {
  const known = heads(prose, first);
  const head = known[last - first] ?? readHead(prose, first, last);
  if (last > first) known[last - first] = head;
  return head;
}

/** أحدهم: one of those who were told of. */
export const isSomeOfThem = spelled(/^(?:احدهم|احداهن|(?:بعض|اغلب|معظم|غالبيت|اغلبيت)ه(?:م|ا|ن))$/u);
/** الجميع: all of them. */
export const isAll = spelled(/^(?:الجميع|الكل)$/u);

/** المجموعة: a body, where مجموعة من السكان is so many. */
export const isTheGroup = spelled(/^[وف]?المجموعه$/u);

/** Index behind "39 في المئة", "20 %", "ستين بالمئة"; -1 where there is no share. */
export function shareEnd(prose: Prose, at: number): number {
  if (!has(prose, at, Flag.number)) return -1;
  if (isPercent(prose, at + 1)) return at + 2;
  return isIn(prose, at + 1) && isHundred(prose, at + 2) ? at + 3 : -1;
}
const isPercent = spelled(/^(?:[%٪]|بالمءه|بالماءه|بالميه)$/u);
const isIn = spelled(/^في$/u);
const isHundred = spelled(/^(?:المءه|الماءه|الميه)$/u);

function readHead(prose: Prose, first: number, last: number): Head {
  if (isSomeOfThem(prose, first) && last === first + 1)
    return { kind: "anonymous", unnamed: "other", at: first, titled: true };
  if (isAll(prose, first) || shareEnd(prose, first) > first)
    return { kind: "group", unnamed: null, at: first, titled: true };
  const at = headIndex(prose, first, last);
  const entry = at < 0 ? null : voiceEntry(prose, at);
  if (!entry) return withoutHead(prose, first, last);
  if (isTheGroup(prose, at)) return { kind: "organisation", unnamed: null, at, titled: true };
  if (isPair(prose, at) || isTeam(prose, at, last)) return { kind: "group", unnamed: null, at, titled: true };
  // سكان are a group, "أحد سكان القرية سامي الحداد" is one of them.
  if ((entry.kind === "anonymous" || isOneOf(prose, at - 1)) && hasProperName(prose, at, last))
    return { kind: "person", unnamed: null, at, titled: true };
  if (entry.kind === "person" && (isUnnamedPlural(prose, at, last) || isSomeone(prose, at, last)))
    return { kind: "anonymous", unnamed: entry.unnamed ?? "other", at, titled: true };
  if (entry.kind === "document" && isReportsOfNobody(prose, at, last))
    return { kind: "anonymous", unnamed: "media", at, titled: true };
  return {
    kind: entry.kind,
    unnamed: entry.kind === "anonymous" ? (entry.unnamed ?? "other") : null,
    at,
    titled: true,
  };
}

const isOneOf = spelled(/^[وف]?[بل]?(?:احد|احدي)$/u);

/** أحد المديرين, إحدى السيدات: somebody who is not named; a name behind it is read before. */
const isSomeone = (prose: Prose, at: number, last: number): boolean =>
  isOneOf(prose, at - 1) || isAtWork(prose, at, last);

/** مدير في شركة: whoever holds it, there may be several. A spokesman (باسم) is the only one. */
const isAtWork = (prose: Prose, at: number, last: number): boolean =>
  at + 1 < last && !has(prose, at, Flag.article) && isAmong(prose, at + 1) && !hasProperName(prose, at, last);

const isAmong = spelled(/^(?:في|من|لدي)$/u);

const isReports = spelled(/^[وف]?[بلك]?(?:تقارير|معلومات)$/u);

/** تقارير صحفية, معلومات متطابقة: of nobody, as long as nothing definite stands behind them. */
function isReportsOfNobody(prose: Prose, at: number, last: number): boolean {
  if (!isReports(prose, at)) return false;
  for (let i = at + 1; i < last; i++) if (!isWord(prose, i) || isDefinite(prose, i)) return false;
  return true;
}

const isTeamOrRank = spelled(/^[وف]?(?:ال|لل)?[بل]?فريق$/u);

/** فريق الحماية, الفريق الفائز: a team, where no name and no other rank stands behind it. */
const isTeam = (prose: Prose, at: number, last: number): boolean =>
  isTeamOrRank(prose, at) &&
  at + 1 < last &&
  !isListedName(prose, at + 1) &&
  !isRankAddition(prose, at + 1) &&
  !isRank(prose, at + 1) &&
  (has(prose, at + 1, Flag.article) || has(prose, at + 1, Flag.adjective | Flag.voiceHead));

/** وكالتا كذا وكذا, وزيرا الدولتين: two voices named together. */
function isPair(prose: Prose, at: number): boolean {
  return isDualHead(prose, at) && !has(prose, at, Flag.article);
}

const isDualHead = isWordThat(({ folded }, { lexicon }) => {
  const bare = /^(.{3,})(?:تا|تي)$/u.exec(folded)?.[1];
  if (bare === undefined) return false;
  return [bare, bare.slice(1)].some((stem) =>
    lexicon.look(`${stem}ه`).readings.some((r) => r.entry.type === "voice" && r.pronoun === ""),
  );
});

function headIndex(prose: Prose, first: number, last: number): number {
  for (let i = first; i < Math.min(last, first + FARTHEST_HEAD); i++) {
    if (voiceEntry(prose, i)) return i;
    const skipped =
      has(prose, i, Flag.demonstrative | Flag.quantifier | Flag.preposition | Flag.mark) ||
      isSuperlative(prose, i) ||
      (i === first && has(prose, i, Flag.speechNoun) && has(prose, i, Flag.circumstance) && i + 1 < last);
    if (!skipped) return -1;
  }
  return -1;
}

/** أعلى هيئة, كبار المسؤولين: an adjective that stands before its noun. */
export const isSuperlative = spelled(/^(اعلي|اكبر|ابرز|اهم|احدث|اخر|اول|كبري|كبار|كبير)$/u);

/** The voice reading of a word, whole-word readings first. */
export const voiceEntry = perWord(({ readings }): VoiceEntry | null => {
  for (const reading of readings) if (reading.entry.type === "voice") return reading.entry;
  return null;
});

/** The name reading of a word or of the known phrase that begins there. */
export function nameKind(
  prose: Prose,
  at: number,
): "place" | "outlet" | "agency" | "organisation" | "person" | null {
  if (outletAt(prose, at)) return "outlet";
  if (placeAt(prose, at)) return "place";
  for (const reading of prose.words[at]?.readings ?? [])
    if (reading.entry.type === "name") return reading.entry.kind;
  return null;
}

function withoutHead(prose: Prose, first: number, last: number): Head {
  const start = has(prose, first, Flag.mark) ? first + 1 : first;
  const kind = KIND_OF_NAME[nameKind(prose, start) ?? "person"];
  if (kind !== null) return { kind, unnamed: null, at: -1, titled: false };
  if (isCity(prose, start)) return { kind: "organisation", unnamed: null, at: -1, titled: false };
  if (isManyPeople(prose, start) || isUnknownPlural(prose, start) || has(prose, start, Flag.speechNoun))
    return { kind: "anonymous", unnamed: "other", at: -1, titled: false };
  if (isThing(prose, start)) return { kind: "document", unnamed: null, at: -1, titled: false };
  let words = 0;
  let definite = 0;
  for (let i = first; i < last; i++) {
    if (i > first && has(prose, i, Flag.preposition | Flag.fusedPreposition)) break;
    if (!isWord(prose, i)) continue;
    words++;
    if (has(prose, i, Flag.article)) definite++;
  }
  const allDefinite = words > 1 && definite === words && !endsInName(prose, first, last);
  return { kind: allDefinite ? "organisation" : "person", unnamed: null, at: -1, titled: false };
}

/** What speaks under such a name; null where the words around it tell. */
const KIND_OF_NAME = {
  outlet: "outlet",
  agency: "outlet",
  place: "organisation",
  organisation: "organisation",
  person: null,
} as const;

/** مدينة الملك فلان, قرية كذا: a place that speaks is a body. */
const isCity = spelled(/^(?:ال)?(?:مدينه|قريه|حي|ميناء|مطار|منفذ|متحف|حديقه)$/u);

/** متعاملين, المشجعون: participles in the plural are people whom nobody names. */
const isManyPeople = spelled(/^[وفلب]?(?:ال|لل)?م\p{L}{3,}(?:ون|ين)$/u);

/** جمالون, كدادون: an indefinite plural that no list knows. */
const isUnknownPlural = isWordThat(
  ({ folded, readings }, { lexicon }) =>
    readings.length === 0 &&
    /^(?!ال)\p{L}{4,}ون$/u.test(folded) &&
    lexicon.phrases("people-names").match([{ folded }], 0) === null,
);

/** التقديرات, التحاليل: common nouns in the plural of things that speak are papers. */
const isThing = isWordThat(
  ({ folded }, { lexicon }) =>
    /^(?:ال|لل)?ت\p{L}+(?:ات|ي[لدبفقمنرج])$/u.test(folded) &&
    lexicon.phrases("people-names").match([{ folded }], 0) === null,
);

/** المهندس نصر الحداد: a first name, whatever else it spells. */
const isMarked = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.name) && isListedName(prose, at) && !has(prose, at, Flag.voiceHead);

/** مسافرون, سيدات; not حسين, ياسين. */
const isPluralByForm = (prose: Prose, at: number): boolean =>
  endsLikePlural(prose, at) && !isListedName(prose, at);
const endsLikePlural = spelled(/(?:ون|ين|ات)$/u);

/** After a definite head, a word without article that the lexicon does not know is a name: الخبير سامي الحداد. */
function hasProperName(prose: Prose, head: number, last: number): boolean {
  // المهندس السلطان, after "إبراهيم السلطان": a family name that is a title too.
  if (isRank(prose, head) && last === head + 2 && isKnownPerson(prose, head + 1)) return true;
  if (hasRankedName(prose, head, last) || endsInListedName(prose, head, last)) return true;
  if (!has(prose, head, Flag.article)) return endsInName(prose, head, last);
  // المعلق "سامي الحداد": a name in marks right behind the noun.
  if ((prose.opens[head + 1] ?? -1) >= 0 && voiceEntry(prose, head)?.unnamed !== "informed") return true;
  for (let i = head + 1; i < last; i++) {
    if (isComma(prose, i)) return isBare(prose, i + 1);
    if (foldedAt(prose, i) === "/") continue;
    if (has(prose, i, Flag.preposition | Flag.mark)) return false;
    // رائد and the like are titles and first names: a word after it decides.
    const isFirstName =
      i === head + 1 && has(prose, i, Flag.voiceHead) && i + 1 < last && isWord(prose, i + 1);
    const unknown =
      isWord(prose, i) && ((prose.words[i]?.readings.length ?? 0) === 0 || isFirstName || isMarked(prose, i));
    if (unknown && !has(prose, i, Flag.article) && !isPluralByForm(prose, i)) return true;
  }
  return false;
}

/** "مؤلف الكتاب الدكتور سامي الحداد": a rank with its name ends the phrase. */
function hasRankedName(prose: Prose, head: number, last: number): boolean {
  for (let i = head + 1; i < last - 1; i++)
    if (isRank(prose, i) && has(prose, i, Flag.article) && isListedName(prose, i + 1)) return true;
  return false;
}

/** "القيادي في تحالف القوى سامي الحداد", "المسؤول المحلي، سامي الحداد": a first name of the list behind a finished phrase; not الملك فهد. */
function endsInListedName(prose: Prose, head: number, last: number): boolean {
  for (let i = last - 1; i > head + 1; i--)
    if (isListedName(prose, i) && !has(prose, i, Flag.article | Flag.voiceHead) && finishes(prose, i - 1))
      return true;
  return false;
}

const finishes = (prose: Prose, at: number): boolean =>
  isComma(prose, at) ||
  (has(prose, at, Flag.article | Flag.name) && !isRank(prose, at) && !isListedName(prose, at));

/** "أستاذ الدراسات بالجامعة ديفيد توماس": two bare words that no list knows, after a definite one, end the phrase. */
function endsInName(prose: Prose, head: number, last: number): boolean {
  return (
    last - head >= 4 &&
    has(prose, last - 3, Flag.article) &&
    isBare(prose, last - 2) &&
    isBare(prose, last - 1)
  );
}

/** No list knows it, and it is written like a name. */
const isBare = (prose: Prose, at: number): boolean =>
  isWord(prose, at) &&
  (prose.words[at]?.readings.length ?? 0) === 0 &&
  !has(prose, at, Flag.article) &&
  !/(ون|ين|ات|ه)$/u.test(foldedAt(prose, at));

/** مسؤولون, خبراء, وزراء سابقون: a plural title without a name is an unnamed group of people. */
function isUnnamedPlural(prose: Prose, head: number, last: number): boolean {
  const folded = foldedAt(prose, head);
  return (
    last - head <= 3 &&
    /(ون|ين|اء)$/u.test(folded) &&
    !has(prose, head, Flag.article) &&
    !has(prose, head + 1, Flag.article)
  );
}

/** "ما يسمى", "ما يعرف": before a name that the writer does not make his own. */
export const isSoCalled = (prose: Prose, at: number): boolean => isWhat(prose, at) && isCalled(prose, at + 1);
const isWhat = spelled(/^[وف]?ما$/u);
const isCalled = spelled(/^[يت](?:سمي|عرف|دعي)$/u);
