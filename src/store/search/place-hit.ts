/**
 * Where in an article the words of a query stand closest together.
 * @module
 */
import type { Span } from "../../text/index.ts";
import type { Clause } from "./full-text.ts";
import type { IndexedWord } from "./terms.ts";

/** Occurrences looked at in one text; the best place among these is shown. */
const MOST_PLACES = 2_000;

interface Occurrence extends Span {
  readonly clause: number;
}

/** The shortest stretch that holds the most clauses, the first of these; null where none stands in the words. */
export function placeHit(words: readonly IndexedWord[], clauses: readonly Clause[]): Span | null {
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const found = wanted
    .flatMap((clause, at) => occurrences(words, clause, at))
    .sort((a, b) => a.start - b.start);
  return bestStretch(found.slice(0, MOST_PLACES));
}

function occurrences(words: readonly IndexedWord[], { phrases }: Clause, clause: number): Occurrence[] {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const first = phrase[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  const found: Occurrence[] = [];
  for (const [at, word] of words.entries())
    for (const phrase of byFirst.get(word.term) ?? [])
      if (phrase.every((term, offset) => words[at + offset]?.term === term))
        found.push({ clause, start: word.start, end: words[at + phrase.length - 1]?.end ?? word.end });
  return found;
}

/** Slides a window that always holds each clause of the best stretch once. */
function bestStretch(found: readonly Occurrence[]): Span | null {
  const latest = new Map<number, Occurrence>();
  let best: (Span & { clauses: number }) | null = null;
  for (const occurrence of found) {
    latest.set(occurrence.clause, occurrence);
    const held = [...latest.values()];
    const start = Math.min(...held.map((one) => one.start));
    const end = Math.max(...held.map((one) => one.end));
    const isBetter =
      !best ||
      held.length > best.clauses ||
      (held.length === best.clauses && end - start < best.end - best.start);
    if (isBetter) best = { start, end, clauses: held.length };
  }
  return best && { start: best.start, end: best.end };
}
