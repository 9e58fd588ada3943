/**
 * Who acts where nobody is quoted: "رصد ساكن حفرة في الشارع، وقال": a verb of saying without a subject goes on with the
 * subject of a verb before it, even where that verb reports nothing.
 * @module
 */
import {
  Flag,
  foldedAt,
  type Head,
  has,
  headOf,
  isComma,
  isListedName,
  isNameAli,
  isNominal,
  isWord,
  nameKind,
  opensSpeech,
  type Prose,
  perToken,
  type Range,
  readSubject,
  verbReadings,
} from "../arabic/index.ts";
import { Sign } from "./assertions/own-voice.ts";
import { signsAt } from "./assertions/word-signs.ts";
import { isPart, Part, PERSONAL } from "./entities/words.ts";
import type { Finding } from "./find.ts";
import { beforeObject } from "./object-after.ts";
import { fitsNumber, genderOf, type VoiceMemory } from "./voice-memory.ts";

/** A verb with its subject. Token range. */
interface Actor extends Range {
  readonly verb: number;
  readonly head: Head;
  /** The verb is one of saying, so that its subject may go on in وأضاف. */
  readonly speaks: boolean;
}

const LONGEST = 24;
const FARTHEST_SUBJECT = 3;

/** The verb at a token with the subject right behind it, or null. */
const actorAt: (prose: Prose, verb: number) => Actor | null = perToken(readActor);

function readActor(prose: Prose, verb: number): Actor | null {
  if (!isVerb(prose, verb) || !opensClause(prose, verb)) return null;
  const first = subjectStart(prose, verb + 1);
  if (first < 0) return null;
  const read = readSubject(prose, first, Math.min(prose.length, first + LONGEST), {
    stopAtContent: true,
    bare: true,
  });
  if (read <= first) return null;
  const last = beforeObject(prose, first, withFamilyName(prose, read));
  const head = headOf(prose, first, last);
  const speaks = has(prose, verb, Flag.finiteCue);
  const fits =
    isSomebody(prose, { first, last }, head) ||
    (speaks && (isProperNoun(prose, first) || isForeignName(prose, first, last)));
  return fits && agreesWith(prose, verb, { first, last }, head) ? { verb, first, last, head, speaks } : null;
}

/** الملحقية, الزويهري: definite, and no common noun that stands alone; a verb of saying asks for somebody. */
const isProperNoun = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article) &&
  foldedAt(prose, at) !== "الله" &&
  (!isPart(prose, at, Part.common) || has(prose, at + 1, Flag.article)) &&
  !has(prose, at, Flag.fusedPreposition);

/** قرقاشة بوديان: two words that no list knows, behind a verb of saying. */
const isForeignName = (prose: Prose, first: number, last: number): boolean =>
  last === first + 2 && isOnNoList(prose, first) && isOnNoList(prose, first + 1);
const isOnNoList = (prose: Prose, at: number): boolean =>
  isWord(prose, at) &&
  (prose.words[at]?.readings.length ?? 0) === 0 &&
  !has(prose, at, Flag.article) &&
  !isPart(prose, at, Part.common);

/** على, not علي. */
const isPreposition = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.preposition) && !isNameAli(prose, at);

/** "سامي | الحداد": a family name with the article is no object. */
function withFamilyName(prose: Prose, end: number): number {
  const isFamily =
    foldedAt(prose, end) === "الله" ||
    (isPart(prose, end, PERSONAL) && !has(prose, end, Flag.voiceHead) && !isPreposition(prose, end));
  const behindName = isListedName(prose, end - 1) || isPart(prose, end - 1, Part.open);
  return isFamily && behindName ? end + 1 : end;
}

const NO_VERB =
  Flag.article |
  Flag.voiceHead |
  Flag.mark |
  Flag.number |
  Flag.preposition |
  Flag.relative |
  Flag.demonstrative |
  Flag.conjunction;

