/**
 * Statements: the single checkable clauses of a content or of the article's own voice.
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  isComma,
  isComplementizer,
  isWordThat,
  type Prose,
  spanOf,
  spelled,
  stripConjunction,
} from "../arabic/index.ts";
import type { Span } from "../text/index.ts";

const SHORTEST = 4;

/** Clauses of tokens `[first, last)`: cut at semicolons, at commas before a new clause, and at وأن. At least one. */
export function splitClauses(prose: Prose, first: number, last: number): { first: number; last: number }[] {
  const parts: { first: number; last: number }[] = [];
  let from = first;
  for (let i = first + 1; i < last; i++) {
    if (!opensClause(prose, i) || words(prose, from, i) < SHORTEST || words(prose, i, last) < SHORTEST)
      continue;
    parts.push(trimmed(prose, from, i));
    from = i;
  }
  parts.push(trimmed(prose, from, last));
  return parts.filter((part) => part.last > part.first);
}

/** The spans of a content's statements. */
export function findStatements(prose: Prose, first: number, last: number): Span[] {
  return splitClauses(prose, first, last).map((part) => spanOf(prose, part.first, part.last));
}

const OPENERS = new Set([
  "فيما",
  "بينما",
  "حيث",
  "كما",
  "لكن",
  "ولكن",
  "بل",
  "اذ",
  "مما",
  "ما",
  "وذلك",
  "فقد",
  "وقد",
]);

function opensClause(prose: Prose, at: number): boolean {
  if (endsClause(prose, at - 1)) return true;
  if (joinsThat(prose, at) && !isComplementizer(prose, at - 1)) return true;
  if (!isComma(prose, at - 1)) return false;
  return has(prose, at, Flag.breaker) || opensAfterComma(prose, at);
}

const endsClause = spelled(/^[؛;.!؟?]$/u);
const joinsThat = spelled(/^و(ان|انه|انها|انهم)$/u);

/** و before a word without article most often joins clauses after a comma; before a definite noun it joins nouns. */
const opensAfterComma = isWordThat(
  ({ folded }) =>
    OPENERS.has(folded) ||
    (/^[وف]/u.test(folded) && !/^[وف]ال/u.test(folded) && stripConjunction(folded) !== folded),
);

function words(prose: Prose, first: number, last: number): number {
  let n = 0;
  for (let i = first; i < last; i++) if (!has(prose, i, Flag.mark)) n++;
  return n;
}

function trimmed(prose: Prose, first: number, last: number): { first: number; last: number } {
  let from = first;
  let to = last;
  while (
    from < to &&
    has(prose, from, Flag.mark) &&
    !/^[([]$/u.test(foldedAt(prose, from)) &&
    (prose.opens[from] ?? -1) < 0
  )
    from++;
  while (
    to > from &&
    has(prose, to - 1, Flag.mark) &&
    !/^[)\]%٪]$/u.test(foldedAt(prose, to - 1)) &&
    (prose.closes[to - 1] ?? -1) < 0
  )
    to--;
  return { first: from, last: to };
}
