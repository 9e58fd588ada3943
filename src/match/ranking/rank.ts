/**
 * Claims that are known already for a text that makes one: the texts of a pool, best first, with the words that they share.
 * @module
 */
import { FieldIndex } from "./field-index.ts";
import { FIELDS, type Field, termsOf } from "./terms.ts";

/** A text that may be found. */
export interface PoolText {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
}

/** A text that asks. */
export interface RankQuery {
  readonly id: string;
  readonly text: string;
}

/** A text found. */
export interface RankedText {
  readonly id: string;
  /** 0..1: what was found of all that the query asks for. */
  readonly score: number;
  /** The stems that both have, the rarest first. */
  readonly why: readonly string[];
}

/** The answer to one query, best first. */
export interface Ranking {
  readonly query: string;
  readonly matches: readonly RankedText[];
}

/** What a term of each kind counts for. */
const SHARES: Readonly<Record<Field, number>> = { stem: 0, root: 2, part: 1 };
const MOST_MATCHES = 20;
const MOST_WORDS = 6;

const poolTerms = ({ text, title = "" }: PoolText): Readonly<Record<Field, readonly string[]>> =>
  termsOf(`${title}\n${text}`);

/** Ranks a pool. Build it once and ask it often. */
export class PoolIndex {
  private readonly ids: readonly string[];
  private readonly pool: readonly PoolText[];
  private readonly fields: ReadonlyMap<Field, FieldIndex>;
  private stems: FieldIndex | null = null;

  /** Throws a RangeError for two texts with one id. */
  constructor(pool: readonly PoolText[]) {
    this.ids = pool.map(({ id }) => id);
    this.pool = pool;
    const seen = new Set<string>();
    const twice = this.ids.find((id) => seen.size === seen.add(id).size);
    if (twice !== undefined)
      throw new RangeError(`two texts of the pool have the id ${twice}: give each its own`);
    const terms = pool.map(poolTerms);
    const ranked = FIELDS.filter((field) => SHARES[field] > 0);
    this.fields = new Map(ranked.map((field) => [field, new FieldIndex(terms.map((each) => each[field]))]));
  }

  /** The texts that share something with the query, 20 at most; ties fall in the order of ids. */
  rank(query: RankQuery): Ranking {
    const terms = termsOf(query.text);
    const scores = this.scoresOf(terms);
    const comesFirst = (x: number, y: number): boolean => (this.ids[x] ?? "") < (this.ids[y] ?? "");
    return {
      query: query.id,
      matches: bestOf(scores, MOST_MATCHES, comesFirst).map((text) => ({
        id: this.ids[text] ?? "",
        score: scores[text] ?? 0,
        why: this.why(text, terms.stem),
      })),
    };
  }

  /** The score of every text, by its place in the pool. */
  scores(query: string): Float64Array {
    return this.scoresOf(termsOf(query));
  }

  private scoresOf(terms: Readonly<Record<Field, readonly string[]>>): Float64Array {
    const scores = new Float64Array(this.ids.length);
    let most = 0;
    for (const [field, index] of this.fields)
      most += index.addScores(new Set(terms[field]), scores, SHARES[field]);
    return most > 0 ? scores.map((score) => score / most) : scores;
  }

  private why(text: number, stems: readonly string[]): string[] {
    this.stems ??= new FieldIndex(this.pool.map((each) => poolTerms(each).stem));
    const index = this.stems;
    return [...new Set(stems)]
      .filter((stem) => index.has(text, stem))
      .sort((a, b) => index.weightOf(b) - index.weightOf(a) || (a < b ? -1 : 1))
      .slice(0, MOST_WORDS);
  }
}

/** The texts with the highest scores above 0. Nearly every text shares something, so only what beats the worst of the best so far is sorted in. */
export function bestOf(
  scores: Float64Array,
  most: number,
  comesFirst: (x: number, y: number) => boolean,
): number[] {
  const best: number[] = [];
  const isBefore = (x: number, y: number): boolean => {
    const difference = (scores[x] ?? 0) - (scores[y] ?? 0);
    return difference > 0 || (difference === 0 && comesFirst(x, y));
  };
  scores.forEach((score, text) => {
    const last = best[most - 1];
    if (score === 0 || (last !== undefined && !isBefore(text, last))) return;
    let at = Math.min(best.length, most - 1);
    for (; at > 0 && isBefore(text, best[at - 1] ?? 0); at--) best[at] = best[at - 1] ?? 0;
    best[at] = text;
  });
  return best;
}

/** The answers to several queries over one pool. */
export function rankPool(pool: readonly PoolText[], queries: readonly RankQuery[]): Ranking[] {
  const index = new PoolIndex(pool);
  return queries.map((query) => index.rank(query));
}
