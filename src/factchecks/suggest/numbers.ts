/**
 * Numbers and years that contradict each other.
 * @module
 */
import type { ReadSense } from "./prepared.ts";

/** The numbers of a text that a retelling would keep: small ones are counted by anything. */
export interface Numbers {
  readonly years: ReadonlySet<number>;
  readonly others: ReadonlySet<number>;
}

const SMALL = 12;
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** Years and other numbers above {@link SMALL}. */
export function numbersOf(words: readonly ReadSense[]): Numbers {
  const values = words.flatMap(({ sense }) => (sense.value === null ? [] : [sense.value]));
  return {
    years: new Set(values.filter(isYear)),
    others: new Set(values.filter((value) => !isYear(value) && value > SMALL)),
  };
}

/** The numbers of the telling, and those of the claim, where both give some of one kind and none in common. */
export function otherNumbers(told: Numbers, checked: Numbers): string[] {
  return [...apart(told.years, checked.years), ...apart(told.others, checked.others)];
}

function apart(told: ReadonlySet<number>, checked: ReadonlySet<number>): string[] {
  if (told.size === 0 || checked.size === 0 || [...told].some((value) => checked.has(value))) return [];
  return [`${[...told].join(", ")} ≠ ${[...checked].join(", ")}`];
}
