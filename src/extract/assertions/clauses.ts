/**
 * Clauses: where a stretch of the writer's voice is cut, so that each part says one thing by itself.
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  isComma,
  isListedName,
  isRank,
  type Prose,
  type Range,
  spelled,
} from "../../arabic/index.ts";
import type { Stretch } from "./coverage.ts";
import { Sign } from "./own-voice.ts";
import { hasPredicate, isDefiniteRelative, type Reading, wordsIn } from "./reading.ts";
import { hangsOn, headOf, isAddition } from "./residue.ts";

/** Words of the shortest clause; one less where it begins with a joined verb (واستمرت يوما واحدا). */
const SHORTEST = 4;
/** Longer stretches are cut at joined verbs too, without a comma before them. */
const LONGEST_WHOLE = 7;
/** A stretch beyond this tells a row of events by their nouns, each of which could be checked by itself. */
const LONGEST_OF_EVENTS = 35;

const LEAST_BEFORE_RELATIVE = 5;
const LEAST_OF_RELATIVE = 6;

/** A stretch beyond this is cut before the event that it gives as a cause or a further matter (بسبب, وذلك بعد). */
const LONGEST_WITH_ADJUNCT = 18;

/**
 * Cuts a stretch into clauses. A part without a predicate is none: at the head it goes with what follows (وبعد ساعات،
 * وصل), elsewhere with what stands before (في ذكرى كذا). What hangs on a report before it is cut off.
 */
export function clausesOf(reading: Reading, stretch: Stretch): Range[] {
  const { first, last } = stretch;
  const cuts = [...cutsOf(reading, first, last), last];
  const out: Range[] = [];
  let from = first;
  for (let k = 0; k < cuts.length - 1; k++) {
    const at = cuts[k] as number;
    const isWhole =
      says(reading, from, at) ||
      (from === first && hangsOn(reading, headOf(reading.prose, stretch), stretch));
    if (!isWhole || !saysNext(reading, cuts, k) || isSubjectOf(reading, from, at)) continue;
    out.push({ first: from, last: at });
    from = at;
  }
  out.push({ first: from, last });
  return out;
}

/** "وكان مدير الميناء | أجرى اتصالا": before a bare verb كان and a noun are only its subject. */
function isSubjectOf(reading: Reading, first: number, at: number): boolean {
  if (!isBareVerb(reading, at) || !isWas(reading.prose, first)) return false;
  for (let i = first; i < at; i++)
    if (hasPredicate(reading, i, i + 1) && !has(reading.prose, i, Flag.auxiliary)) return false;
  return true;
}

/** كان, وكانت. */
export const isWas = spelled(/^[وف]?كان(?:ت|وا|ا)?$/u);

/** True where the part after a cut has a predicate, or leads to the part that has one (وبعد ساعات، وصل). */
function saysNext(reading: Reading, cuts: readonly number[], k: number): boolean {
  const at = cuts[k] as number;
  const next = cuts[k + 1] as number;
  if (isDefiniteRelative(reading.prose, at) && wordsIn(reading, at, next) < LEAST_OF_RELATIVE) return false;
  if (says(reading, at, next)) return true;
  if (isAdjunct(reading, at) && (wordsIn(reading, at, next) > LONGEST_WHOLE || addsEvent(reading, at)))
    return true;
  const after = cuts[k + 2];
  return after !== undefined && leadsOn(reading.prose, at) && says(reading, next, after);
}

/** فضلا عن قيامها بكذا: an event two words on. */
const addsEvent = (reading: Reading, at: number): boolean =>
  isAddition(reading.prose, at + 2) && isEvent(reading, at + 2);

/** و before a preposition or an adverb: what goes before its own clause. */
function leadsOn(prose: Prose, at: number): boolean {
  return (
    /^[وف]/u.test(foldedAt(prose, at)) && has(prose, at, Flag.preposition | Flag.adverb | Flag.connector)
  );
}

/** True for a part that is long enough and has a predicate of its own, or is one of a row of events. */
function says(reading: Reading, first: number, last: number): boolean {
  if (!isLongEnough(reading, first, last)) return false;
  if (hasPredicate(reading, first, last)) return true;
  const at = addsEvent(reading, first) ? first + 2 : first;
  return isEvent(reading, at) && (isClearEvent(reading, at) || isSpecific(reading, first, last));
}

function cutsOf(reading: Reading, first: number, last: number): number[] {
  const words = wordsIn(reading, first, last);
  const cuts: number[] = [];
  for (let i = first + 1; i < last; i++)
    if (
      opensClause(reading, i) ||
      (words > LONGEST_WHOLE && joinsVerb(reading, i)) ||
      (words > LONGEST_OF_EVENTS && isEvent(reading, i)) ||
      (words > LONGEST_WITH_ADJUNCT && isAdjunct(reading, i)) ||
      tellsMore(reading, first, i, last) ||
      (words > LONGEST_WITH_ADJUNCT && (isBareVerb(reading, i) || isThereafter(reading.prose, i)))
    )
      cuts.push(i);
  return cuts;
}

/** After a comma or dash, or with a word that subordinates. A relative clause without و belongs to its noun. */
function opensClause({ prose, signs, predicates }: Reading, at: number): boolean {
  const isAfterMark = has(prose, at - 1, Flag.mark);
  const opens = ((signs[at] ?? 0) & Sign.opener) !== 0 || isAndThat(prose, predicates, at);
  // كما without a comma compares: كما حدث.
  if (!isAfterMark) return opens && foldedAt(prose, at) !== "كما" && !has(prose, at - 1, Flag.preposition);
  if (!isComma(prose, at - 1) && !/^[؛;:–—-]$/u.test(foldedAt(prose, at - 1))) return false;
  return (
    opens ||
    (!has(prose, at, Flag.adjective | Flag.number | Flag.relative) &&
      !/^(?:مما|قد)$/u.test(foldedAt(prose, at)))
  );
}

