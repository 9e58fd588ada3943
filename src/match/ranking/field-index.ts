/**
 * Texts by the terms of one kind, ranked by BM25 (Robertson and others, 1994).
 * @module
 */

const K1 = 1.2;
const B = 0.75;

/** The texts that have a term, by number, and what its standing in each is worth before the term's own weight. */
interface Postings {
  readonly texts: Int32Array;
  readonly worth: Float64Array;
}

/** An inverted index over numbered texts. */
export class FieldIndex {
  private readonly postings = new Map<string, Postings>();
  private readonly count: number;

  /** `texts`: the terms of each text, by its number. */
  constructor(texts: readonly (readonly string[])[]) {
    this.count = texts.length;
    const mean = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(texts.length, 1) || 1;
    const found = new Map<string, { texts: number[]; worth: number[] }>();
    texts.forEach((terms, text) => {
      const length = K1 * (1 - B + (B * terms.length) / mean);
      for (const [term, count] of countsOf(terms)) {
        const list = found.get(term) ?? { texts: [], worth: [] };
        list.texts.push(text);
        list.worth.push((count * (K1 + 1)) / (count + length));
        found.set(term, list);
      }
    });
    for (const [term, list] of found)
      this.postings.set(term, { texts: Int32Array.from(list.texts), worth: Float64Array.from(list.worth) });
  }

  /** How much finding a term tells: much where few texts have it. */
  weightOf(term: string): number {
    const having = this.postings.get(term)?.texts.length ?? 0;
    return Math.log(1 + (this.count - having + 0.5) / (having + 0.5));
  }

  /** Adds to `scores`, by text, what these terms give, each counted once, times `share`. Returns the most that a text could get. */
  addScores(terms: ReadonlySet<string>, scores: Float64Array, share: number): number {
    let most = 0;
    for (const term of terms) {
      const weight = this.weightOf(term) * share;
      most += weight * (K1 + 1);
      const known = this.postings.get(term);
      if (!known) continue;
      const { texts, worth } = known;
      for (let i = 0; i < texts.length; i++) {
        const text = texts[i] ?? 0;
        scores[text] = (scores[text] ?? 0) + weight * (worth[i] ?? 0);
      }
    }
    return most;
  }

  /** True where a text has a term. */
  has(text: number, term: string): boolean {
    return this.postings.get(term)?.texts.includes(text) ?? false;
  }
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
