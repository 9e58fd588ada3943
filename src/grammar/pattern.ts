/**
 * Patterns over tokens: parsing expressions (Ford, "Parsing Expression Grammars", POPL 2004) as plain functions.
 * Choice is ordered, repetition is greedy, nothing is tried twice: a pattern is linear in what it reads. This module
 * knows no language: what a token is, the caller's tests decide.
 * @module
 */

/** What a pattern reads: any value with a number of tokens. */
export interface Input {
  readonly length: number;
}

/** A named piece of a match, in token indexes `[first, last)`. */
export interface Piece {
  readonly role: string;
  readonly first: number;
  readonly last: number;
  readonly pieces: readonly Piece[];
}

/** A match under way: where it must end at the latest, and the pieces named so far. */
export interface Attempt<I extends Input> {
  readonly input: I;
  /** No pattern reads a token at or beyond this index. */
  limit: number;
  readonly pieces: Piece[];
}

/** Gives the index after what it matched, or -1. */
export type Pattern<I extends Input> = (attempt: Attempt<I>, at: number) => number;

/** Forgets the pieces named since. Setting a length is slow even where it changes nothing. */
function forget<I extends Input>(attempt: Attempt<I>, kept: number): void {
  if (attempt.pieces.length > kept) attempt.pieces.length = kept;
}

/** One token that passes the test. */
export function token<I extends Input>(test: (input: I, at: number) => boolean): Pattern<I> {
  return (attempt, at) => (at < attempt.limit && test(attempt.input, at) ? at + 1 : -1);
}

/** All in a row. Pieces named by a failed sequence are forgotten. */
export function seq<I extends Input>(...patterns: readonly Pattern<I>[]): Pattern<I> {
  const [first, second] = patterns;
  if (first && second && patterns.length === 2) return pair(first, second);
  return (attempt, at) => {
    const kept = attempt.pieces.length;
    let next = at;
    for (let i = 0; i < patterns.length; i++) {
      next = (patterns[i] as Pattern<I>)(attempt, next);
      if (next < 0) {
        forget(attempt, kept);
        return -1;
      }
    }
    return next;
  };
}

/** Two in a row: most sequences are. */
function pair<I extends Input>(first: Pattern<I>, second: Pattern<I>): Pattern<I> {
  return (attempt, at) => {
    const kept = attempt.pieces.length;
    const middle = first(attempt, at);
    const last = middle < 0 ? -1 : second(attempt, middle);
    if (last < 0) forget(attempt, kept);
    return last;
  };
}

/** The first that matches. */
export function oneOf<I extends Input>(...patterns: readonly Pattern<I>[]): Pattern<I> {
  return (attempt, at) => {
    for (let i = 0; i < patterns.length; i++) {
      const next = (patterns[i] as Pattern<I>)(attempt, at);
      if (next >= 0) return next;
    }
    return -1;
  };
}

/** The pattern, or nothing. */
export function maybe<I extends Input>(pattern: Pattern<I>): Pattern<I> {
  return (attempt, at) => Math.max(pattern(attempt, at), at);
}

/** As often as it matches, `max` times at most. A repetition that reads nothing ends it. */
export function many<I extends Input>(pattern: Pattern<I>, max = Number.POSITIVE_INFINITY): Pattern<I> {
  return (attempt, at) => {
    let end = at;
    for (let n = 0; n < max; n++) {
      const next = pattern(attempt, end);
      if (next <= end) break;
      end = next;
    }
    return end;
  };
}

/** Reads nothing; matches where the pattern does not. */
export function not<I extends Input>(pattern: Pattern<I>): Pattern<I> {
  return (attempt, at) => (holds(pattern, attempt, at) ? -1 : at);
}

/** Reads nothing; matches where the pattern does. */
export function ahead<I extends Input>(pattern: Pattern<I>): Pattern<I> {
  return (attempt, at) => (holds(pattern, attempt, at) ? at : -1);
}

/** True where the pattern matches; the pieces that it named are forgotten. */
function holds<I extends Input>(pattern: Pattern<I>, attempt: Attempt<I>, at: number): boolean {
  const kept = attempt.pieces.length;
  const isFound = pattern(attempt, at) >= 0;
  forget(attempt, kept);
  return isFound;
}

/** Tokens up to the first place where `stop` matches (which is not read); fails if there is none within `max` tokens. */
export function upTo<I extends Input>(
  stop: Pattern<I>,
  options: { max: number; unless?: Pattern<I> },
): Pattern<I> {
  const { max, unless } = options;
  return (attempt, at) => {
    const last = Math.min(at + max, attempt.limit);
    for (let i = at; i <= last; i++) {
      if (holds(stop, attempt, i)) return i;
      if (unless !== undefined && holds(unless, attempt, i)) return -1;
    }
    return -1;
  };
}

const NONE: readonly Piece[] = [];

/** Names what the pattern matched; pieces named inside become its children. An empty match names nothing. */
export function role<I extends Input>(name: string, pattern: Pattern<I>): Pattern<I> {
  return (attempt, at) => {
    const { pieces } = attempt;
    const kept = pieces.length;
    const next = pattern(attempt, at);
    // A list is made only where something was named inside: hardly ever, and most matches fail.
    const inner = pieces.length > kept ? pieces.splice(kept) : NONE;
    if (next > at) pieces.push({ role: name, first: at, last: next, pieces: inner });
    return next;
  };
}

/** Matches a pattern at one place. Null where it does not match. */
export function match<I extends Input>(
  pattern: Pattern<I>,
  input: I,
  at: number,
  limit = input.length,
): { last: number; pieces: Piece[] } | null {
  const attempt: Attempt<I> = { input, limit: Math.min(limit, input.length), pieces: [] };
  const last = pattern(attempt, at);
  return last < 0 ? null : { last, pieces: attempt.pieces };
}