function isVerb(prose: Prose, at: number): boolean {
  if (has(prose, at, Flag.finiteCue) || NEGATION.test(foldedAt(prose, at - 1))) return true;
  if (has(prose, at, NO_VERB))
    return isOpenedByHamza(prose, at) && (opensSentence(prose, at) || PARTICLE.test(foldedAt(prose, at - 1)));
  const signs = signsAt(prose, at);
  if ((signs & (Sign.past | Sign.present | Sign.either)) !== 0) return (signs & Sign.notVerb) === 0;
  return looksLikeVerb(prose, at) && mayBeName(prose, at + 1);
}

/** ألقى, ألمح: no article, whatever they look like without the hamza. */
const isOpenedByHamza = (prose: Prose, at: number): boolean =>
  /^[وف]?أل\p{L}{2}$/u.test(prose.text.slice(prose.tokens[at]?.start, prose.tokens[at]?.end)) &&
  has(prose, at + 1, Flag.voiceHead);

const MASDAR = /^[وف]?ت\p{L}{2}ي\p{L}$/u;

/** احتفلت, يعتزم, تستعد; at the head of a sentence also what no list knows (ألقى). */
function looksLikeVerb(prose: Prose, at: number): boolean {
  const folded = foldedAt(prose, at);
  if (/[^ا]ت$/u.test(folded) && folded.length >= MIN_VERB) return true;
  if (/^[وف]?س?[يت]\p{L}{3,}$/u.test(folded) && !/(?:ه|ات|ان|ون)$/u.test(folded)) return !MASDAR.test(folded);
  return (opensSentence(prose, at) || isAfterDateline(prose, at)) && isUnknown(prose, at);
}

/** "المرفأ: دشن عدد من الأهالي", "فقد استشاط المدير": what no list knows is a verb there, too. */
const isAfterDateline = (prose: Prose, at: number): boolean =>
  /^(?:[:\-–]|[وف]?(?:قد|لقد))$/u.test(foldedAt(prose, at - 1));

const MIN_VERB = 4;

const mayBeName = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.voiceHead | Flag.name) || isListedName(prose, at) || nameKind(prose, at) !== null;

const NEGATION = /^[وف]?(?:لم|لن)$/u;

const opensSentence = (prose: Prose, at: number): boolean =>
  at === prose.sentences[prose.sentenceOf[at] ?? -1]?.first;

/** ألقى الوزير: what no list knows at the head of a sentence is rather its verb. */
const isUnknown = (prose: Prose, at: number): boolean =>
  isWord(prose, at) &&
  (prose.words[at]?.readings.length ?? 0) === 0 &&
  !isPart(prose, at, Part.common | PERSONAL) &&
  !/(?:ه|ات|ون|ين)$/u.test(foldedAt(prose, at));

const PARTICLE =
  /^[وف]?(?:قد|لقد|كما|كذلك|حيث|ثم|لم|لن|لا|كان|كانت|لكن|بدوره|بدورها|هذا|فيما|بينما|عندما|حين|بعدما)$/u;

/** At the head of a sentence or clause; what a relative or أن brings in belongs to another. */
function opensClause(prose: Prose, at: number): boolean {
  const sentence = prose.sentences[prose.sentenceOf[at] ?? -1];
  if (!sentence || at === sentence.first || has(prose, at, Flag.conjoined)) return sentence !== undefined;
  if (isComma(prose, at - 1) || PARTICLE.test(foldedAt(prose, at - 1)) || has(prose, at - 1, Flag.mark))
    return true;
  return isBehindAdjunct(prose, at, sentence.first);
}

const LONGEST_ADJUNCT = 14;

/** "وفي مقال في الصحيفة ربط سامي الحداد بين": a phrase of place or time opens the sentence, and a name follows the verb. */
function isBehindAdjunct(prose: Prose, at: number, first: number): boolean {
  if (at - first > LONGEST_ADJUNCT || !/^[وف]?(?:في|خلال|بعد|قبل|عقب|مع)$/u.test(foldedAt(prose, first)))
    return false;
  if (!isListedName(prose, at + 1) || (signsAt(prose, at) & (Sign.past | Sign.either)) === 0) return false;
  for (let i = first + 1; i < at; i++)
    if (has(prose, i, Flag.mark | Flag.relative | Flag.complementizer) || isPart(prose, i, PERSONAL))
      return false;
  return true;
}

