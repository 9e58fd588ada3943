/**
 * Numbers raised, lowered, rounded.
 * @module
 */
import type { Change } from "../../model/index.ts";
import { type Amount, isRounded, likeness } from "./amounts.ts";
import { type Comparison, changeOf } from "./comparison.ts";

/** Two amounts that are of the same thing. */
export interface AmountPair {
  readonly from: Amount;
  readonly to: Amount;
}

/** The amounts of the two tellings, each with the one that it most likely stands for: equal ones first, then of one unit, then in order. */
export function pairAmounts({ from, to, toOf }: Comparison): readonly AmountPair[] {
  const before = from.pieces.flatMap(({ amount }, i) => (amount && !amount.denied ? [{ amount, i }] : []));
  const after = to.pieces.flatMap(({ amount }, j) => (amount && !amount.denied ? [{ amount, j }] : []));
  const rated = before.flatMap(({ amount: a, i }) =>
    after.map(({ amount: b, j }) => ({ a, b, i, j, rate: rate(a, b) + (toOf[i] === j ? 0.5 : 0) })),
  );
  const sorted = rated
    .filter(({ rate: value }) => value >= 1)
    .sort((x, y) => y.rate - x.rate || x.a.start - y.a.start || x.b.start - y.b.start);
  const used = new Set<Amount>();
  return sorted.flatMap(({ a, b }) => {
    if (used.has(a) || used.has(b)) return [];
    used.add(a).add(b);
    return [{ from: a, to: b }];
  });
}

const EQUAL = 4;

function rate(a: Amount, b: Amount): number {
  const alike = likeness(a, b);
  return alike === 0 ? 0 : alike + (a.value === b.value ? EQUAL : 0);
}

/** The amounts that are another number in the later telling. */
export function numberChanges(comparison: Comparison): readonly Change[] {
  return pairAmounts(comparison).flatMap(({ from, to }) => {
    if (same(from, to)) return [];
    const type = isRounded(from, to)
      ? "number-rounded"
      : to.value > from.value
        ? "number-raised"
        : "number-lowered";
    return [changeOf(comparison, type, from, to)];
  });
}

const same = (a: Amount, b: Amount): boolean =>
  a.vague === b.vague && Math.abs(a.value - b.value) <= 1e-6 * Math.max(Math.abs(a.value), Math.abs(b.value));
