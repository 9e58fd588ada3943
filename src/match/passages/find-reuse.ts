/**
 * Which articles share text, how much of it, and where.
 *
 * `jaccard` and the containments are counted, not estimated, over all shingles of both texts: they depend on the two texts
 * alone. What is boilerplate comes from a table (see boilerplate.ts); with the same table, articles that come later change
 * no pair that was found before.
 * @module
 */
import { Components } from "../components.ts";
import { alignWords, type SharedPassage } from "./align.ts";
import { type Boilerplate, findBoilerplate, flagCommon, type Placed } from "./boilerplate.ts";
import { countShared, invert, type Postings, type SharedCount } from "./postings.ts";
import { readShingles, type Shingles } from "./shingles.ts";
import { readWords, type Word } from "./words.ts";

/** An article as reuse sees it. The publisher tells stock text of one publisher from text that is going round. */
export interface ReuseArticle {
  readonly id: string;
  readonly text: string;
  readonly publisher?: string | null;
}

/** Two articles that share text; `a` and `b` are ids, `a` before `b` by code units. */
export interface ReusePair {
  readonly a: string;
  readonly b: string;
  /** Shingles that both have by shingles that either has: 0..1. */
  readonly jaccard: number;
  /** The share of a's shingles that b has too: 0..1. */
  readonly inA: number;
  /** The share of b's shingles that a has too: 0..1. */
  readonly inB: number;
  /** How many shingles they share, boilerplate left out. */
  readonly telling: number;
}

/** What was found over a set of articles. */
export interface Reuse {
  /** By `a`, then `b`. */
  readonly pairs: readonly ReusePair[];
  /** The table that was used: keep it and give it again where later articles must leave earlier pairs as they are. */
  readonly boilerplate: Boilerplate;
  /** How often a folded word stands in all articles: what is rare here, and still shared, is telling. */
  countOf(word: string): number;
  /** The pairs in which an article stands; none for an id that is not known. */
  of(document: string): readonly ReusePair[];
  /**
   * The aligned passages of two articles, in the order of the first one's text, found anew at each call. Throws a
   * RangeError for an id that is not known.
   */
  passagesOf(a: string, b: string): readonly SharedPassage[];
}

/** Near copies: as alike as this, or one as far contained in the other. */
const NEAR_JACCARD = 0.3;
const NEAR_CONTAINMENT = 0.6;
/** A text with fewer shingles is contained by chance. */
const LEAST_SHINGLES = 20;
/** Any two articles are a pair that share so many shingles which are no boilerplate: one run of twelve words, or several. */
const LEAST_TELLING = 8;

/** True for near copies: most of the one is the other. */
export function isNearCopy(
  { jaccard, inA, inB }: Pick<ReusePair, "jaccard" | "inA" | "inB">,
  smaller: number,
): boolean {
  return jaccard >= NEAR_JACCARD || (smaller >= LEAST_SHINGLES && Math.max(inA, inB) >= NEAR_CONTAINMENT);
}

/**
 * Finds every two articles that are near copies (Jaccard of 0.3 or, from 20 shingles on, containment of 0.6) or share 8
 * shingles that are no boilerplate. `boilerplate`: a table found before; without it one is found over these articles.
 * Throws a RangeError for two articles with one id.
 */
export function findReuse(articles: readonly ReuseArticle[], boilerplate?: Boilerplate): Reuse {
  const sorted = sortById(articles);
  const shingles = readShingles(sorted);
  const postings = invert(shingles);
  const table = boilerplate ?? findBoilerplate(shingles, postings, placeAll(sorted, shingles, postings));
  const pairs: ReusePair[] = [];
  countShared(shingles, postings, flagCommon(shingles, postings, table), (count) => {
    const { smaller, ...alike } = measure(count, shingles);
    if (!isNearCopy(alike, smaller) && count.telling < LEAST_TELLING) return;
    const [a, b] = [sorted[count.first]?.id ?? "", sorted[count.second]?.id ?? ""];
    pairs.push({ a, b, ...alike, telling: count.telling });
  });
  return reuseOf(sorted, sortPairs(pairs), table, shingles.countOf);
}

