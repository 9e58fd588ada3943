import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isotonicSteps, type Observation } from "./isotonic.ts";

const of = (score: number, right: number, weight = 1): Observation => ({ score, right, weight });

describe("isotonicSteps", () => {
  it("keeps what rises and pools what falls", () => {
    expect(isotonicSteps([of(0.9, 1), of(0.1, 0), of(0.5, 1), of(0.6, 0)], 4)).toEqual([
      of(0.1, 0),
      of(0.55, 0.5, 2),
      of(0.9, 1),
    ]);
  });

  it("weighs", () => {
    expect(isotonicSteps([of(0.2, 1, 3), of(0.4, 0, 1)], 2)).toEqual([of(0.25, 0.75, 4)]);
  });

  it("rises, parts no equal scores, and keeps the mean", () => {
    const number = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);
    const one = fc.record({ score: number, right: fc.constantFrom(0, 1), weight: fc.constantFrom(0.5, 1) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), fc.integer({ min: 1, max: 8 }), (all, steps) => {
        const found = isotonicSteps(all, steps);
        const rising = (pick: (one: Observation) => number): boolean =>
          found.every((step, i) => i === 0 || pick(step) > pick(found[i - 1] ?? step));
        expect(rising(({ right }) => right) && rising(({ score }) => score)).toBe(true);
        const total = (some: readonly Observation[]): number =>
          some.reduce((sum, { right, weight }) => sum + right * weight, 0);
        expect(total(found)).toBeCloseTo(total(all));
      }),
    );
  });
});
