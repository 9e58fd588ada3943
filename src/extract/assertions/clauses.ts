/**
 * Clauses: where a stretch of the writer's voice is cut, so that each part says one thing by itself.
 * @module
 */
import { Flag, foldedAt, has, isComma, type Prose, type Range } from "../../arabic/index.ts";
import { firstPredicate, predicateAt, Sign, signsAt } from "./signs.ts";

/** Words of the shortest clause; one less where it begins with a joined verb (واستمرت يوما واحدا). */
const SHORTEST = 4;
/** Longer stretches are cut at joined verbs too, without a comma before them. */
const LONGEST_WHOLE = 7;

/** A stretch beyond this tells a row of events by their nouns, each of which could be checked by itself. */
const LONGEST_OF_EVENTS = 35;

/**
 * Cuts a stretch into clauses. A part without a predicate is none: at the head it goes with what follows (وبعد ساعات،
 * وصل), elsewhere with what stands before (في ذكرى كذا).
 */
export function clausesOf(prose: Prose, { first, last }: Range): Range[] {
  const cuts = [...cutsOf(prose, first, last), last];
  const out: Range[] = [];
  let from = first;
  for (let k = 0; k < cuts.length - 1; k++) {
    const at = cuts[k] as number;
    if (!says(prose, from, at) || !saysNext(prose, cuts, k)) continue;
    out.push({ first: from, last: at });
    from = at;
  }
  out.push({ first: from, last });
  return out;
}

/** True where the part after a cut has a predicate, or leads to the part that has one (وبعد ساعات، وصل). */
function saysNext(prose: Prose, cuts: readonly number[], k: number): boolean {
  const at = cuts[k] as number;
  const next = cuts[k + 1] as number;
  if (
    says(prose, at, next) ||
    (isEvent(prose, at) && countWords(prose, at, next) > SHORTEST && isSpecific(prose, at, next))
  )
    return true;
  const after = cuts[k + 2];
  return after !== undefined && leadsOn(prose, at) && says(prose, next, after);
}

/** و before a preposition or an adverb: what goes before its own clause. */
function leadsOn(prose: Prose, at: number): boolean {
  return (
    /^[وف]/u.test(foldedAt(prose, at)) && has(prose, at, Flag.preposition | Flag.adverb | Flag.connector)
  );
}

/** True for a part that is long enough and has a predicate of its own, not only inside a relative clause. */
function says(prose: Prose, first: number, last: number): boolean {
  return (
    isLongEnough(prose, first, last) && (firstPredicate(prose, first, last) >= 0 || isEvent(prose, first))
  );
}

function cutsOf(prose: Prose, first: number, last: number): number[] {
  const isLong = countWords(prose, first, last) > LONGEST_WHOLE;
  const isVeryLong = countWords(prose, first, last) > LONGEST_OF_EVENTS;
  const cuts: number[] = [];
  for (let i = first + 1; i < last; i++)
    if (opensClause(prose, i) || (isLong && joinsVerb(prose, i)) || (isVeryLong && isEvent(prose, i)))
      cuts.push(i);
  return cuts;
}

/** After a comma or dash, or with a word that subordinates. A relative clause without و belongs to its noun. */
function opensClause(prose: Prose, at: number): boolean {
  const opens = (signsAt(prose, at) & Sign.opener) !== 0 || isInWhile(prose, at) || isAndThat(prose, at);
  if (!has(prose, at - 1, Flag.mark)) return opens && !has(prose, at - 1, Flag.preposition);
  if (!isComma(prose, at - 1) && !/^[؛;:–—-]$/u.test(foldedAt(prose, at - 1))) return false;
  return (
    opens || (!has(prose, at, Flag.adjective | Flag.number | Flag.relative) && foldedAt(prose, at) !== "مما")
  );
}

/** وأن before a noun: a further clause after the same words; before a present verb it goes on with a wish or a duty. */
function isAndThat(prose: Prose, at: number): boolean {
  const folded = foldedAt(prose, at);
  return (
    /^وان(?:ه|ها|هم)$/u.test(folded) ||
    (folded === "وان" && (predicateAt(prose, at + 1, at + 1) & Sign.present) === 0)
  );
}

/** في حين */
const isInWhile = (prose: Prose, at: number): boolean =>
  /^و?في$/u.test(foldedAt(prose, at)) && foldedAt(prose, at + 1) === "حين";

/** وانتهت, وقتلوا, ولم يعد: و before a predicate. */
function joinsVerb(prose: Prose, at: number): boolean {
  if (has(prose, at, Flag.name | Flag.voiceHead) || !isJoined(prose, at)) return false;
  return predicateAt(prose, at, -1) !== 0 && foldedAt(prose, at - 1) !== "عليه";
}

/** وقيامها بكذا, ووقف كذا: a further event in a row; not the second of two that share what follows (تسليح وتدريب القوات). */
export function isEvent(prose: Prose, at: number): boolean {
  return (
    has(prose, at, Flag.conjoined) &&
    has(prose, at, Flag.contentHead) &&
    !has(prose, at, Flag.article | Flag.voiceHead) &&
    has(prose, at - 1, Flag.article | Flag.name | Flag.mark | Flag.number | Flag.adjective)
  );
}

/** True where something is named or counted. */
function isSpecific(prose: Prose, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (has(prose, i, Flag.name | Flag.number)) return true;
  return false;
}

/** A و before a verb, a verb of saying or a negation; the و of واصل and وضع is a letter of theirs. */
function isJoined(prose: Prose, at: number): boolean {
  return (
    (signsAt(prose, at) & Sign.joined) !== 0 ||
    has(prose, at, Flag.conjoined) ||
    /^[وف](?:لم|لن|ليس)/u.test(foldedAt(prose, at)) ||
    /^و\p{L}{3,}ت$/u.test(foldedAt(prose, at))
  );
}

/** True for a range of as many words as a clause has at least. */
export function isLongEnough(prose: Prose, first: number, last: number): boolean {
  const words = countWords(prose, first, last);
  return words >= SHORTEST || (words === SHORTEST - 1 && joinsVerb(prose, first));
}

/** Words and numbers of a range; marks do not count. */
export function countWords(prose: Prose, first: number, last: number): number {
  let n = 0;
  for (let i = first; i < last; i++) if (has(prose, i, Flag.word | Flag.number)) n++;
  return n;
}