/** How much of either of two articles the other one has, however little. Throws a RangeError where both have one id. */
export function measureReuse(a: ReuseArticle, b: ReuseArticle): Pick<ReusePair, "jaccard" | "inA" | "inB"> {
  const shingles = readShingles(sortById([a, b]));
  let [jaccard, first, second] = [0, 0, 0];
  countShared(shingles, invert(shingles), new Uint8Array(shingles.distinct), (count) => {
    ({ jaccard, inA: first, inB: second } = measure(count, shingles));
  });
  return a.id < b.id ? { jaccard, inA: first, inB: second } : { jaccard, inA: second, inB: first };
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sortById(articles: readonly ReuseArticle[]): readonly ReuseArticle[] {
  const sorted = [...articles].sort((a, b) => byCodeUnits(a.id, b.id));
  for (const [i, { id }] of sorted.entries())
    if (sorted[i + 1]?.id === id) throw new RangeError(`two articles have the id "${id}"; give each its own`);
  return sorted;
}

function sortPairs(pairs: ReusePair[]): readonly ReusePair[] {
  return pairs.sort((x, y) => byCodeUnits(x.a, y.a) || byCodeUnits(x.b, y.b));
}

function measure({ first, second, shared }: SharedCount, { bounds }: Shingles) {
  const a = (bounds[first + 1] as number) - (bounds[first] as number);
  const b = (bounds[second + 1] as number) - (bounds[second] as number);
  return { jaccard: shared / (a + b - shared), inA: shared / a, inB: shared / b, smaller: Math.min(a, b) };
}

/** Each article with its publisher and its group of near copies. */
function placeAll(
  articles: readonly ReuseArticle[],
  shingles: Shingles,
  postings: Postings,
): readonly Placed[] {
  const copies = new Components(articles.length);
  countShared(shingles, postings, new Uint8Array(shingles.distinct), (count) => {
    const { smaller, ...alike } = measure(count, shingles);
    if (isNearCopy(alike, smaller)) copies.join(count.first, count.second);
  });
  return articles.map(({ publisher }, i) => ({ publisher: publisher ?? null, group: copies.find(i) }));
}

function reuseOf(
  articles: readonly ReuseArticle[],
  pairs: readonly ReusePair[],
  boilerplate: Boilerplate,
  countOf: (word: string) => number,
): Reuse {
  const byDocument = new Map<string, ReusePair[]>(articles.map(({ id }) => [id, []]));
  for (const pair of pairs) {
    byDocument.get(pair.a)?.push(pair);
    byDocument.get(pair.b)?.push(pair);
  }
  const wordsOf = rememberWords(new Map(articles.map(({ id, text }) => [id, text])));
  return {
    pairs,
    boilerplate,
    countOf,
    of: (document) => byDocument.get(document) ?? [],
    passagesOf(a, b) {
      // Always aligned from the same side, so that the passages do not depend on who asks.
      if (byCodeUnits(a, b) <= 0) return alignWords(wordsOf(a), wordsOf(b), boilerplate);
      return alignWords(wordsOf(b), wordsOf(a), boilerplate)
        .map(({ a: of, b: other, words }) => ({ a: other, b: of, words }))
        .sort((x, y) => x.a.start - y.a.start || x.a.end - y.a.end);
    },
  };
}

/** One article is asked for with many others in a row. */
const MOST_REMEMBERED = 64;

/** Reads the words of an article by its id; keeps those of the last few. */
function rememberWords(texts: ReadonlyMap<string, string>): (id: string) => readonly Word[] {
  const remembered = new Map<string, readonly Word[]>();
  return (id) => {
    const known = remembered.get(id);
    if (known) return known;
    const text = texts.get(id);
    if (text === undefined) throw new RangeError(`no article has the id "${id}"`);
    const words = readWords(text);
    const [oldest] = remembered.keys();
    if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    remembered.set(id, words);
    return words;
  };
}
