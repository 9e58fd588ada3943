/**
 * Questions about a token that many rules ask: answered once per article.
 * @module
 */
import type { Prose } from "./prose.ts";

/** Remembers the answers of `ask` for each article as long as the article lives. `ask` must depend on nothing else. */
export function perToken<T>(ask: (prose: Prose, at: number) => T): (prose: Prose, at: number) => T {
  const known = new WeakMap<Prose, Map<number, T>>();
  let last: Prose | null = null;
  let answers = new Map<number, T>();
  return (prose, at) => {
    if (prose !== last) {
      answers = known.get(prose) ?? new Map();
      known.set(prose, answers);
      last = prose;
    }
    const answer = answers.get(at);
    if (answer !== undefined || answers.has(at)) return answer as T;
    const fresh = ask(prose, at);
    answers.set(at, fresh);
    return fresh;
  };
}