/** What a verb may have before its subject: أمس, أيضا. */
function subjectStart(prose: Prose, from: number): number {
  for (let at = from; at < from + FARTHEST_SUBJECT; at++) {
    if ((prose.opens[at] ?? -1) >= 0 || has(prose, at, Flag.quantifier)) return at;
    const isWhen = has(prose, at, Flag.circumstance | Flag.adverb) && !has(prose, at, Flag.voiceHead);
    if (isNominal(prose, at) && !isWhen) return at;
    // "واعترف بدوره، المدرب".
    if (
      !has(prose, at, Flag.adverb | Flag.connector) &&
      !(isComma(prose, at) && has(prose, at - 1, Flag.connector))
    )
      return -1;
  }
  return -1;
}

const SPEAKING: ReadonlySet<string> = new Set(["person", "anonymous", "organisation", "outlet", "document"]);

/** A voice with a title or class noun, or a name of two words that begins with a first name. */
function isSomebody(prose: Prose, { first, last }: Range, head: Head): boolean {
  if (isAdverbial(prose, first)) return false;
  if (head.titled) return SPEAKING.has(head.kind) || head.kind === "group";
  if ((prose.opens[first] ?? -1) >= 0) return isQuotedName(prose, first, last);
  const named = nameKind(prose, first);
  if (named !== null && named !== "person") return true;
  return head.kind === "person" && isListedName(prose, first) && (last > first + 1 || isGiven(prose, first));
}

/** رئيسا للحكومة, مقدما شكره: an accusative is no subject. */
const isAdverbial = (prose: Prose, at: number): boolean =>
  !isListedName(prose, at) &&
  /ا[\u064b]?$|\u064bا$/u.test(prose.text.slice(prose.tokens[at]?.start, prose.tokens[at]?.end)) &&
  nameKind(prose, at) === null;

const isGiven = (prose: Prose, at: number): boolean => isPart(prose, at, Part.given);

const LONGEST_QUOTED = 6;

const isQuotedName = (prose: Prose, first: number, last: number): boolean =>
  (prose.closes[last - 1] ?? -1) >= 0 && last - first <= LONGEST_QUOTED && isNominal(prose, first + 1);

/** قدمت اللجنة, قدم الوزير: a verb that does not agree has its subject elsewhere. */
function agreesWith(prose: Prose, verb: number, range: Range, head: Head): boolean {
  const gender = genderOf(prose, range, head, null);
  const folded = foldedAt(prose, verb);
  if (gender === null || head.kind === "group" || isEither(folded)) return true;
  return gender === (isFeminine(folded) ? "f" : "m");
}

const isFeminine = (folded: string): boolean =>
  /^[وف]?س?ت\p{L}{3,}$/u.test(folded) || /\p{L}{2}ت$/u.test(folded);

/** تقل, ترك: she does, or he did. */
const isEither = (folded: string): boolean => /^[وف]?ت\p{L}{2}$/u.test(folded);

/** Where a verb without subject stands: its cue, its form, the report whose content holds it. */
export interface Bare {
  readonly at: number;
  readonly agreement: string | null;
  readonly parent: Finding | null;
  /** Only who acts in the same sentence may be meant: a participle. */
  readonly near?: boolean;
}

/** So many sentences back, an actor no longer speaks. */
const FARTHEST_SENTENCES = 3;
/** The same where nobody spoke yet. */
const FARTHEST_IN_SILENCE = 5;

/**
 * The subject that a verb of saying without one goes on with; null where who spoke last does. In its own sentence the nearest
 * actor is meant; further back one whose verb is of saying, if nobody spoke since; and any other where nobody spoke at all.
 */
