import { describe, expect, it } from "vitest";
import type { Standing } from "../model/index.ts";
import { compareStandings, scorePairs } from "./reuse.ts";

describe("scorePairs", () => {
  const listed = [
    { a: "1", b: "2", jaccard: 0.9 },
    { a: "1", b: "3", jaccard: 0.6 },
    { a: "2", b: "3", jaccard: 0.4 },
  ];

  it("counts recall from a Jaccard on, and any listed pair as right", () => {
    const found = [
      { a: "2", b: "1" },
      { a: "2", b: "3" },
      { a: "4", b: "5" },
    ];
    expect(scorePairs(found, listed, 0.5)).toEqual({
      listed: 2,
      found: 3,
      both: 1,
      recall: 0.5,
      precision: 2 / 3,
    });
  });

  it("gives no share of nothing", () => {
    expect(scorePairs([], [])).toMatchObject({ recall: null, precision: null });
  });
});

describe("compareStandings", () => {
  const standing: Standing = {
    document: "a",
    publisher: "المرفأ",
    published: null,
    kind: "own",
    of: null,
    agency: null,
    credited: false,
    evidence: [],
  };

  it("names the fields that differ", () => {
    expect(compareStandings([standing], [{ ...standing, kind: "copy", of: "b" }])).toEqual([
      { document: "a", field: "kind", expected: "copy", found: "own" },
      { document: "a", field: "of", expected: "b", found: null },
    ]);
  });

  it("refuses an article without a standing", () => {
    expect(() => compareStandings([], [standing])).toThrow('no standing was found for "a"');
  });
});
