import { describe, expect, it } from "vitest";
import { worthOrder } from "./worth.ts";

describe("worthOrder", () => {
  it("is the share of pairs in the annotator's order, ties half", () => {
    const all = [
      { wanted: 3, got: 0.9 },
      { wanted: 2, got: 0.9 },
      { wanted: 1, got: 0.2 },
      { wanted: 1, got: 0.5 },
    ];
    // 3-2 tie, 3-1 and 2-1 twice right; 1-1 is no pair.
    expect(worthOrder(all)).toEqual({ statements: 4, pairs: 5, accuracy: 4.5 / 5 });
  });

  it("is 0 where every pair is the wrong way round, and without pairs", () => {
    expect(
      worthOrder([
        { wanted: 3, got: 0.1 },
        { wanted: 1, got: 0.2 },
      ]).accuracy,
    ).toBe(0);
    expect(worthOrder([{ wanted: 3, got: 0.1 }])).toEqual({ statements: 1, pairs: 0, accuracy: 0 });
  });
});
