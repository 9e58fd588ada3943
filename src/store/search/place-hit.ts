/**
 * Where in an article the words of a query stand closest together.
 * @module
 */
import { contains, type Span } from "../../text/index.ts";
import type { Clause } from "./full-text.ts";
import type { Field } from "./query.ts";
import type { IndexedWord } from "./terms.ts";

/** Occurrences looked at in one text; the best place among these is shown. */
const MOST_PLACES = 2_000;

interface Occurrence extends Span {
  readonly clause: number;
}

/** A stretch of a text that belongs to a report, not to the article's own voice: its content, or the source of a voice. */
export interface Cover extends Span {
  readonly key: string;
  readonly revision: string;
  readonly field: Field;
}

/**
 * The shortest stretch that holds the most clauses, the first of these; null where none stands in the words. What was
 * looked for in contents or voices is shown there where it can be; a voice may be found by a name that stands elsewhere.
 */
export function placeHit(
  words: readonly IndexedWord[],
  clauses: readonly Clause[],
  covers: readonly Cover[],
): Span | null {
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const found = wanted.flatMap((clause, at) => {
    const all = occurrences(words, clause, at);
    const within = covers.filter(({ field }) => clause.fields.includes(field));
    const inside = all.filter((place) => within.some((cover) => contains(cover, place)));
    return clause.fields.includes("text") || inside.length === 0 ? all : inside;
  });
  return bestStretch(found.sort((a, b) => a.start - b.start).slice(0, MOST_PLACES));
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

/** Every place where a wanted word or phrase stands, in order; none twice, and none within another. */
export function markWords(words: readonly IndexedWord[], clauses: readonly Clause[]): Span[] {
  const all = clauses
    .filter(({ excluded }) => !excluded)
    .flatMap((clause, at) => occurrences(words, clause, at))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Span[] = [];
  for (const { start, end } of all) if (end > (marks.at(-1)?.end ?? 0)) marks.push({ start, end });
  return marks;
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
