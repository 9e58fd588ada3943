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

/** The agency text that shares most with this article; null where none does enough, or the credit names somebody. */
export function findToldAgency(facts: Facts, agencyTexts: readonly Facts[]): Facts | null {
  if (!facts.credits.vague || facts.credits.named.length > 0) return null;
  const timely = agencyTexts.filter((other) => isTimely(facts, other));
  if (timely.length === 0) return null;
  const own = bigramsOf(facts.article.text);
  const [best] = timely
    .map((other) => ({ other, share: shareOf(own, bigramsOf(other.article.text)) }))
    .sort((a, b) => b.share - a.share || (a.other.article.id < b.other.article.id ? -1 : 1));
  return best && best.share >= LEAST_SHARE ? best.other : null;
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

function shareOf(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of own) if (other.has(pair)) shared++;
  return own.size === 0 ? 0 : shared / own.size;
}
