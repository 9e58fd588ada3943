/**
 * Questions about a token that many rules ask: answered once per article.
 * @module
 */
import type { Pattern, Piece } from "../grammar/index.ts";
import type { Prose } from "./prose.ts";

let questions = 0;

/**
 * For module level only: each call is a new question, with a place for every token of every article.
 * Remembers the answers of `ask` in the article itself (`prose.answers`), so that they live as long as it does. `ask` must
 * depend on nothing but its arguments and never answer undefined.
 */
export function perToken<T>(ask: (prose: Prose, at: number) => T): (prose: Prose, at: number) => T {
  const question = questions++;
  return (prose, at) => {
    let answers = prose.answers[question] as (T | undefined)[] | undefined;
    if (!answers) {
      answers = new Array<T | undefined>(prose.length + 1);
      prose.answers[question] = answers;
    }
    const answer = answers[at];
    if (answer !== undefined) return answer;
    const fresh = ask(prose, at);
    // A place before the text or beyond it (the neighbour of an end) is answered anew.
    if (at >= 0 && at <= prose.length) answers[at] = fresh;
    return fresh;
  };
}

/**
 * A pattern that is tried once at each token, however many frames of a verb ask there; the pieces that it named are named
 * again. For module level only, as {@link perToken}.
 */
export function once(pattern: Pattern<Prose>): Pattern<Prose> {
  const reads = perToken((): Read => ({ limit: -1, last: -1, pieces: NO_PIECES }));
  return (attempt, at) => {
    const known = reads(attempt.input, at);
    if (known.limit !== attempt.limit) {
      const { pieces } = attempt;
      const kept = pieces.length;
      known.last = pattern(attempt, at);
      known.pieces = pieces.length === kept ? NO_PIECES : pieces.slice(kept);
      known.limit = attempt.limit;
    } else for (const piece of known.pieces) attempt.pieces.push(piece);
    return known.last;
  };
}

interface Read {
  limit: number;
  last: number;
  pieces: readonly Piece[];
}

const NO_PIECES: readonly Piece[] = [];
