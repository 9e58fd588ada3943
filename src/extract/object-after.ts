/**
 * Where the object begins that stands right behind a subject: "رصد ساكن | صورة", "شكر سامي الحداد | جهود اللجنة".
 * @module
 */
import {
  Flag,
  foldedAt,
  type Head,
  has,
  headOf,
  isFusedName,
  isFusedWithB,
  isInPlace,
  isMasdarWithB,
  isWordThat,
  type Prose,
  spelled,
  voiceEntry,
} from "../arabic/index.ts";
import { foldWord } from "../text/index.ts";
import { isPart, Part, PERSONAL } from "./entities/words.ts";
import { personName } from "./person-name.ts";

/**
 * The end of the voice in tokens `[first, end)` without the object: a common noun behind a person's name of two words,
 * behind a body's definite name, or behind an indefinite noun for a person.
 */
export function beforeObject(prose: Prose, first: number, end: number): number {
  const whole = isStrayMark(prose, end - 1) ? end - 1 : end;
  const head = headOf(prose, first, whole);
  if (head.kind === "anonymous")
    return isSomebody(prose, first, head) ? afterSomebody(prose, first, whole) : whole;
  const closed = has(prose, head.at, Flag.article) ? 1 : 2;
  const name = head.kind === "person" ? personName(prose, first, whole, head).first : -1;
  const last = beforeWith(prose, first, { name, last: whole });
  // "استعرض مدير الميناء | خطة الترميم": no name begins with a common noun.
  if (name > first + closed - 1 && isObject(prose, name) && !isFamily(prose, name + 1)) return name;
  const from = name < 0 ? head.at + closed : name + 2;
  for (let i = Math.max(from, first + closed); i < last; i++)
    if (
      (isObject(prose, i) || isWhatHeDoes(prose, i)) &&
      (head.kind === "person" || has(prose, i - 1, Flag.article))
    )
      return i;
  return last;
}

/** "أشاد أوهورو كينياتا | بالحداد", "انتظرت زوجها | بالسيارة": behind a name, or what is somebody's own, ب goes on with what is done. */
function beforeWith(prose: Prose, first: number, { name, last }: { name: number; last: number }): number {
  for (let at = first + 1; at < last; at++)
    if (
      (isFusedWithB(prose, at) || isNameWithB(prose, at) || isMasdarWithB(prose, at)) &&
      !isInPlace(prose, at) &&
      !has(prose, at, Flag.voiceHead)
    )
      return (name >= 0 && at > name + 1) || (isOwned(prose, at - 1) && rawEnd(prose, at - 1) !== "ة")
        ? at
        : last;
  return last;
}

/** بأوباما, بسامي. */
const isNameWithB = (prose: Prose, at: number): boolean => beginsWithB(prose, at) && isFusedName(prose, at);
const beginsWithB = spelled(/^ب/u);
const isOwned = spelled(/^(?!ال)\p{L}{3,}(?:ه|ها|هم)$/u);

/** "وكيل اللاعب كرم الصندلاوي": a family name that no list knows makes a name of what spells a common noun. */
const isFamily = (prose: Prose, at: number): boolean =>
  isUnknownNisba(prose, at) && !isPart(prose, at, Part.common | Part.nisba);
const isUnknownNisba = isWordThat(
  ({ folded, readings }) => readings.length === 0 && /^ال\p{L}{3,}ي$/u.test(folded),
);

/** "سامي الحداد | طالب": a verb behind a family name, though it spells a noun too. */
const isWhatHeDoes = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.finiteCue) && !has(prose, at, Flag.article) && has(prose, at - 1, Flag.article);

const isStrayMark = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.mark) && (prose.closes[at] ?? -1) < 0 && foldedAt(prose, at) !== ")";

/** مواطن, باحثة: one person whom nobody names. */
const isSomebody = (prose: Prose, first: number, head: Head): boolean =>
  head.at === first && !has(prose, first, Flag.article) && !/(?:ون|ين|اء|ات)$/u.test(foldedAt(prose, first));

/** Only an adjective belongs to him: مواطن سعودي. */
function afterSomebody(prose: Prose, first: number, last: number): number {
  const next = first + 1;
  if (next >= last || has(prose, next, Flag.adjective | Flag.preposition | Flag.mark)) return last;
  return /(?:ي|يه)$/u.test(foldedAt(prose, next)) || has(prose, next, Flag.article) ? last : next;
}

