/**
 * Names that spell other words (نصر, علي, رمضان, ألبرت): told by what stands before and behind them, and marked before any rule asks.
 * @module
 */
import { stem } from "../text/index.ts";
import { isWordThat, spelled } from "./per-word.ts";
import { isListedName, isRank } from "./phrases/rank.ts";
import type { Prose } from "./prose.ts";
import { has, isComplementizer } from "./tests.ts";
import { Flag } from "./word-flags.ts";

/** What a word is no longer, once it is a name. */
const OTHER =
  Flag.finiteCue |
  Flag.participleCue |
  Flag.masdarCue |
  Flag.contentHead |
  Flag.speechNoun |
  Flag.circumstance |
  Flag.adverb |
  Flag.adjective |
  Flag.conjoined |
  Flag.fusedPreposition;

/** Marks the names of an article in its flags. Linear. */
export function markNames(prose: Prose): void {
  for (let at = 1; at < prose.length; at++) {
    if (isYourMay(prose, at)) prose.flags[at] = (prose.flags[at] ?? 0) & ~Flag.circumstance;
    if (isSon(prose, at)) markFamily(prose, at);
    else if (isParticleInName(prose, at)) for (const i of [at - 1, at]) markWhole(prose, i);
    else if (isGod(prose, at) && isSign(prose, at - 1)) prose.flags[at - 1] = Flag.word | Flag.voiceHead;
    else if (isGod(prose, at) && isHelpOf(prose, at - 1)) markWhole(prose, at - 1);
    else if (mayNeedMark(prose, at) && (isGiven(prose, at) ? isNamed(prose, at) : isFamilyOf(prose, at)))
      mark(prose, at);
  }
}

/** The word is a name here. What is written with a hamza never had the article (ألبرت); that of الحسين الحداد is a part of the name. */
function mark(prose: Prose, at: number): void {
  const isPart = beginsWithHamza(prose, at) || (!mayDescribe(prose, at) && isListedName(prose, at + 1));
  const article = isPart ? Flag.article : 0;
  prose.flags[at] = ((prose.flags[at] ?? 0) & ~(OTHER | article)) | Flag.name;
}

/** العربي, الأمين: an adjective of the noun before it, or an office. */
const mayDescribe = (prose: Prose, at: number): boolean =>
  endsLikeNisba(prose, at) || has(prose, at, Flag.voiceHead);
const endsLikeNisba = spelled(/ي$/u);

const mayNeedMark = (prose: Prose, at: number): boolean =>
  has(prose, at, OTHER | Flag.article) || beginsLikeAnd(prose, at);
/** وصفي, ويلسون: no word that a list knows, and yet no و of its own. */
const beginsLikeAnd = spelled(/^[وف]\p{L}{3}/u);

/** The word is nothing but a name: كي no particle, بان and إن no complementizer. */
function markWhole(prose: Prose, at: number): void {
  prose.flags[at] = Flag.word | Flag.name;
  const next = prose.nextComplementizer[at + 1] ?? prose.length;
  for (let i = at; i >= 0 && prose.nextComplementizer[i] === at; i--) prose.nextComplementizer[i] = next;
}

/** "كيم كي سون", "سون جاي إن إن": a particle for Arabic, a part of the name where it stands. */
const isParticleInName = (prose: Prose, at: number): boolean =>
  (isSoThat(prose, at) && isForeign(prose, at - 1) && isForeign(prose, at + 1)) ||
  (isThat(prose, at) &&
    prose.text.startsWith("إ", prose.tokens[at]?.start) &&
    isOnNoList(prose, at - 1) &&
    isForeign(prose, at - 2) &&
    (isComplementizer(prose, at + 1) || isSaid(prose, at + 1)));
const isSoThat = spelled(/^كي$/u);
const isThat = spelled(/^ان$/u);
const isSaid = spelled(/^(?:فان|قوله)$/u);
/** A word of no list, or a name of it; no verb that كي would govern. */
const isForeign = (prose: Prose, at: number): boolean => isListedName(prose, at) || isOnNoList(prose, at);
const isOnNoList = isWordThat(
  ({ folded, readings }) => readings.length === 0 && /^(?![يتن]\p{L}{3}|ال)\p{L}{2,}$/u.test(folded),
);

