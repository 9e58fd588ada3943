import { describe, expect, it } from "vitest";
import { countPairs, pairRates } from "./clusters.ts";

const words = (_: string, { start, end }: { start: number; end: number }): number => end - start;
const member = (document: string, start: number, cluster: number) => ({
  document,
  start,
  end: start + 4,
  cluster,
});
const statement = (document: string, start: number, claim: string, storyline: string | null = null) => ({
  document,
  start,
  end: start + 4,
  claim,
  storyline,
});

describe("countPairs", () => {
  it("counts pairs of one cluster that are in one claim, and those only in one storyline", () => {
    const members = [member("a", 0, 0), member("b", 0, 0), member("c", 0, 0)];
    const statements = [
      statement("a", 0, "one", "line"),
      statement("b", 0, "one", "line"),
      statement("c", 0, "two", "line"),
    ];
    const counts = countPairs(members, statements, words);
    expect(counts.claim).toEqual({ recalled: 1, said: 1, right: 1 });
    expect(counts.storyline).toEqual({ recalled: 3, said: 3, right: 3 });
    expect(counts.missed).toHaveLength(2);
  });

  it("counts pairs of two clusters as wrong, but not where one clause overlaps the other", () => {
    const members = [member("a", 0, 0), member("b", 0, 1), member("a", 2, 1)];
    const statements = [statement("a", 0, "one"), statement("b", 0, "one")];
    const counts = countPairs(members, statements, words);
    // a:0 and b:0 are wrong for cluster 0, but a:0 overlaps a:2, which says what b:0 says.
    expect(counts.claim).toEqual({ recalled: 1, said: 2, right: 2 });
  });

  it("reaches no pair of which a statement covers less than half", () => {
    const members = [member("a", 0, 0), member("b", 0, 0)];
    const counts = countPairs(members, [statement("a", 0, "one"), statement("b", 3, "one")], words);
    expect([counts.found, counts.reachable, counts.claim.said]).toEqual([1, 0, 0]);
    expect(counts.missed[0]?.unreachable).toBe(true);
  });
});

describe("pairRates", () => {
  it("is nothing where nothing was said", () => {
    expect(pairRates({ recalled: 0, said: 0, right: 0 }, 4)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it("weighs precision and recall alike", () => {
    expect(pairRates({ recalled: 1, said: 2, right: 1 }, 2)).toEqual({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
    });
  });
});
