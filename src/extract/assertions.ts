/**
 * Assertions: what the article states in its own voice, outside every report.
 * @module
 */
import { Flag, foldedAt, has, type Prose } from "../arabic/index.ts";
import type { Finding } from "./find.ts";
import { splitClauses } from "./statements.ts";

const SHORTEST = 4;
const LONGEST_WHOLE = 24;

/** Token ranges of the article's own assertions, in order. Questions and wishes are none. */
export function findAssertions(
  prose: Prose,
  findings: readonly Finding[],
): { first: number; last: number }[] {
  const taken = coverage(prose, findings);
  return prose.sentences.flatMap((sentence) => {
    if (/^[؟?]$/u.test(foldedAt(prose, sentence.last - 1))) return [];
    return freeStretches(taken, sentence.first, sentence.last).flatMap((stretch) =>
      clausesOf(prose, stretch.first, stretch.last),
    );
  });
}

/** Tokens that belong to a report: its content and the words that attribute it. */
function coverage(prose: Prose, findings: readonly Finding[]): Uint8Array {
  const taken = new Uint8Array(prose.length);
  for (const { attribution, content } of findings) {
    if (attribution.rule === "noun.speech") continue;
    taken.fill(1, attribution.first, attribution.last);
    for (const part of [content, ...content.more]) taken.fill(1, part.first, part.last);
  }
  return taken;
}

function freeStretches(taken: Uint8Array, first: number, last: number): { first: number; last: number }[] {
  const out: { first: number; last: number }[] = [];
  for (let i = first; i < last; i++) {
    if (taken[i]) continue;
    let end = i;
    while (end < last && !taken[end]) end++;
    out.push({ first: i, last: end });
    i = end;
  }
  return out;
}

/** A stretch that is not long is one assertion; a long one is cut into its clauses. */
function clausesOf(prose: Prose, first: number, last: number): { first: number; last: number }[] {
  const parts =
    last - first <= LONGEST_WHOLE
      ? splitClauses(prose, first, last).length > 2
        ? splitClauses(prose, first, last)
        : [{ first, last }]
      : splitClauses(prose, first, last);
  return parts
    .map((part) => trimEdges(prose, part.first, part.last))
    .filter((part) => countWords(prose, part.first, part.last) >= SHORTEST && !isWish(prose, part.first));
}

function isWish(prose: Prose, at: number): boolean {
  return /^[وف]?(يجب|ينبغي|ليت|لعل|هل|لماذا|كيف|ربما)$/u.test(foldedAt(prose, at));
}

function countWords(prose: Prose, first: number, last: number): number {
  let n = 0;
  for (let i = first; i < last; i++) if (has(prose, i, Flag.word | Flag.number)) n++;
  return n;
}

function trimEdges(prose: Prose, first: number, last: number): { first: number; last: number } {
  let from = first;
  let to = last;
  while (from < to && has(prose, from, Flag.mark) && (prose.opens[from] ?? -1) < 0) from++;
  while (
    to > from &&
    has(prose, to - 1, Flag.mark) &&
    !/^[)%٪]$/u.test(foldedAt(prose, to - 1)) &&
    (prose.closes[to - 1] ?? -1) < 0
  )
    to--;
  while (to > from && /^(كما|حيث|و|ف|ان|اذ|لكن)$/u.test(foldedAt(prose, to - 1))) to--;
  return { first: from, last: to };
}
