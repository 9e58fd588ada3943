/**
 * Names of organisations that begin with a class noun: its genitives, adjectives, or a name in quotation marks.
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  isWord,
  isWordThat,
  type Prose,
  placeAt,
  voiceEntry,
} from "../../arabic/index.ts";
import { classNounAt } from "./class-noun.ts";
import { isGrammar, isOpenAt, isPart, listedAt, Part, PERSONAL } from "./words.ts";

const LONGEST = 8;
const LONGEST_OPEN = 3;
const LONGEST_QUOTED = 5;
const LONGEST_BARE = 2;

/** Token after the organisation that begins with a class noun at `at`, or -1. */
export function readOrganisation(prose: Prose, at: number): number {
  const noun = classNounAt(prose, at)?.entry;
  if (noun?.of !== "organisation") return -1;
  if (isPart(prose, at, Part.article)) return noun.use === "strong" ? readAdjectives(prose, at) : -1;
  const quoted = readQuoted(prose, at + 1);
  if (quoted > 0) return quoted;
  const end = readGenitive(prose, at);
  if (end === at + 2 && isManagement(prose, at + 1)) return -1;
  return noun.use === "strong" || (end > 0 && hasName(prose, at + 1, end)) ? end : -1;
}

/** مجلس الإدارة, لجنة التحكيم: every company and contest has one. */
const isManagement = isWordThat(({ folded }) => /^ال(?:اداره|تحكيم|انضباط|تحقيق|دفاع|مديرين)$/u.test(folded));

/** شركة «نوريا», مجلة "الضفاف": token after the closing mark, or -1. */
function readQuoted(prose: Prose, at: number): number {
  const opened = prose.opens[at] ?? -1;
  if (opened < 0) return -1;
  for (let i = at + 2; i <= at + 1 + LONGEST_QUOTED; i++) if (prose.closes[i] === opened) return i + 1;
  return -1;
}

/** What tells one army or market from another: a place, a nisba or a listed name. */
function hasName(prose: Prose, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (isPart(prose, i, Part.nisba) || placeAt(prose, i) || listedAt(prose, i)) return true;
  return false;
}

const beginsWithArticle = isWordThat(({ folded }) => folded.startsWith("ال"));
const beginsWithLil = isWordThat(({ folded }) => folded.startsWith("لل"));
const joinsDefinite = isWordThat(({ folded }) => folded.startsWith("وال"));
const tellsTime = isWordThat(({ folded }) =>
  /^ال(?:ماضي|مقبل|قادم|جاري|حالي|سابق|جديد)ه?$|^(?:امس|اليوم|الان)$/u.test(folded),
);

/** المجلس الأعلى للآثار, الاتحاد الأوروبي: the first adjective is one of origin or rank. */
function readAdjectives(prose: Prose, at: number): number {
  if (!isPart(prose, at + 1, Part.nisba)) return -1;
  const end = skipDefinite(prose, at + 1, at + LONGEST);
  if (end === at + 1) return -1;
  return end < at + LONGEST && beginsWithLil(prose, end) ? skipDefinite(prose, end + 1, at + LONGEST) : end;
}

function skipDefinite(prose: Prose, from: number, limit: number): number {
  let i = from;
  while (i < limit && isDefiniteWord(prose, i) && isAdjective(prose, i)) i++;
  return i;
}

const looksAdjective = isWordThat(({ folded }) =>
  /(?:ي|يه)$|^ال(?:حر|عام|متحد|منظم|مسلح|خاص|مشترك|موحد|دايم|داءم)ه?$|^ال(?:اعلي|عليا|كبري|احرار)$/u.test(
    folded,
  ),
);

/** الأوروبي, العليا: a second noun with the article is rather the object (فتحت وزارة الزراعة | المعرض). */
const isAdjective = (prose: Prose, at: number): boolean =>
  isPart(prose, at, Part.nisba) ||
  has(prose, at, Flag.adjective) ||
  looksAdjective(prose, at) ||
  !isPart(prose, at, Part.common);

/** A word with the article that may stand in a name: no time, no person with a title. */
function isDefiniteWord(prose: Prose, at: number): boolean {
  if (!isWord(prose, at) || !beginsWithArticle(prose, at) || tellsTime(prose, at)) return false;
  if (has(prose, at, Flag.relative | Flag.adverb | Flag.demonstrative)) return false;
  return voiceEntry(prose, at)?.kind !== "person" || has(prose, at, Flag.adjective);
}

/** وزارة الري, حزب الشعب الحر, هيئة علماء البلاد, شركة نوريا. */
function readGenitive(prose: Prose, at: number): number {
  const i = skipBareNouns(prose, at + 1);
  const follows = i === at + 1;
  if (follows && voiceEntry(prose, at)?.kind === "outlet" && beginsWithArticle(prose, i)) return i + 1;
  if (isDefiniteWord(prose, i)) return readDefinite(prose, i, at);
  const listed = listedAt(prose, i);
  if (listed && !listed.conjunction && !listed.preposition) return i + listed.length;
  const place = placeAt(prose, i);
  if (place && !place.conjunction && !place.preposition) return readDefinite(prose, i + place.length - 1, at);
  return follows ? readOpen(prose, i) : -1;
}

/** دراسات, حقوق, كبار: nouns without article that a definite one must close. */
function skipBareNouns(prose: Prose, from: number): number {
  let i = from;
  while (i < from + LONGEST_BARE && isBareNoun(prose, i)) i++;
  return i;
}

const NO_NOUN = Flag.finiteCue | Flag.adverb | Flag.number | Flag.conjoined | Flag.fusedPreposition;

function isBareNoun(prose: Prose, at: number): boolean {
  if (!isWord(prose, at) || !isPart(prose, at, Part.common) || isPart(prose, at, Part.article | PERSONAL))
    return false;
  return !isGrammar(prose, at) && !has(prose, at, NO_NOUN) && !foldedAt(prose, at).startsWith("ي");
}

function readDefinite(prose: Prose, last: number, at: number): number {
  const limit = at + LONGEST;
  const end = skipDefinite(prose, last + 1, limit);
  const joins = end < limit && joinsDefinite(prose, end) && takesTwo(prose, at);
  if (!joins || !isPart(prose, end, Part.common) || voiceEntry(prose, end)) return end;
  return skipDefinite(prose, end + 1, limit);
}

/** وزارة التربية والتعليم: only some class nouns have two fields in their name. */
const takesTwo = isWordThat(({ folded }) =>
  /^[وبل]?(?:وزاره|هيءه|منظمه|لجنه|حزب|مركز|مءسسه|كليه|معهد|جمعيه)$/u.test(folded),
);

function readOpen(prose: Prose, at: number): number {
  let i = at;
  while (i < at + LONGEST_OPEN && isOpenName(prose, i)) i++;
  return i > at ? i : -1;
}

const isOpenName = (prose: Prose, at: number): boolean =>
  (isOpenAt(prose, at) || isPart(prose, at, Part.given | Part.family)) && !isPart(prose, at, Part.clitic);
