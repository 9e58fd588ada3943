/**
 * What changed between two tellings of one thing, by type, with the words on both sides.
 * @module
 */
import type { Change } from "../../model/index.ts";
import { overlaps } from "../../text/index.ts";
import { attributionChanges } from "./attribution.ts";
import { hedgesLost, scopeChanges } from "./certainty.ts";
import { type Comparison, compare, keepsWords } from "./comparison.ts";
import { corrections } from "./correction.ts";
import { gapsOf } from "./gaps.ts";
import { negationChanges } from "./negation.ts";
import { numberChanges } from "./numbers.ts";
import { dateChanges, nameChanges } from "./placing.ts";
import { cutAndAdded, reordering, speakerMoved } from "./rest.ts";
import type { Told } from "./told.ts";

export type { Told } from "./told.ts";

/**
 * The changes from an earlier statement to a later one that retells it; in the order of the words, those of the chain
 * first. Nothing is a change that says the same: other function words, inflection, synonyms of the lexicon, digits for
 * number words, a relay that is the article's own publisher. A statement compared with itself has none.
 * `apart`: the two belong to different claims of a storyline.
 */
export function compareStatements(from: Told, to: Told, apart = false): readonly Change[] {
  return changesOf(compare(from, to), apart);
}

/** The changes of two clauses that were aligned before. */
export function changesOf(comparison: Comparison, apart: boolean): readonly Change[] {
  const gaps = gapsOf(comparison);
  const negation = negationChanges(comparison, apart);
  const numbers = numberChanges(comparison);
  const corrected = corrections(comparison, () => apart || negation.length > 0);
  const repeats = comparison.to.told.statement.stance === "rejects";
  const isAnswer = negation.length > 0 || (corrected.length > 0 && !repeats);
  const turned = isAnswer && !keepsWords(comparison);
  const dates = dateChanges({ ...comparison, gaps }).filter(
    (date) => !numbers.some((each) => isSame(each, date)),
  );
  const names = nameChanges(comparison, gaps);
  const told = [...numbers, ...negation, ...dates, ...names];
  return [
    ...attributionChanges(comparison, isAnswer),
    ...corrected,
    ...told,
    ...(turned ? [] : [...hedgesLost(comparison), ...scopeChanges(comparison)]),
    ...(turned
      ? []
      : [...cutAndAdded(comparison, gaps, told), ...reordering(comparison), ...speakerMoved(comparison)]),
  ];
}

/** A number of hours or days is a time too: told once. */
const isSame = (number: Change, date: Change): boolean =>
  [
    [number.from, date.from],
    [number.to, date.to],
  ].some(([a, b]) => a && b && overlaps(a, b));
