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
  isHisPart,
  isListedName,
  isNameAli,
  isNominal,
  isPropositional,
  isWord,
  nameKind,
  opensSpeech,
  type Prose,
  perToken,
  type Range,
  readSubject,
  sentenceStart,
  spelled,
  verbReadings,
  voiceEntry,
} from "../arabic/index.ts";
import { isActingVerb, isFamilyOfSomebody, PARTICLE } from "./acting-verb.ts";
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
  if (!isActingVerb(prose, verb)) return null;
  const first = issuedPaper(prose, verb) ?? subjectStart(prose, verb + 1);
  if (first < 0) return null;
  const read = readSubject(prose, first, Math.min(prose.length, first + LONGEST), {
    stopAtContent: true,
    bare: true,
  });
  if (read <= first) return null;
  const last = beforeObject(prose, first, withFamilyName(prose, read));
  const head = headOf(prose, first, last);
  const speaks = has(prose, verb, Flag.finiteCue) || speaksOf(prose, verb);
  const fits =
    isSomebody(prose, { first, last }, head) ||
    (speaks && (isProperNoun(prose, first) || isForeignName(prose, first, last)));
  return fits && agreesWith(prose, verb, { first, last }, head) ? { verb, first, last, head, speaks } : null;
}

/** تحدث, خطب, تطرق: speaks, whatever it is that he says. */
const speaksOf = spelled(/^[وف]?(?:تحدث|تكلم|خطب|تطرق|حاضر|خاطب|تناول|استعرض)ت?$/u);

const FARTHEST_PAPER = 12;

/** "صدر أمس عن إدارة الميناء بيان، أكد": the paper, wherever it stands behind the verb. */
function issuedPaper(prose: Prose, verb: number): number | null {
  if (!/^[وف]?صدرت?$/u.test(foldedAt(prose, verb))) return null;
  for (
    let at = verb + 1;
    at < verb + FARTHEST_PAPER && !has(prose, at, Flag.mark | Flag.complementizer);
    at++
  )
    if (voiceEntry(prose, at)?.kind === "document" && !has(prose, at, Flag.article)) return at;
  return null;
}

/** الملحقية, الزويهري: definite, and no common noun that stands alone; a verb of saying asks for somebody. */
const isProperNoun = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.article) &&
  foldedAt(prose, at) !== "الله" &&
  // "وتمنى التوفيق لخلفه": what is wished.
  !isPropositional(prose, at) &&
  (!isPart(prose, at, Part.common) || has(prose, at + 1, Flag.article)) &&
  !has(prose, at, Flag.fusedPreposition);

/** قرقاشة بوديان, نزوان بوعلام: a word that no list knows and another, or a name, behind a verb of saying. */
const isForeignName = (prose: Prose, first: number, last: number): boolean =>
  last === first + 2 &&
  isOnNoList(prose, first) &&
  (isOnNoList(prose, first + 1) || isPart(prose, first + 1, PERSONAL));
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

/** What a verb may have before its subject: أمس, أيضا. */
function subjectStart(prose: Prose, from: number): number {
  for (let at = from; at < from + FARTHEST_SUBJECT; at++) {
    if ((prose.opens[at] ?? -1) >= 0 || has(prose, at, Flag.quantifier)) return at;
    const isWhen = has(prose, at, Flag.circumstance | Flag.adverb) && !has(prose, at, Flag.voiceHead);
    if (isNominal(prose, at) && !isWhen) return at;
    // "واتفقت معها الشبكة", "واعترف بدوره، المدرب".
    if (
      !isWithHim(prose, at) &&
      !has(prose, at, Flag.adverb | Flag.connector) &&
      !(isComma(prose, at) && has(prose, at - 1, Flag.connector))
    )
      return -1;
  }
  return -1;
}

const isWithHim = (prose: Prose, at: number): boolean => WITH_HIM.test(foldedAt(prose, at));
const WITH_HIM = /^(?:مع|ل|ب|في|علي|الي|من)(?:ه|ها|هم|هما)$/u;

const SPEAKING: ReadonlySet<string> = new Set(["person", "anonymous", "organisation", "outlet", "document"]);

