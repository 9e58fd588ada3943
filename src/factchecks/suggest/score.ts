/**
 * The score of a fact-check for a telling, and the reasons that it is the sum of.
 * @module
 */
import type { Common, Meeting } from "./compare.ts";
import type { Evidence, SuggestionReason } from "./suggestion.ts";

/** From this score on a claim is offered a fact-check without being asked. */
export const SUGGESTED_FROM = 0.41;

/** So much weight in common (a word that nearly no text has weighs 1) gives 63 per cent of the score that more would give. */
const MASS = 3;
/** Numbers or years on both sides, and none in common. */
const OTHER_NUMBERS = 0.85;
/** One of the two says not. */
const NEGATION = 0.85;
/** Told when the claim was checked. */
const SAME_TIME = 1.05;

/** What is known of a pair beside the words in common. */
export interface Pair {
  /** How well the telling is answered, 0..1: by the ranking in one script, by words met across scripts. */
  readonly answered: number;
  /** The telling is the claim, word for word. */
  readonly isWhole: boolean;
  readonly otherNumbers: readonly string[];
  readonly negation: boolean;
  readonly sameTime: string | null;
}

/**
 * Both shares must be high (their geometric mean), and there must be enough to go by; of the product the root, which spreads the low
 * values among which the threshold lies. What contradicts and what fits beside the words are factors.
 */
export function scoreOf(common: Common, pair: Pair): number {
  const base = baseOf(common, pair);
  return Math.min(1, base * factors(pair).reduce((product, [, factor]) => product * factor, 1));
}

const baseOf = ({ ofClaim, mass }: Common, { answered, isWhole }: Pair): number =>
  isWhole ? 1 : Math.sqrt(Math.sqrt(ofClaim * answered) * (1 - Math.exp(-mass / MASS)));

function factors(pair: Pair): (readonly [Evidence, number, readonly string[]])[] {
  const found: (readonly [Evidence, number, readonly string[]])[] = [];
  if (pair.otherNumbers.length > 0) found.push(["other-numbers", OTHER_NUMBERS, pair.otherNumbers]);
  if (pair.negation) found.push(["negation", NEGATION, []]);
  if (pair.sameTime !== null) found.push(["date", SAME_TIME, [pair.sameTime]]);
  return found;
}

const MOST_WORDS = 8;

/** Why: what each kind of evidence adds, the most first; together they are the score. */
export function reasonsOf(common: Common, pair: Pair): SuggestionReason[] {
  const kinds = new Map<Evidence, Meeting[]>();
  for (const meeting of common.meetings)
    kinds.set(meeting.evidence, [...(kinds.get(meeting.evidence) ?? []), meeting]);
  const sum = common.meetings.reduce((all, { worth }) => all + worth, 0);
  let score = baseOf(common, pair);
  const perWorth = sum > 0 ? score / sum : 0;
  const positive = [...kinds].map(([evidence, meetings]): SuggestionReason => {
    const value = perWorth * meetings.reduce((all, { worth }) => all + worth, 0);
    return { evidence, value, of: 1, words: wordsOf(meetings) };
  });
  const others = factors(pair).map(([evidence, factor, words]): SuggestionReason => {
    const value = Math.min(1, score * factor) - score;
    score += value;
    return { evidence, value, of: value > 0 ? 1 : 0, words };
  });
  return [...positive.sort((a, b) => b.value - a.value || (a.evidence < b.evidence ? -1 : 1)), ...others];
}

const wordsOf = (meetings: readonly Meeting[]): string[] => [
  ...new Set(
    [...meetings]
      .sort((a, b) => b.worth - a.worth)
      .slice(0, MOST_WORDS)
      .map(({ told, checked }) => (told === checked ? told : `${told} → ${checked}`)),
  ),
];
