/**
 * The agency text behind an article that credits agencies without naming one and was written anew: found by pairs of
 * neighbouring words, where no passage is left.
 * @module
 */
import { stem, tokenize } from "../../text/index.ts";
import type { Facts } from "./facts.ts";

/**
 * So many of the article's pairs of neighbouring words stand in the agency text. Articles of one story that took nothing
 * from each other share about a tenth.
 */
const LEAST_SHARE = 0.12;
/** A later agency text is none of its sources; an older one than so many days is another story. */
const MOST_DAYS = 3;
const DAY = 86_400_000;

/** Agency texts by the pairs of neighbouring words in them. */
export interface AgencyTexts {
  /** The agency text that shares most with this article; null where none does enough, or the credit names somebody. */
  behind(facts: Facts): Facts | null;
}

/** Indexes these agency texts when first asked. */
export function createAgencyTexts(texts: readonly Facts[]): AgencyTexts {
  let index: ReadonlyMap<string, readonly number[]> | undefined;
  return {
    behind(facts) {
      if (!facts.credits.vague || facts.credits.named.length > 0) return null;
      index ??= indexBigrams(texts);
      const own = bigramsOf(facts.article.text);
      const shared = new Map<number, number>();
      for (const pair of own) for (const i of index.get(pair) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
      let best: Facts | null = null;
      let most = LEAST_SHARE * own.size;
      for (const [i, other] of texts.entries()) {
        const count = shared.get(i) ?? 0;
        if (count < most || (best !== null && count === most) || !isTimely(facts, other)) continue;
        best = other;
        most = count;
      }
      return best;
    },
  };
}

function indexBigrams(texts: readonly Facts[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [i, { article }] of texts.entries())
    for (const pair of bigramsOf(article.text)) {
      const known = index.get(pair);
      if (known === undefined) index.set(pair, [i]);
      else known.push(i);
    }
  return index;
}

function isTimely({ day }: Facts, other: Facts): boolean {
  if (day === null || other.day === null) return true;
  const days = (Date.parse(day) - Date.parse(other.day)) / DAY;
  return days >= 0 && days <= MOST_DAYS;
}

/** Pairs of neighbouring light stems. */
function bigramsOf(text: string): ReadonlySet<string> {
  const stems = tokenize(text)
    .filter(({ kind }) => kind !== "mark")
    .map(({ folded }) => stem(folded));
  return new Set(stems.slice(1).map((word, i) => `${stems[i]} ${word}`));
}
