/**
 * Texts by the terms of one kind, ranked by BM25 (Robertson and others, 1994).
 * @module
 */

const K1 = 1.2;
const B = 0.75;

/** An inverted index over numbered texts. */
export class FieldIndex {
  private readonly numbers = new Map<string, number>();
  private readonly count: number;
  /** Where the postings of each term begin, by the term's number; one more for the end. */
  private readonly starts: Int32Array;
  /** The texts that have each term, in the order of their numbers. */
  private readonly texts: Int32Array;
  /** What a term's standing in that text is worth before the term's own weight. */
  private readonly worth: Float32Array;

  /** `texts`: the terms of each text, by its number. */
  constructor(texts: readonly (readonly string[])[]) {
    this.count = texts.length;
    const numbered = texts.map((terms) => this.numberTerms(terms));
    const distinct = numbered.map(countsOf);
    this.starts = startsOf(distinct, this.numbers.size);
    const size = this.starts[this.numbers.size] ?? 0;
    this.texts = new Int32Array(size);
    this.worth = new Float32Array(size);
    this.fill(numbered, distinct);
  }

  private numberTerms(terms: readonly string[]): Int32Array {
    const found = new Int32Array(terms.length);
    terms.forEach((term, i) => {
      let number = this.numbers.get(term);
      if (number === undefined) {
        number = this.numbers.size;
        this.numbers.set(term, number);
      }
      found[i] = number;
    });
    return found.sort();
  }

  private fill(numbered: readonly Int32Array[], distinct: readonly Counts[]): void {
    const next = this.starts.slice();
    const mean = numbered.reduce((sum, { length }) => sum + length, 0) / Math.max(this.count, 1) || 1;
    distinct.forEach(({ terms, times }, text) => {
      const length = K1 * (1 - B + (B * (numbered[text]?.length ?? 0)) / mean);
      terms.forEach((term, i) => {
        const at = next[term] ?? 0;
        const count = times[i] ?? 0;
        next[term] = at + 1;
        this.texts[at] = text;
        this.worth[at] = (count * (K1 + 1)) / (count + length);
      });
    });
  }

  /** How much finding a term tells: much where few texts have it. */
  weightOf(term: string): number {
    const number = this.numbers.get(term);
    const having = number === undefined ? 0 : (this.starts[number + 1] ?? 0) - (this.starts[number] ?? 0);
    return Math.log(1 + (this.count - having + 0.5) / (having + 0.5));
  }

  /** Adds to `scores`, by text, what these terms give, each counted once, times `share`. Returns the most that a text could get. */
  addScores(terms: ReadonlySet<string>, scores: Float64Array, share: number): number {
    const { texts, worth } = this;
    let most = 0;
    for (const term of terms) {
      const weight = this.weightOf(term) * share;
      most += weight * (K1 + 1);
      const number = this.numbers.get(term);
      if (number === undefined) continue;
      const end = this.starts[number + 1] ?? 0;
      for (let i = this.starts[number] ?? 0; i < end; i++) {
        const text = texts[i] ?? 0;
        scores[text] = (scores[text] ?? 0) + weight * (worth[i] ?? 0);
      }
    }
    return most;
  }

  /** True where a text has a term. */
  has(text: number, term: string): boolean {
    const number = this.numbers.get(term);
    if (number === undefined) return false;
    const end = this.starts[number + 1] ?? 0;
    let [from, to] = [this.starts[number] ?? 0, end];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.texts[middle] ?? 0) < text) from = middle + 1;
      else to = middle;
    }
    return from < end && this.texts[from] === text;
  }
}

/** The distinct terms of one text, and how often each stands there. */
interface Counts {
  readonly terms: Int32Array;
  readonly times: Int32Array;
}

/** `sorted`: the numbers of a text's terms. */
function countsOf(sorted: Int32Array): Counts {
  const terms = new Int32Array(sorted.length);
  const times = new Int32Array(sorted.length);
  let size = 0;
  sorted.forEach((term, i) => {
    if (i === 0 || term !== sorted[i - 1]) terms[size++] = term;
    times[size - 1] = (times[size - 1] ?? 0) + 1;
  });
  return { terms: terms.subarray(0, size), times };
}

function startsOf(distinct: readonly Counts[], count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const { terms } of distinct) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  return starts;
}
