import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate } from "./calibration.ts";
import type { Judged } from "./score.ts";

const judged = (confidence: number, ...levels: Judged["level"][]): Judged[] =>
  levels.map((level) => ({ rule: "verb.that", confidence, level }));

describe("calibrate", () => {
  it("counts what was right at each confidence", () => {
    const { bins, error } = calibrate([
      ...judged(0.92, "exact", "exact", "chain", "found"),
      ...judged(0.3, "missed", "found"),
    ]);
    expect(bins).toEqual([
      expect.objectContaining({ from: 0.3, reports: 2, confidence: 0.3, detected: 0.5, chain: 0, exact: 0 }),
      expect.objectContaining({ from: 0.9, to: 1, reports: 4, detected: 1, chain: 0.75, exact: 0.5 }),
    ]);
    expect(error).toBeCloseTo((4 * 0.17 + 2 * 0.3) / 6);
  });

  it("is not off where confidence keeps its word", () => {
    expect(calibrate(judged(0.75, "chain", "exact", "exact", "missed")).error).toBeCloseTo(0);
    expect(calibrate([])).toEqual({ bins: [], error: 0 });
  });

  it("puts every report into one bin", () => {
    const level = fc.constantFrom<Judged["level"]>("missed", "found", "chain", "exact");
    const one = fc.record({
      rule: fc.constant("a"),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      level,
    });
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const { bins } = calibrate(all);
        expect(bins.reduce((sum, bin) => sum + bin.reports, 0)).toBe(all.length);
      }),
    );
  });
});
