/**
 * What a publisher's words of a verdict are taken for: the longest row of `verdicts.tsv` that stands in them.
 * @module
 */
import type { PublishedVerdict, Rating, Verdict } from "../model/index.ts";
import { VERDICTS } from "../model/index.ts";
import { fold, tokenize } from "../text/index.ts";
import { verdictOfRating } from "./rating.ts";
import { rows } from "./rows.generated.ts";

/** A row: words as they are printed, and what they say. */
export type VerdictRow = readonly [words: string, verdict: string];

/** Knows what words of verdicts say. */
export type VerdictWords = (wording: string) => Verdict | null;

interface Known {
  readonly words: readonly string[];
  readonly verdict: Verdict;
}

/** Words of a wording that are looked at: what is longer is an explanation. */
const MOST_WORDS = 40;

const wordsOf = (text: string): string[] =>
  tokenize(text.toLowerCase())
    .filter(({ kind }) => kind !== "mark")
    .slice(0, MOST_WORDS)
    .map(({ folded }) => fold(folded).text);

/**
 * Knows the rows given, and (before them in doubt) none else. Of several that stand in a wording the longest counts, so that
 * "غير صحيح" is not "صحيح"; of equally long ones the first. Throws a RangeError for a verdict that there is not.
 */
export function createVerdictWords(table: readonly VerdictRow[]): VerdictWords {
  const byFirst = new Map<string, Known[]>();
  for (const [words, verdict] of table) {
    const known = { words: wordsOf(words), verdict: checked(verdict, words) };
    const first = known.words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), known]);
  }
  return (wording) => longestIn(wordsOf(wording), byFirst)?.verdict ?? null;
}

function checked(verdict: string, words: string): Verdict {
  const found = VERDICTS.find((one) => one === verdict);
  if (found) return found;
  throw new RangeError(
    `${words}: ${JSON.stringify(verdict)} is no verdict; there are ${VERDICTS.join(", ")}`,
  );
}

function longestIn(words: readonly string[], byFirst: ReadonlyMap<string, readonly Known[]>): Known | null {
  let best: Known | null = null;
  words.forEach((word, at) => {
    for (const known of byFirst.get(word) ?? [])
      if (
        known.words.length > (best?.words.length ?? 0) &&
        known.words.every((one, offset) => words[at + offset] === one)
      )
        best = known;
  });
  return best;
}

/** What our own table says of words. */
export const verdictOfWords: VerdictWords = createVerdictWords(rows);

/** A verdict as published: its words count before its number. */
export function toVerdict(
  wording: string | null,
  rating: Rating | null,
  known: VerdictWords = verdictOfWords,
): PublishedVerdict {
  const said = wording === null ? null : known(wording);
  return { wording, rating, scale: said ?? (rating && verdictOfRating(rating)) };
}
