/**
 * What the rest of an article is about. Two clauses of few words may agree by chance; where the articles around them are
 * about the same as well, they more likely tell of one thing.
 * @module
 */

import type { Features, NameFeature, WordFeature } from "./feature.ts";
import { joinHashes } from "./hash.ts";

/** Most words and names that stand for an article. */
const MOST = 24;
/** Of these, most that are kept with a statement. */
const MOST_KEPT = 16;
/** Words of less weight (hundredths) and names less sure stand for no article. */
const LEAST = 80;
const NAME = 0x2c1b3c6d;

/** The words and names that stand for the rest of the article, for each of its statements: sorted numbers. */
export function surroundingsOf(
  statements: readonly Pick<Features, "words" | "names">[],
): readonly (readonly number[])[] {
  const counts = new Map<number, number>();
  const own = statements.map((statement) => new Set(marksOf(statement)));
  for (const marks of own) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
  return own.map((marks) =>
    most
      .filter(([mark, count]) => count > (marks.has(mark) ? 1 : 0))
      .slice(0, MOST_KEPT)
      .map(([mark]) => mark)
      .sort((a, b) => a - b),
  );
}

function marksOf({
  words,
  names,
}: {
  words: readonly WordFeature[];
  names: readonly NameFeature[];
}): number[] {
  return [
    ...words.filter(({ weight }) => weight >= LEAST).map(({ skeleton }) => skeleton),
    ...names.filter(({ strength }) => strength >= LEAST).map(({ id }) => joinHashes(id, NAME)),
  ];
}
