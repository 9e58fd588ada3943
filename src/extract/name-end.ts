/**
 * Where a person's name begins behind an office that no rule parts from it, and where it ends before what only tells of him.
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  isNameAli,
  isServantOf,
  isSuperlative,
  isWord,
  isWordThat,
  type Prose,
  spelled,
  voiceEntry,
} from "../arabic/index.ts";
import { readPerson } from "./entities/person.ts";
import { isPart, Part, PERSONAL } from "./entities/words.ts";

/**
 * "قائد شرطة العاصمة بنسون كيبوي": the first token behind `head` from which a name of two words or more fills the phrase to
 * `last`; null where none does.
 */
export function nameAtEnd(prose: Prose, head: number, last: number): number | null {
  for (let at = head + 1; at < last - 1; at++) {
    if (!isWord(prose, at) || !mayFollow(prose, at) || isPart(prose, at, Part.clitic | Part.article))
      continue;
    if (!isGiven(prose, at) && !finishes(prose, at - 1)) continue;
    const end = readPerson(prose, at, true);
    if (end >= last || (end > at + 1 && isFamilyLeft(prose, end, last))) return at;
  }
  return null;
}

/** أيمن طارق, صالح القاضي: a first name, alone or with a family name. */
const isGiven = (prose: Prose, at: number): boolean =>
  !has(prose, at, Flag.voiceHead) &&
  (isPart(prose, at, Part.given) ||
    isServantOf(prose, at) ||
    (isPart(prose, at, Part.givenWord) && isPart(prose, at + 1, PERSONAL | Part.article)));

/** What stands before a name is no preposition and no relative. */
const mayFollow = (prose: Prose, at: number): boolean =>
  !has(prose, at - 1, Flag.preposition | Flag.relative);

/** العاصمة, عسير, (سيبرين), شرطة لامو: a phrase that may end there. */
const finishes = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article | Flag.name) ||
  (prose.closes[at] ?? -1) >= 0 ||
  foldedAt(prose, at) === ")" ||
  isPlaceNoun(prose, at - 1) ||
  voiceEntry(prose, at - 1)?.kind === "organisation";
const isPlaceNoun = spelled(/^[بل]?(?:منطقه|محافظه|مدينه|ولايه|اقليم|مقاطعه)$/u);

/** The token in `[first, last)` at which the name is over: "سامي الحداد | أحد السكان", "جان دوران | من جامعة كذا". */
export function nameEnd(prose: Prose, first: number, last: number): number {
  if (isPart(prose, first, Part.common) && !isPart(prose, first, PERSONAL)) return last;
  for (let at = first + 1; at < last; at++) {
    if (
      isPart(prose, at - 1, Part.particle) ||
      isOfGod(prose, at - 1) ||
      isPart(prose, at, PERSONAL | Part.particle)
    )
      continue;
    if ((prose.opens[at] ?? -1) >= 0) return last;
    // "نقطة من رصيد": what a preposition follows at once is a name only where the list knows it.
    const alone = at === first + 1;
    if (alone && has(prose, at, Flag.preposition) && !isPart(prose, first, PERSONAL)) return last;
    if (tellsMore(prose, at) || (alone ? isOwned(prose, at) : isBehindName(prose, at, last))) return at;
  }
  return last;
}

/** محيي الدين, عطا الله: the second half of a first name. */
export const isOfGod = spelled(/^(?:الدين|الله)$/u);
const isOneOf = spelled(/^(?:احد|احدي)$/u);
const isWhen = spelled(
  /^(?:اواخر|اواءل|مطلع|منتصف|نهايه|بدايه|صباح|مساء|يوم|امس|وقتها|حينها|انذاك|حينذاك|يومها)$/u,
);

/** "سامي | أحد السكان", "ليلى | (30 عاما)", "سامي | من مقر الجمعية": what is never a part of a name. */
const tellsMore = (prose: Prose, at: number): boolean =>
  isOneOf(prose, at) ||
  isWhen(prose, at) ||
  foldedAt(prose, at) === "(" ||
  has(prose, at, Flag.number) ||
  (has(prose, at, Flag.preposition) && !isNameAli(prose, at));

/** حديثه, كلمته: his own, and so an object. */
const isOwned = isWordThat(
  ({ readings }) => readings.length > 0 && readings.every((r) => /^(?:ه|ها|هم)$/u.test(r.pronoun)),
);

/** "عدنان الخطيب | تأخر العمل", "سامي الحداد | أول من": a common noun behind two words, and more behind it or a family name before. */
const isBehindName = (prose: Prose, at: number, last: number): boolean =>
  isSuperlative(prose, at) ||
  isOwned(prose, at) ||
  (isPart(prose, at, Part.common) &&
    !has(prose, at, Flag.article | Flag.voiceHead) &&
    (has(prose, at - 1, Flag.article) || (at < last - 1 && !isFamilyLeft(prose, at + 1, last))));

/** "سامي سيف | فتح الحداد": a family name ends the phrase, so that what looks common belongs to the name. */
const isFamilyLeft = (prose: Prose, at: number, last: number): boolean =>
  at === last - 1 && has(prose, at, Flag.article);