/** A voice with a title or class noun, or a name of two words that begins with a first name. */
function isSomebody(prose: Prose, { first, last }: Range, head: Head): boolean {
  if (isAdverbial(prose, first)) return false;
  if (head.titled) return SPEAKING.has(head.kind) || head.kind === "group";
  if ((prose.opens[first] ?? -1) >= 0) return isQuotedName(prose, first, last);
  const named = nameKind(prose, first);
  if (named !== null && named !== "person") return true;
  if (last === first + 1 && isFamilyOfSomebody(prose, first)) return true;
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

/** تقل, ترك, تحدث, تجاهل: she does, or he did. */
const isEither = (folded: string): boolean => /^[وف]?ت(?:\p{L}{2,3}|\p{L}ا\p{L}{2})$/u.test(folded);

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
 * actor is meant, else who stands at its head; further back whoever acts first in a sentence ("لم يدل المدير بموقف بينما يمنع النظام"):
 * one whose verb is of saying, if nobody spoke since; and any other where nobody spoke at all.
 */
export function actorBefore(prose: Prose, bare: Bare, memory: VoiceMemory): Range | null {
  if (bare.agreement === null || /^[12]/u.test(bare.agreement) || WHATEVER.test(foldedAt(prose, bare.at - 1)))
    return null;
  const spoke = memory.speakers(bare.agreement)[0]?.link.cue?.first ?? -1;
  const floor = Math.max(farthest(prose, bare, spoke), spoke + 1);
  const start = sentenceStart(prose, bare.at);
  const own = goesOn(prose, bare.at)
    ? undefined
    : actorsIn(prose, { first: Math.max(floor, start), last: bare.at }, bare, memory).at(-1);
  if (own) return own;
  const topic = start >= floor ? topicOf(prose, bare) : null;
  if (topic || !isNarrated(prose, bare.at)) return topic;
  for (let end = start; end > floor; ) {
    const first = sentenceStart(prose, end - 1);
    const acting = actorsIn(prose, { first: Math.max(floor, first), last: end }, bare, memory);
    const meant = acting.find(({ speaks }) => speaks || spoke < 0);
    if (meant) return meant;
    end = first;
  }
  return null;
}

/** Who acts in a range of tokens and may be meant, in order. */
function actorsIn(prose: Prose, { first, last }: Range, bare: Bare, memory: VoiceMemory): Actor[] {
  const found: Actor[] = [];
  for (let verb = first; verb < last; verb++) {
    const actor = mayAct(verb, bare, memory) ? actorAt(prose, verb) : null;
    if (!actor || actor.last > bare.at || !fitsVerb(prose, actor, bare.agreement)) continue;
    if (!memory.subjectless.has(verb) || actor.head.kind === "person") found.push(actor);
  }
  return found;
}

/** "لكن المدير كان له رأي آخر، حيث أشار": who stands at the head of the sentence, before its verb. */
function topicOf(prose: Prose, { at, agreement }: Bare): Range | null {
  const start = headOfSentence(prose, at);
  // "وكان الوزراء، قدموا دعمهم، ودعوا": behind "were" stands who the sentence is about.
  const first = isBe(prose, start) ? start + 1 : start;
  if (!isNominal(prose, first) || isActingVerb(prose, first)) return null;
  const last = readSubject(prose, first, Math.min(at, first + LONGEST), { stopAtContent: true, bare: true });
  if (last <= first || last >= at) return null;
  const head = headOf(prose, first, last);
  const isMeant = head.kind === "person" && isSomebody(prose, { first, last }, head);
  return isMeant && fitsVerb(prose, { first, last, head }, agreement) ? { first, last } : null;
}

const isBe = spelled(/^[وف]?(?:كان|كانت)$/u);

/** The first token of a sentence that is no particle. */
function headOfSentence(prose: Prose, at: number): number {
  const start = sentenceStart(prose, at);
  return PARTICLE.test(foldedAt(prose, start)) ? start + 1 : start;
}

/** Who has spoken is known already, and who acts in what is told is meant only where that goes on. */
const mayAct = (verb: number, { parent }: Bare, memory: VoiceMemory): boolean =>
  (memory.heard[verb] !== 1 || parent !== null) && (!memory.isCue(verb) || memory.subjectless.has(verb));

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
  const verb = openingVerb(prose, at);
  if (verb >= at || !has(prose, verb, Flag.finiteCue) || memory.isCue(verb)) return null;
  const actor = actorAt(prose, verb);
  if (actor) return actor.last <= at && fitsVerb(prose, actor, agreement) ? actor : null;
  return has(prose, verb, Flag.conjoined) && has(prose, verb + 1, LEADS_ON) ? "last" : null;
}
const LEADS_ON = Flag.preposition | Flag.adverb | Flag.fusedPreposition;

/** "وختم بالقول إن": who acted before, where nobody spoke yet who fits the verb that begins the sentence of a token. */
export function actorBeforeOpening(prose: Prose, { at, parent }: Bare, memory: VoiceMemory): Range | null {
  const verb = openingVerb(prose, at);
  const agreement = isFeminine(foldedAt(prose, verb)) ? "3fs" : "3ms";
  return actorBefore(prose, { at: verb, agreement, parent }, memory);
}

/** The first token of the sentence of another that is no particle or comma. */
function openingVerb(prose: Prose, at: number): number {
  const first = headOfSentence(prose, at);
  // "من جهته، قال".
  const behind = isHisPart(prose, first + 1) ? first + 2 : first;
  return isComma(prose, behind) ? behind + 1 : behind;
}

const WHATEVER = /^[وف]?(?:ما|مما|بما|عما|فيما|من|مع|لو|اذا|ان|الذي|التي|هل|كيف)$/u;

/** قال, "تقول: «": goes on with what was told; يروج, تسمى within a sentence only describes. */
const isNarrated = (prose: Prose, cue: number): boolean =>
  !/^س?[يت]/u.test(foldedAt(prose, cue)) ||
  verbReadings(prose, cue, "past").length > 0 ||
  (opensSpeech(prose, foldedAt(prose, cue + 1) === ":" ? cue + 2 : cue + 1) &&
    verbReadings(prose, cue, "present").some(isOfSaying));
const isOfSaying = ({ entry }: { readonly entry: { readonly use: string } }): boolean =>
  /^(?:say|answer)$/u.test(entry.use);

/** The form of the verb allows this subject. */
function fitsVerb(
  prose: Prose,
  { first, last, head }: Pick<Actor, "first" | "last" | "head">,
  agreement: string | null,
): boolean {
  const gender = genderOf(prose, { first, last }, head, null);
  const wanted = /[mf]/u.exec(agreement ?? "")?.[0];
  if (!fitsNumber(prose, { first, last }, head, agreement)) return false;
  return /[pd]$/u.test(agreement ?? "") || !wanted || gender === null || gender === wanted;
}

/** A verb of saying that only goes on with what somebody had begun to say. */
const goesOn = (prose: Prose, cue: number): boolean =>
  /^[وف]?(?:اضاف|تابع|اردف|استطرد|زاد|واصل|اختتم|ختم|مضي|خلص)(?:ت|وا|تا|ا)?$/u.test(foldedAt(prose, cue));
