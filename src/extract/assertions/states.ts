/**
 * Whether a clause states anything by itself: no heading, no question, no condition, no mere lead to a report.
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  isComplementizer,
  type Prose,
  paragraphAt,
  type Range,
} from "../../arabic/index.ts";
import { isEvent, isLongEnough, isWas } from "./clauses.ts";
import type { Stretch } from "./coverage.ts";
import { Sign } from "./own-voice.ts";
import { firstPredicate, type Reading, wordsIn } from "./reading.ts";
import { breaksOff, hangsOn, isAddition } from "./residue.ts";

/** Words of the shortest sentence without a verb. */
const SHORTEST_NOMINAL = 5;
/** Words at the head of a clause in which a question or a condition shows itself. */
const HEAD = 2;
/** Words between انتشرت and شائعات. */
const LONGEST_LEAD = 8;

/** True for a clause that says something of its own, and says that it is so. */
export function states(reading: Reading, clause: Range, stretch: Stretch): boolean {
  const { first, last } = clause;
  if (!isLongEnough(reading, first, last) || hangsOn(reading, first, stretch)) return false;
  if (supposes(reading, first) || isMereAddition(reading, first) || breaksOff(reading, clause, stretch))
    return false;
  if (stretch.leads && last === stretch.last && isOnlyWas(reading, first, last)) return false;
  const predicate = firstPredicate(reading, first, last);
  return predicate < 0 ? isNominal(reading, clause, stretch) : !onlyLeads(reading, predicate);
}

/** "وكان المدير | قد قال إن": كان and its subject, of whom the report behind them tells. */
function isOnlyWas({ prose, predicates }: Reading, first: number, last: number): boolean {
  if (!isWas(prose, first)) return false;
  for (let i = first + 1; i < last; i++)
    if ((predicates[i] ?? 0) !== 0 && !has(prose, i, Flag.auxiliary)) return false;
  return true;
}

/** A further matter that is no event says nothing by itself. */
const isMereAddition = (reading: Reading, first: number): boolean =>
  (isAddition(reading.prose, first) && !isEvent(reading, first)) || isAddition(reading.prose, first + 1);

function supposes({ signs }: Reading, first: number): boolean {
  for (let i = first; i < first + HEAD; i++)
    if ((signs[i] ?? 0) & (Sign.question | Sign.conditional)) return true;
  return false;
}

/** A verb of saying whose report was not read (نفت الوزارة ما تردد), or a rumour that goes round. */
function onlyLeads({ prose, signs }: Reading, at: number): boolean {
  const sign = signs[at] ?? 0;
  if (sign & Sign.speech) return true;
  if (sign & Sign.spread && prose.words.slice(at, at + LONGEST_LEAD).some(isSpeechNoun)) return true;
  return has(prose, at, Flag.finiteCue) && (sign & (Sign.past | Sign.present | Sign.either)) === 0;
}

const isSpeechNoun = (word: Prose["words"][number]): boolean =>
  word.readings.some(({ entry }) => entry.type === "speech-noun");

/** A statement without a verb: behind أن, an event in a row, a headline that counts, or the whole of a sentence that is no heading. */
function isNominal(reading: Reading, { first, last }: Range, stretch: Stretch): boolean {
  const { prose } = reading;
  if (isComplementizer(prose, first - 1) || isComplementizer(prose, first - 1, true)) return true;
  if (isEvent(reading, first) || isHeadline(reading, first, last)) return true;
  if (wordsIn(reading, first, last) < SHORTEST_NOMINAL) return false;
  if (!stretch.whole && !isAfterSemicolon(prose, first, stretch)) return false;
  const paragraph = paragraphAt(prose, first);
  return (
    (paragraph !== null && endsLikeProse(prose, paragraph.last - 1)) || has(prose, first, Flag.contentHead)
  );
}

/** A semicolon closes what stands before it like a full stop: what follows it to the end of the sentence is whole. */
const isAfterSemicolon = (prose: Prose, first: number, stretch: Stretch): boolean =>
  !stretch.leads && /^[؛;]$/u.test(foldedAt(prose, first - 1));

/** The first line where it counts something: أربعة مصابين في حريق. A line of parts (date, place, section) has marks between them. */
function isHeadline({ prose, signs }: Reading, first: number, last: number): boolean {
  if (prose.paragraphOf[first] !== 0 || prose.paragraphs.length < 2) return false;
  let counts = false;
  for (let i = first; i < last; i++) {
    if (has(prose, i, Flag.mark | Flag.circumstance)) return false;
    counts ||= has(prose, i, Flag.number) || ((signs[i] ?? 0) & Sign.counts) !== 0;
  }
  return counts;
}

/** A full stop, or one inside closing marks. */
function endsLikeProse(prose: Prose, at: number): boolean {
  return /^[.!…]$/u.test(foldedAt(prose, /^["»”)]$/u.test(foldedAt(prose, at)) ? at - 1 : at));
}