/** نصر الله, فضل الله: a family name, where a first name or a rank stands before it. */
const isGod = spelled(/^الله$/u);
const isHelpOf = (prose: Prose, at: number): boolean =>
  isHelp(prose, at) && (isGiven(prose, at - 1) || isRank(prose, at - 1));
/** مايك spells "your May". */
const isYourMay = spelled(/^[وفلب]?مايك$/u);
/** آية الله: a title, not "any". */
const isSign = (prose: Prose, at: number): boolean =>
  isAny(prose, at) && prose.text.startsWith("آ", prose.tokens[at]?.start);
const isAny = spelled(/^ايه$/u);
const isHelp = spelled(/^(?:نصر|فضل|سعد|جار|خير|رزق|عطا|ضيف|فرج|حمد|نعمه|فتح|هبه|امان|حبيب|لطف|عون)$/u);

const isSon = spelled(/^بن$/u);
const isFather = spelled(/^اب[اوي]$/u);

/** What stands around بن is a name, whatever else it spells (فالح بن راجس); "قال بن علي" is a verb and a name. */
function markFamily(prose: Prose, at: number): void {
  const name = (i: number): void => {
    if (has(prose, i, Flag.word)) prose.flags[i] = ((prose.flags[i] ?? 0) & ~NO_FATHER) | Flag.name;
  };
  name(at + 1);
  // علي بن أبي طالب
  if (isFather(prose, at + 1) && at + 2 < prose.length) name(at + 2);
  if (has(prose, at - 2, Flag.voiceHead | Flag.name | Flag.article)) name(at - 1);
}
const NO_FATHER = Flag.finiteCue | Flag.participleCue | Flag.masdarCue | Flag.contentHead | Flag.speechNoun;

/** A first name of the list. */
const isGiven = isWordThat((word, { lexicon }) => {
  const name = lexicon.phrases("people-names").match([word], 0);
  return name !== null && !name.conjunction && !name.preposition && name.entry.kind.startsWith("given");
});

/** سامي ويلسون, سامي فورد: a family name of the list without article, right behind a first name. */
const isFamilyOf = (prose: Prose, at: number): boolean =>
  isListedName(prose, at) && !has(prose, at, Flag.article | Flag.voiceHead) && isGiven(prose, at - 1);

/** What a person's name stands behind: قال, المواطن, المهندس, بحسب. */
const LEADS = Flag.finiteCue | Flag.article | Flag.voiceHead;

/** "قال نصر الحداد", "المهندس رمضان الحداد", "بحسب نجيب الحداد", "وقال جمعة إن". */
function isNamed(prose: Prose, at: number): boolean {
  const before = at - 1;
  if (has(prose, before, Flag.finiteCue) && isComplementizer(prose, at + 1))
    return !has(prose, at, Flag.voiceHead);
  if (!has(prose, before, LEADS) && !isRank(prose, before) && !isAccordingTo(prose, before)) return false;
  return isFamily(prose, at + 1);
}

const isAccordingTo = spelled(/^[وف]?(?:بحسب|حسب|عن|لدي|قول|راي|تعبير|قال|قالت)$/u);

/** الحداد, النواجعة: a family name of the list, or a word with the article that is on none. */
const isFamily = (prose: Prose, at: number): boolean => isListedName(prose, at) || isUnknownFamily(prose, at);
const isUnknownFamily = isWordThat(
  ({ folded, readings }, { lexicon }) =>
    readings.length === 0 &&
    folded.startsWith("ال") &&
    lexicon.phrases("common-words").match([{ folded: stem(folded) }], 0) === null,
);

/** ألبرت, إليزابيث. */
const beginsWithHamza = (prose: Prose, at: number): boolean =>
  /^[أإآ]/u.test(prose.text.slice(prose.tokens[at]?.start, prose.tokens[at]?.end));