const NO_OBJECT = Flag.adjective | Flag.name | Flag.preposition | Flag.fusedPreposition | Flag.conjoined;

/** A common noun that is no title, name or adjective. */
function isObject(prose: Prose, at: number): boolean {
  if (has(prose, at, NO_OBJECT) || has(prose, at - 1, Flag.preposition | Flag.mark)) return false;
  if (isGenitive(prose, at) || isAgreeing(prose, at)) return false;
  const voice = voiceEntry(prose, at);
  if (voice && voice.kind === "document") return !has(prose, at, Flag.article);
  if (isTitle(prose, at - 1) || LINKS.test(foldedAt(prose, at - 1))) return false;
  if (voice)
    return (
      !has(prose, at, Flag.article) &&
      (isThing(voice) || isManyOf(prose, at, voice) || isAccusativeOf(prose, at, voice))
    );
  if (isCounterpart(prose, at)) return true;
  if (isLikeNisba(prose, at) || isPart(prose, at, PERSONAL | Part.nisba | Part.particle)) return false;
  return (
    isPart(prose, at, Part.common) ||
    rawEnd(prose, at) === "ة" ||
    isAccusative(prose, at) ||
    (!has(prose, at, Flag.article) && isFemininePlural(prose, at))
  );
}

/** مكتب | رئاسة: behind a body or office without article stands whose it is. */
const isGenitive = (prose: Prose, at: number): boolean => {
  const before = voiceEntry(prose, at - 1);
  return before?.kind === "organisation" && !has(prose, at - 1, Flag.article);
};

/** الأمم | المتحدة: an adjective, as definite as the noun before it. */
const isAgreeing = (prose: Prose, at: number): boolean =>
  isLikeAdjective(prose, at) && has(prose, at - 1, Flag.article);
const isLikeAdjective = spelled(/^ال(?:م\p{L}{3,}|\p{L}{2,}ي)ه$/u);

type Voice = NonNullable<ReturnType<typeof voiceEntry>>;

/** موقع الجسر; not أستاذ الجامعة, an office of the one before. */
const isThing = ({ kind }: Voice): boolean => kind === "outlet" || kind === "organisation";

/** سكان الحي, of ساكن: another noun in the plural. */
const isManyOf = (prose: Prose, at: number, { kind, lemma }: Voice): boolean =>
  (kind === "anonymous" || kind === "group") && !foldedAt(prose, at).startsWith(foldWord(lemma));

/** وفدا, سفيرا: no name ends so. */
const isAccusativeOf = (prose: Prose, at: number, { lemma }: Voice): boolean =>
  foldedAt(prose, at) === `${foldWord(lemma)}ا`;

/** "التقى سامي الحداد | نظيره": whom he met. */
const isCounterpart = spelled(/^(?:نظير|نظراء|زميل|زملاء|شقيق|ضيف|ضيوف)ت?(?:ه|ها|هم)$/u);

/** الشمري, الساحلي; but not الرأي, which the lexicon knows. */
const isLikeNisba = (prose: Prose, at: number): boolean =>
  /(?:ي|يه)$/u.test(foldedAt(prose, at)) &&
  !has(prose, at, Flag.speechNoun | Flag.contentHead | Flag.masdarCue);

/** مؤتمرا: what a list knows without its ending; not أوباما. */
const isAccusative = isWordThat(
  ({ folded, readings }, { lexicon }) =>
    readings.length === 0 &&
    /\p{L}{3}ا$/u.test(folded) &&
    lexicon.look(folded.slice(0, -1)).readings.length > 0,
);

const isFemininePlural = (prose: Prose, at: number): boolean => /\p{L}{3}ات$/u.test(foldedAt(prose, at));

const isTitle = (prose: Prose, at: number): boolean => voiceEntry(prose, at)?.kind === "person";

const rawEnd = (prose: Prose, at: number): string => prose.text[(prose.tokens[at]?.end ?? 0) - 1] ?? "";

const LINKS = /^(?:بن|بنت|ابن|ابو|عبد|ال)$/u;
