import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compareStandings } from "../../src/evaluate/reuse.ts";
import { corpusStandings } from "./corpus-standings.ts";

describe("the standings of the sample articles", () => {
  it("are as annotated where publisher and date are told", () => {
    const { found, annotated } = corpusStandings("metadata");
    expect(compareStandings(found, annotated)).toEqual([]);
  });

  it("are as annotated from the text alone, but for publishers and dates that it does not tell", () => {
    const { found, annotated } = corpusStandings("text");
    const misses = compareStandings(found, annotated);
    expect(misses.filter(({ field }) => field !== "publisher" && field !== "published")).toEqual([]);
    expect(misses.filter(({ found: got }) => got !== null)).toEqual([]);
    expect(misses.length).toBeLessThanOrEqual(4);
  });

  it("show something for every copy and every agency", () => {
    const { found } = corpusStandings("metadata");
    for (const { kind, agency, evidence, document } of found)
      if (agency !== null || kind !== "own")
        expect([document, evidence.length > 0]).toEqual([document, true]);
  });
});

describe("agency-judged.tsv", () => {
  it("has a row for each judged article, with hash, verdict and reason, and no Arabic but names of agencies", () => {
    const file = fileURLToPath(new URL("agency-judged.tsv", import.meta.url));
    const rows = readFileSync(file, "utf8").trim().split("\n").slice(3);
    expect(rows).toHaveLength(100);
    expect(new Set(rows.map((row) => row.split("\t")[0])).size).toBe(100);
    for (const row of rows)
      expect(row).toMatch(/^snn-\d{5}\t[\da-f]{64}\t[\p{L} ]{2,40}\t(right|wrong)\t[ -~]{10,}$/u);
  });
});
