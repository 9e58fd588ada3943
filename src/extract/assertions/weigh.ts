/**
 * What is kept: a clause that states a fact which could be checked, no opinion, and not merely the lead to a report.
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  isComplementizer,
  outletAt,
  type Prose,
  paragraphAt,
  placeAt,
  type Range,
} from "../../arabic/index.ts";
import { type Span, textOf } from "../../text/index.ts";
import { findHedges } from "../hedges.ts";
import { numberWords } from "../numbers/words.ts";
import { countWords, isEvent, isLongEnough } from "./clauses.ts";
import type { Stretch } from "./coverage.ts";
import { firstPredicate, predicateAt, Sign, signsAt } from "./signs.ts";

/** What speaks for a fact. Each counts once, an event for more than a state. */
const FOR = { past: 2, present: 1.5, nominal: 1.5, number: 1.5, name: 1, actor: 0.5 } as const;
/** What speaks against it, each time that it occurs. */
const AGAINST = new Map<number, number>([
  [Sign.modal, 2],
  [Sign.self, 2],
  [Sign.wish, 3],
  [Sign.evaluation, 1.5],
  [Sign.general, 1],
  [Sign.prediction, 1],
]);
const HEDGE = 1;
/** A clause is a fact from here on; in a column, where the writer argues, it takes more. */
const LEAST = 1;
const LEAST_IN_COLUMN = 3.5;
/** An article of so many clauses at least, of which more than this share show opinion, is a column. */
const SHORTEST_COLUMN = 10;
const COLUMN_SHARE = 0.3;
/** A nominal sentence, which no verb marks as one. */
const SHORTEST_NOMINAL = 5;

/** What is known of a clause when it is weighed. */
export interface Weighed {
  readonly clause: Range;
  /** Signs for less signs against; 0 where the clause states nothing. */
  readonly score: number;
  /** The writer's own judgement shows. */
  readonly opinion: boolean;
}

/** Weighs a clause. */
export function weigh(prose: Prose, clause: Range, stretch: Stretch): Weighed {
  const { first, last } = clause;
  const against = weightAgainst(prose, first, last);
  const score = states(prose, clause, stretch) ? weightFor(prose, first, last) - against : 0;
  return { clause, score, opinion: against >= HEDGE };
}

/** True for a clause that says something of its own, and says that it is so. */
function states(prose: Prose, clause: Range, stretch: Stretch): boolean {
  const { first, last } = clause;
  if (!isLongEnough(prose, first, last) || hangsOn(prose, clause, stretch) || supposes(prose, first))
    return false;
  const predicate = firstPredicate(prose, first, last);
  return predicate < 0 ? isNominal(prose, clause, stretch) : !onlyLeads(prose, predicate);
}

/** The clauses that are facts. Where many show opinion, the article is a column, and only hard facts are kept. */
export function keepFacts(weighed: readonly Weighed[]): Range[] {
  const opinions = weighed.filter((one) => one.opinion).length;
  const isColumn = weighed.length >= SHORTEST_COLUMN && opinions / weighed.length > COLUMN_SHARE;
  const least = isColumn ? LEAST_IN_COLUMN : LEAST;
  return weighed.filter((one) => one.score >= least).map((one) => one.clause);
}

/** What goes on behind a report without a mark or a و between them is part of it, not of the writer's voice. */
function hangsOn(prose: Prose, { first }: Range, stretch: Stretch): boolean {
  return (
    stretch.trails &&
    (signsAt(prose, first) & Sign.opener) === 0 &&
    first === stretch.first &&
    !has(prose, first - 1, Flag.mark) &&
    !/^[وف]/u.test(foldedAt(prose, first))
  );
}