export function actorBefore(prose: Prose, bare: Bare, memory: VoiceMemory): Range | null {
  if (bare.agreement === null || /^[12]/u.test(bare.agreement) || WHATEVER.test(foldedAt(prose, bare.at - 1)))
    return null;
  const sentence = prose.sentenceOf[bare.at] ?? -1;
  const spoke = memory.speakers(bare.agreement)[0]?.link.cue?.first ?? -1;
  const floor = Math.max(farthest(prose, bare, spoke), spoke + 1);
  const goes = isNarrated(prose, bare.at);
  for (let verb = bare.at - 1; verb >= floor; verb--) {
    if (memory.heard[verb] === 1 && bare.parent === null) continue;
    // Who has spoken there is known already.
    if (memory.isCue(verb) && !memory.subjectless.has(verb)) continue;
    const actor = actorAt(prose, verb);
    if (!actor || actor.last > bare.at || !fitsVerb(prose, actor, bare.agreement)) continue;
    if (memory.subjectless.has(verb) && actor.head.kind !== "person") continue;
    const near = prose.sentenceOf[verb] === sentence && !goesOn(prose, bare.at);
    if (near || (goes && (actor.speaks || spoke < 0))) return actor;
  }
  return null;
}

/** The first token that may hold the verb of an actor. */
function farthest(prose: Prose, { at, parent, near }: Bare, spoke: number): number {
  const back = near ? 0 : spoke < 0 ? FARTHEST_IN_SILENCE : FARTHEST_SENTENCES;
  const sentence = prose.sentences[Math.max(0, (prose.sentenceOf[at] ?? -1) - back)];
  return Math.max(sentence?.first ?? 0, parent?.content.first ?? 0);
}

/**
 * "وحث في كلمته الحضور على ...، مشيرا": who speaks in the verb of saying that begins the sentence of a token, where no rule
 * found what it says. "last" where it has no subject; null where no such verb begins the sentence.
 */
export function openingActor(
  prose: Prose,
  { at, agreement }: Pick<Bare, "at" | "agreement">,
  memory: VoiceMemory,
): Range | "last" | null {
  const start = prose.sentences[prose.sentenceOf[at] ?? -1]?.first ?? at;
  const behind = PARTICLE.test(foldedAt(prose, start)) ? start + 1 : start;
  const verb = isComma(prose, behind) ? behind + 1 : behind;
  if (verb >= at || !has(prose, verb, Flag.finiteCue) || memory.isCue(verb)) return null;
  const actor = actorAt(prose, verb);
  if (actor) return actor.last <= at && fitsVerb(prose, actor, agreement) ? actor : null;
  return has(prose, verb, Flag.conjoined) && has(prose, verb + 1, Flag.preposition | Flag.adverb)
    ? "last"
    : null;
}

const WHATEVER = /^[وف]?(?:ما|مما|بما|عما|فيما|من|مع|لو|اذا|ان|الذي|التي|هل|كيف|عندما)$/u;

/** قال, "تقول: «": goes on with what was told; يروج, تسمى within a sentence only describes. */
const isNarrated = (prose: Prose, cue: number): boolean =>
  !/^س?[يت]/u.test(foldedAt(prose, cue)) ||
  verbReadings(prose, cue, "past").length > 0 ||
  (opensSpeech(prose, foldedAt(prose, cue + 1) === ":" ? cue + 2 : cue + 1) &&
    verbReadings(prose, cue, "present").some(isOfSaying));
const isOfSaying = ({ entry }: { readonly entry: { readonly use: string } }): boolean =>
  /^(?:say|answer)$/u.test(entry.use);

/** The form of the verb allows this subject. */
function fitsVerb(prose: Prose, { first, last, head }: Actor, agreement: string | null): boolean {
  const gender = genderOf(prose, { first, last }, head, null);
  const wanted = /[mf]/u.exec(agreement ?? "")?.[0];
  if (!fitsNumber(prose, { first, last }, head, agreement)) return false;
  return /[pd]$/u.test(agreement ?? "") || !wanted || gender === null || gender === wanted;
}

/** A verb of saying that only goes on with what somebody had begun to say. */
const goesOn = (prose: Prose, cue: number): boolean =>
  /^[وف]?(?:اضاف|تابع|اردف|استطرد|زاد|واصل|اختتم|ختم|مضي|خلص)(?:ت|وا|تا|ا)?$/u.test(foldedAt(prose, cue));
