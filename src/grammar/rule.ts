/**
 * A rule is a value: a name, a pattern, what it produces, and sentences that it must find or leave alone
 * (after Duckling's `Rule {name, pattern, prod}` and Harper's rules that carry their tests).
 * @module
 */
import { type Input, match, type Pattern, type Piece } from "./pattern.ts";

/** Where a rule matched. Roles are read by {@link pieceOf}. */
export interface Match<I extends Input> {
  readonly rule: string;
  readonly input: I;
  readonly first: number;
  readonly last: number;
  readonly pieces: readonly Piece[];
}

/** A sentence that a rule must find; each named part is an exact substring of it. */
export interface Example {
  readonly sentence: string;
  readonly content: string;
  /** Voices from outermost to innermost; null where the verb alone carries one. */
  readonly sources?: readonly (string | null)[];
  readonly cue?: string;
}

/** One rule of a grammar over inputs `I` that makes values `T`. */
export interface Rule<I extends Input, T> {
  /** Stable, stored with each result: `verb.that`. */
  readonly name: string;
  /** A cheap test of the token at which the rule may start; the pattern is tried only there. */
  readonly starts: (input: I, at: number) => boolean;
  readonly pattern: Pattern<I>;
  /** Null where a match means nothing after all. */
  readonly produce: (match: Match<I>) => T | null;
  readonly finds: readonly Example[];
  readonly ignores: readonly string[];
}

/** Checks a rule's shape once, so that a rule without examples cannot be written. Throws a TypeError. */
export function defineRule<I extends Input, T>(rule: Rule<I, T>): Rule<I, T> {
  if (!/^[a-z]+([.-][a-z]+)*$/.test(rule.name))
    throw new TypeError(`rule name "${rule.name}" is not of the form a.b-c`);
  if (rule.finds.length < 2)
    throw new TypeError(`rule ${rule.name} needs at least two sentences that it finds`);
  if (rule.ignores.length < 1) throw new TypeError(`rule ${rule.name} needs a sentence that it leaves alone`);
  return rule;
}

/**
 * Tries every rule at every token of `[first, last)`; a pattern may read up to `last`. Results in the order of their first token.
 * `mayStart` is one cheap look for all of them: false only where no rule starts.
 */
export function applyRules<I extends Input, T>(
  rules: readonly Rule<I, T>[],
  input: I,
  { first, last }: { first: number; last: number },
  mayStart: (input: I, at: number) => boolean = () => true,
): T[] {
  const results: T[] = [];
  for (let at = first; at < last; at++) {
    if (!mayStart(input, at)) continue;
    for (const rule of rules) {
      if (!rule.starts(input, at)) continue;
      const found = match(rule.pattern, input, at, last);
      if (!found) continue;
      const value = rule.produce({
        rule: rule.name,
        input,
        first: at,
        last: found.last,
        pieces: found.pieces,
      });
      if (value !== null) results.push(value);
    }
  }
  return results;
}

/** The first piece of that role at the top level, or null. */
export function pieceOf<I extends Input>(found: Match<I>, role: string): Piece | null {
  return found.pieces.find((piece) => piece.role === role) ?? null;
}