/** A sentence without a verb: all of its sentence, and in a paragraph that ends like prose, so that it is no heading. */
function isNominal(prose: Prose, { first, last }: Range, stretch: Stretch): boolean {
  if (isComplementizer(prose, first - 1) || isComplementizer(prose, first - 1, true)) return true;
  if (isEvent(prose, first) || isHeadline(prose, first, last)) return true;
  if (!stretch.whole || countWords(prose, first, last) < SHORTEST_NOMINAL) return false;
  const paragraph = paragraphAt(prose, first);
  if (paragraph && endsLikeProse(prose, paragraph.last - 1)) return true;
  return has(prose, first, Flag.contentHead);
}

/** The first line where it counts something: أربعة مصابين في حريق. A line of parts (date, place, section) has marks between them. */
function isHeadline(prose: Prose, first: number, last: number): boolean {
  if (prose.paragraphOf[first] !== 0 || prose.paragraphs.length < 2) return false;
  let counts = false;
  for (let i = first; i < last; i++) {
    if (has(prose, i, Flag.mark | Flag.circumstance)) return false;
    counts ||= has(prose, i, Flag.number) || countsThings(prose, i);
  }
  return counts;
}

/** A full stop, or one inside closing marks. */
function endsLikeProse(prose: Prose, at: number): boolean {
  return /^[.!…]$/u.test(foldedAt(prose, /^["»”)]$/u.test(foldedAt(prose, at)) ? at - 1 : at));
}

/** A verb of saying whose report was not read (نفت الوزارة ما تردد), or a rumour that goes round. */
function onlyLeads(prose: Prose, at: number): boolean {
  if (signsAt(prose, at) & Sign.speech) return true;
  if (signsAt(prose, at) & Sign.spread && prose.words.slice(at, at + LONGEST_LEAD).some(isSpeechNoun))
    return true;
  return (
    has(prose, at, Flag.finiteCue) && (signsAt(prose, at) & (Sign.past | Sign.present | Sign.either)) === 0
  );
}

/** Words between انتشرت and شائعات. */
const LONGEST_LEAD = 8;

const isSpeechNoun = (word: Prose["words"][number]): boolean =>
  word.readings.some(({ entry }) => entry.type === "speech-noun");

/** Words in which a question or a condition shows itself. */
const HEAD = 2;

function supposes(prose: Prose, first: number): boolean {
  for (let i = first; i < first + HEAD; i++)
    if (signsAt(prose, i) & (Sign.question | Sign.conditional)) return true;
  return false;
}

function weightFor(prose: Prose, first: number, last: number): number {
  let predicates = 0;
  let number = false;
  let name = false;
  let actor = false;
  for (let i = first; i < last; i++) {
    predicates |= predicateAt(prose, i, first);
    number ||= has(prose, i, Flag.number) || countsThings(prose, i);
    name ||= has(prose, i, Flag.name) || placeAt(prose, i) !== null || outletAt(prose, i) !== null;
    actor ||= has(prose, i, Flag.voiceHead);
  }
  const main = predicates & (Sign.past | Sign.passive) ? FOR.past : predicates ? FOR.present : FOR.nominal;
  return main + (number ? FOR.number : 0) + (name ? FOR.name : 0) + (actor ? FOR.actor : 0);
}

/** وكان is spelled like وكأن once folded. */
const isWas = (prose: Prose, span: Span): boolean => /كان/u.test(textOf(prose.text, span));

/** Roles of number words that count something: neither "some" nor "one of". */
const COUNTS = /^(?:unit|teen|ten|hundred|scale|dual|fraction)/u;

const countsThings = (prose: Prose, at: number): boolean =>
  numberWords.at(prose.tokens, at).some(({ sense }) => COUNTS.test(sense.role));

function weightAgainst(prose: Prose, first: number, last: number): number {
  let sum = HEDGE * findHedges(prose, first, last).filter((span) => !isWas(prose, span)).length;
  for (let i = first; i < last; i++) {
    const signs = signsAt(prose, i);
    for (const [sign, weight] of AGAINST) if (signs & sign) sum += weight;
  }
  return sum;
}