/** A verb right behind a noun, without a word that joins it: it tells of that noun, or begins anew. */
function isBareVerb({ prose, signs, predicates }: Reading, at: number): boolean {
  const sign = signs[at] ?? 0;
  if (!(sign & Sign.past) || sign & Sign.joined || predicates[at] === 0) return false;
  // "جائزة الدكتور ساعد": a first name that spells a verb.
  if (isRank(prose, at - 1) || (isListedName(prose, at) && isListedName(prose, at + 1))) return false;
  return (
    has(prose, at - 1, ENDS_EVENT) &&
    !has(prose, at - 1, Flag.mark | Flag.relative) &&
    ((signs[at - 1] ?? 0) & (Sign.binds | Sign.beforeVerb | Sign.opener)) === 0
  );
}

/** وبعد ساعات وصل: the time of what comes next. */
const isThereafter = spelled(/^[وف](?:بعد|قبل|منذ|خلال)$/u);

/** A relative clause that is long enough behind a clause that is long enough, each to be checked by itself. */
function tellsMore(reading: Reading, first: number, at: number, last: number): boolean {
  return (
    isDefiniteRelative(reading.prose, at) &&
    // الأمر الذي is one word for this.
    ((reading.signs[at - 1] ?? 0) & Sign.opener) === 0 &&
    wordsIn(reading, first, at) >= LEAST_BEFORE_RELATIVE &&
    wordsIn(reading, at, last) >= LEAST_OF_RELATIVE &&
    hasPredicate(reading, at, last)
  );
}

/** وأن before a noun: a further clause after the same words; before a present verb it goes on with a wish or a duty. */
function isAndThat(prose: Prose, predicates: Int32Array, at: number): boolean {
  if (!has(prose, at, Flag.complementizer | Flag.complementizerForm)) return false;
  const folded = foldedAt(prose, at);
  return (
    /^وان(?:ه|ها|هم)$/u.test(folded) || (folded === "وان" && ((predicates[at + 1] ?? 0) & Sign.present) === 0)
  );
}

const PREDICATE_BY_PLACE = Sign.either | Sign.feminine;

/** وانتهت, وقتلوا, ولم يعد: و before a predicate. */
function joinsVerb({ prose, signs, predicates }: Reading, at: number): boolean {
  if (has(prose, at, Flag.name | Flag.voiceHead | Flag.article)) return false;
  const sign = signs[at] ?? 0;
  const isJoined =
    (sign & Sign.joined) !== 0 || has(prose, at, Flag.conjoined) || isJoinedNegation(prose, sign, at);
  if (!isJoined || foldedAt(prose, at - 1) === "عليه") return false;
  return (
    predicates[at] !== 0 ||
    ((sign & PREDICATE_BY_PLACE) === Sign.feminine && !has(prose, at, Flag.contentHead))
  );
}

const isJoinedNegation = (prose: Prose, sign: number, at: number): boolean =>
  (sign & Sign.negation) !== 0 && /^[وف]ل[من]/u.test(foldedAt(prose, at));

/** وقيامها بكذا, ووقف كذا: a further event in a row; not the second of two that share what follows (تسليح وتدريب القوات). */
export function isEvent(reading: Reading, at: number): boolean {
  const { prose } = reading;
  if (isDoing(reading, at)) return /^[وف]/u.test(foldedAt(prose, at)) || isAddition(prose, at);
  if (!has(prose, at, Flag.contentHead) || has(prose, at, Flag.voiceHead)) return false;
  if (has(prose, at, Flag.article)) return isAllowing(prose, at);
  return isAddition(prose, at) || (has(prose, at, Flag.conjoined) && has(prose, at - 1, ENDS_EVENT));
}

/** What may be the last word of the event before. */
const ENDS_EVENT = Flag.article | Flag.name | Flag.mark | Flag.number | Flag.adjective;

/** What is an event even where nothing is named or counted. */
const isClearEvent = (reading: Reading, at: number): boolean =>
  isDoing(reading, at) || has(reading.prose, at, Flag.article);

/** قيامها بتوزيع: with what is done. */
const isDoing = ({ prose, signs }: Reading, at: number): boolean =>
  ((signs[at] ?? 0) & Sign.doing) !== 0 && has(prose, at + 1, Flag.fusedPreposition);

/** ، والسماح لهم, ، والشروع بكذا: a noun with its article is an event where a mark is before it and its object behind it. */
const isAllowing = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.conjoined) &&
  has(prose, at - 1, Flag.mark) &&
  has(prose, at + 1, Flag.fusedPreposition);

const isAdjunct = ({ signs }: Reading, at: number): boolean => ((signs[at] ?? 0) & Sign.adjunct) !== 0;

/** True where something is named or counted. */
function isSpecific({ prose }: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (has(prose, i, Flag.name | Flag.number)) return true;
  return false;
}

/** True for a range of as many words as a clause has at least. */
export function isLongEnough(reading: Reading, first: number, last: number): boolean {
  const words = wordsIn(reading, first, last);
  return words >= SHORTEST || (words === SHORTEST - 1 && joinsVerb(reading, first));
}
