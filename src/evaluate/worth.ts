/**
 * Whether check-worthiness puts statements in the order in which a person would look at them.
 * @module
 */

/** One statement: what the annotator said (1, 2, 3) and what was computed (0..1). */
export interface Weighed {
  readonly wanted: number;
  readonly got: number;
}

/** How often the order of two statements was right. */
export interface WorthOrder {
  readonly statements: number;
  /** Pairs that the annotator put in an order. */
  readonly pairs: number;
  /** Share of the pairs in the right order; a tie counts half. 0 without pairs. */
  readonly accuracy: number;
}

/** Compares every two statements that the annotator told apart. */
export function worthOrder(all: readonly Weighed[]): WorthOrder {
  let pairs = 0;
  let right = 0;
  for (const [i, one] of all.entries())
    for (const other of all.slice(i + 1)) {
      if (one.wanted === other.wanted) continue;
      pairs++;
      const agree = Math.sign(one.got - other.got) * Math.sign(one.wanted - other.wanted);
      right += (agree + 1) / 2;
    }
  return { statements: all.length, pairs, accuracy: pairs === 0 ? 0 : right / pairs };
}
