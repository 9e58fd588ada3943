/**
 * Verse and lists: short lines one below the other without a full stop. They state nothing in the article's voice.
 * @module
 */
import { Flag, foldedAt, has, type Prose, type Range } from "../../arabic/index.ts";

/** Words of the longest line, and lines of the shortest run. A half line of a classical verse has 3 to 7 words. */
const LONGEST_LINE = 7;
const SHORTEST_RUN = 4;

/** By paragraph: true where it is a line of such a run. The first line of an article is its headline and never one. */
export function linesOfRuns(prose: Prose): readonly boolean[] {
  const lines = prose.paragraphs.map((paragraph, k) => k > 0 && isLine(prose, paragraph));
  const out = lines.map(() => false);
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (lines[to]) to++;
    if (to - from >= SHORTEST_RUN) out.fill(true, from, to);
    if (to > from) from = to;
  }
  return out;
}

function isLine(prose: Prose, { first, last }: Range): boolean {
  let words = 0;
  for (let i = first; i < last; i++) if (!has(prose, i, Flag.mark) && ++words > LONGEST_LINE) return false;
  return words > 0 && !/^[.!…:]$/u.test(foldedAt(prose, last - 1));
}
