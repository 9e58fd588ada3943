/**
 * A word that may be the verb of a clause of its own, whether or not a list knows it, with somebody behind it.
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  isComma,
  isHisPart,
  isListedName,
  isWord,
  nameKind,
  type Prose,
  sentenceStart,
} from "../arabic/index.ts";
import { Sign } from "./assertions/own-voice.ts";
import { signsAt } from "./assertions/word-signs.ts";
import { isPart, Part, PERSONAL } from "./entities/words.ts";

/** A verb at the head of a clause. */
export const isActingVerb = (prose: Prose, at: number): boolean =>
  isVerb(prose, at) && opensClause(prose, at);

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
  if (isBehindQad(prose, at) && !has(prose, at, NO_VERB)) return true;
  if (isEighthForm(prose, at)) return true;
  if (has(prose, at, NO_VERB))
    return (
      (isOpenedByHamza(prose, at) || isDiscussed(prose, at)) &&
      (opensSentence(prose, at) || PARTICLE.test(foldedAt(prose, at - 1)))
    );
  const signs = signsAt(prose, at);
  if ((signs & (Sign.past | Sign.present | Sign.either)) !== 0) return (signs & Sign.notVerb) === 0;
  return looksLikeVerb(prose, at) && mayBeName(prose, at + 1);
}

/** ألقى, ألمح: no article, whatever they look like without the hamza. */
const isOpenedByHamza = (prose: Prose, at: number): boolean =>
  /^[وف]?أل\p{L}{2}$/u.test(prose.text.slice(prose.tokens[at]?.start, prose.tokens[at]?.end)) &&
  has(prose, at + 1, Flag.voiceHead);

/** "بحث وزير الطاقة مع نظيره": what he discussed with him, no paper. */
const isDiscussed = (prose: Prose, at: number): boolean =>
  /^[وف]?بحث$/u.test(foldedAt(prose, at)) && has(prose, at + 1, Flag.voiceHead);

/** التقى, التحقت: what only begins like the article. */
const isEighthForm = (prose: Prose, at: number): boolean =>
  /^[وف]?الت\p{L}{1,3}$/u.test(foldedAt(prose, at)) && (signsAt(prose, at) & Sign.past) !== 0;

const MASDAR = /^[وف]?ت\p{L}{2}ي\p{L}$/u;

/** "فقد استشاط المدير": nothing but a verb stands behind قد. */
const isBehindQad = (prose: Prose, at: number): boolean => /^[وف]?ل?قد$/u.test(foldedAt(prose, at - 1));

/** احتفلت, يعتزم, تستعد; at the head of a sentence also what no list knows (ألقى). */
function looksLikeVerb(prose: Prose, at: number): boolean {
  const folded = foldedAt(prose, at);
  if (/[^ا]ت$/u.test(folded) && folded.length >= MIN_VERB) return true;
  if (/^[وف]?س?[يت]\p{L}{3,}$/u.test(folded) && !/(?:ه|ات|ان|ون)$/u.test(folded)) return !MASDAR.test(folded);
  return (opensSentence(prose, at) || isAfterDateline(prose, at)) && isUnknown(prose, at);
}

/** "المرفأ: دشن عدد من الأهالي": what no list knows is a verb there, too. */
const isAfterDateline = (prose: Prose, at: number): boolean => /^[:\-–]$/u.test(foldedAt(prose, at - 1));

const MIN_VERB = 4;

const mayBeName = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.voiceHead | Flag.name) ||
  isListedName(prose, at) ||
  nameKind(prose, at) !== null ||
  isFamilyOfSomebody(prose, at);

/** الحداد, رضوي: where the text has "سامي الحداد" before. */
export const isFamilyOfSomebody = (prose: Prose, at: number): boolean => {
  if (has(prose, at, Flag.voiceHead | Flag.fusedPreposition)) return false;
  const isOnNoList = (prose.words[at]?.readings.length ?? 0) === 0 && !isPart(prose, at, Part.common);
  if (!has(prose, at, Flag.article) && !isOnNoList) return false;
  return (familiesOf(prose).get(foldedAt(prose, at)) ?? at) < at;
};

const families = new WeakMap<Prose, ReadonlyMap<string, number>>();

/** Words behind a first name, each with the first token that it stands at. Read once for a text. */
function familiesOf(prose: Prose): ReadonlyMap<string, number> {
  const known = families.get(prose);
  if (known) return known;
  const found = new Map<string, number>();
  for (let at = prose.length - 1; at > 0; at--)
    if (isFirstName(prose, at - 1)) found.set(foldedAt(prose, at), at);
  families.set(prose, found);
  return found;
}

/** سامي; هالة, a word too, behind a verb of saying or a title. */
const isFirstName = (prose: Prose, at: number): boolean =>
  isPart(prose, at, Part.given) ||
  (isPart(prose, at, Part.givenWord) && has(prose, at - 1, Flag.finiteCue | Flag.voiceHead));

const NEGATION = /^[وف]?(?:لم|لن)$/u;

const opensSentence = (prose: Prose, at: number): boolean => at === sentenceStart(prose, at);

/** ألقى الوزير: what no list knows at the head of a sentence is rather its verb. */
const isUnknown = (prose: Prose, at: number): boolean =>
  isWord(prose, at) &&
  (prose.words[at]?.readings.length ?? 0) === 0 &&
  !isPart(prose, at, Part.common | PERSONAL) &&
  !/(?:ه|ات|ون|ين)$/u.test(foldedAt(prose, at));

/** What may stand between the head of a sentence and its verb. */
export const PARTICLE =
  /^[وف]?(?:قد|لقد|كما|كذلك|حيث|ثم|لم|لن|لا|كان|كانت|لكن|بدوره|بدورها|هذا|فيما|بينما|عندما|حين|بعدما)$/u;

/** At the head of a sentence or clause; what a relative or أن brings in belongs to another. */
function opensClause(prose: Prose, at: number): boolean {
  const sentence = prose.sentences[prose.sentenceOf[at] ?? -1];
  if (!sentence || at === sentence.first || has(prose, at, Flag.conjoined)) return sentence !== undefined;
  if (isComma(prose, at - 1) || PARTICLE.test(foldedAt(prose, at - 1))) return true;
  if (has(prose, at - 1, Flag.mark) || isHisPart(prose, at - 1)) return true;
  return isBehindAdjunct(prose, at, sentence.first);
}

const LONGEST_ADJUNCT = 14;

/** "وفي مقال في الصحيفة ربط سامي الحداد بين": a phrase of place or time opens the sentence, and a name follows the verb. */
function isBehindAdjunct(prose: Prose, at: number, first: number): boolean {
  if (at - first > LONGEST_ADJUNCT || !/^[وف]?(?:في|خلال|بعد|قبل|عقب|مع)$/u.test(foldedAt(prose, first)))
    return false;
  if (
    !(isListedName(prose, at + 1) || has(prose, at + 1, Flag.voiceHead)) ||
    (signsAt(prose, at) & (Sign.past | Sign.either)) === 0
  )
    return false;
  for (let i = first + 1; i < at; i++)
    if (has(prose, i, Flag.mark | Flag.relative | Flag.complementizer) || isPart(prose, i, PERSONAL))
      return false;
  return true;
}
