/**
 * What is kept: clauses that state a fact, weighed by what speaks for a fact and what for an opinion.
 * @module
 */
import { Flag, has, outletAt, type Prose, placeAt, type Range } from "../../arabic/index.ts";
import { type Span, textOf } from "../../text/index.ts";
import { findHedges } from "../hedges.ts";
import type { Stretch } from "./coverage.ts";
import { Sign } from "./own-voice.ts";
import type { Reading } from "./reading.ts";
import { states } from "./states.ts";

/** What speaks for a fact. Each counts once, an event for more than a state. */
const FOR = { event: 2, state: 1.5, number: 1.5, name: 1, actor: 0.5 } as const;
/** What speaks against it, each time that it occurs. */
const AGAINST: readonly (readonly [sign: number, weight: number])[] = [
  [Sign.modal, 2],
  [Sign.self, 2],
  [Sign.wish, 3],
  [Sign.evaluation, 1.5],
  [Sign.general, 1],
  [Sign.prediction, 1],
];
const ANY_AGAINST = AGAINST.reduce((all, [sign]) => all | sign, 0);
const HEDGE = 1;
/** A clause is a fact from here on; in a column, where the writer argues, it takes more. */
const LEAST = 1.5;
const LEAST_IN_COLUMN = 3.5;
/** An article of so many clauses at least, of which this share or more show opinion, is a column. */
const SHORTEST_COLUMN = 10;
const COLUMN_SHARE = 0.25;

/** What is known of a clause when it is weighed. */
export interface Weighed {
  readonly clause: Range;
  /** Signs for less signs against; 0 where the clause states nothing. */
  readonly score: number;
  /** The writer's own judgement shows. */
  readonly opinion: boolean;
}

/** Weighs a clause of a stretch. */
export function weigh(reading: Reading, clause: Range, stretch: Stretch): Weighed {
  const against = weightAgainst(reading, clause);
  const score = states(reading, clause, stretch) ? weightFor(reading, clause) - against : 0;
  return { clause, score, opinion: against >= HEDGE };
}

/** The clauses that are facts. Where many show opinion, the article is a column, and only hard facts are kept. */
export function keepFacts(weighed: readonly Weighed[]): Range[] {
  const opinions = weighed.filter((one) => one.opinion).length;
  const isColumn = weighed.length >= SHORTEST_COLUMN && opinions / weighed.length >= COLUMN_SHARE;
  const least = isColumn ? LEAST_IN_COLUMN : LEAST;
  return weighed.filter((one) => one.score >= least).map((one) => one.clause);
}

function weightFor({ prose, signs, predicates }: Reading, { first, last }: Range): number {
  let said = 0;
  let flags = 0;
  let number = false;
  let name = false;
  for (let i = first; i < last; i++) {
    said |= predicates[i] ?? 0;
    flags |= prose.flags[i] ?? 0;
    number ||= has(prose, i, Flag.number) || ((signs[i] ?? 0) & Sign.counts) !== 0;
    name ||= has(prose, i, Flag.name) || placeAt(prose, i) !== null || outletAt(prose, i) !== null;
  }
  return (
    (said & (Sign.past | Sign.passive) ? FOR.event : FOR.state) +
    (number ? FOR.number : 0) +
    (name ? FOR.name : 0) +
    (flags & Flag.voiceHead ? FOR.actor : 0)
  );
}

function weightAgainst({ prose, signs }: Reading, { first, last }: Range): number {
  let sum = HEDGE * findHedges(prose, first, last).filter((span) => !isWas(prose, span)).length;
  for (let i = first; i < last; i++) {
    const sign = signs[i] ?? 0;
    if ((sign & ANY_AGAINST) === 0) continue;
    for (const [against, weight] of AGAINST) if (sign & against) sum += weight;
  }
  return sum;
}

/** وكان is spelled like وكأن once folded. */
const isWas = (prose: Prose, span: Span): boolean => /كان/u.test(textOf(prose.text, span));
