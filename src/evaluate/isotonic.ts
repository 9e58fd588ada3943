/**
 * Isotonic regression: the rising steps that come nearest to what was observed (pool adjacent violators).
 * @module
 */

/** One observation: a score, how right it was (0..1), how much it counts. */
export interface Observation {
  readonly score: number;
  readonly right: number;
  readonly weight: number;
}

/** A step: the weighed means of the observations in it, and what they weigh together. */
export type Step = Observation;

/**
 * Steps in which `right` rises with the score. Neighbours are first put together into about `steps` groups of equal weight,
 * never parting equal scores, so that no step rests on a few observations.
 */
export function isotonicSteps(all: readonly Observation[], steps: number): Step[] {
  const sorted = [...all].sort((a, b) => a.score - b.score);
  const share = sorted.reduce((sum, { weight }) => sum + weight, 0) / steps;
  const pooled: Step[] = [];
  for (const group of groupsOf(sorted, share)) {
    let step = meanOf(group);
    for (let before = pooled.at(-1); before && before.right >= step.right; before = pooled.at(-1)) {
      pooled.pop();
      step = meanOf([before, step]);
    }
    pooled.push(step);
  }
  return pooled;
}

function groupsOf(sorted: readonly Observation[], share: number): Observation[][] {
  const groups: Observation[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const one of sorted) {
    const last = groups.at(-1);
    if (last && (weight < share || last.at(-1)?.score === one.score)) {
      last.push(one);
      weight += one.weight;
    } else {
      groups.push([one]);
      weight = one.weight;
    }
  }
  return groups;
}

function meanOf(group: readonly Observation[]): Step {
  const weight = group.reduce((sum, one) => sum + one.weight, 0);
  const mean = (of: (one: Observation) => number): number =>
    group.reduce((sum, one) => sum + one.weight * of(one), 0) / weight;
  return { score: mean((one) => one.score), right: mean((one) => one.right), weight };
}
