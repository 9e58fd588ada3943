import { describe, expect, it } from "vitest";
import { countNames, joinTexts, rates, readLabelled } from "./entities.ts";

const FILE = [
  "زار O",
  "سامي B-PERS",
  "الحداد I-PERS",
  "بيروت B-GPE",
  ". O",
  "",
  "شركة B-ORG",
  "بيروت I-ORG B-GPE",
  "",
].join("\n");

describe("labelled sentences", () => {
  it("are tokens joined by spaces, with the outermost names", () => {
    expect(readLabelled(FILE)).toEqual([
      {
        text: "زار سامي الحداد بيروت .",
        names: [
          { start: 4, end: 15, class: "PERS" },
          { start: 16, end: 21, class: "LOC" },
        ],
      },
      { text: "شركة بيروت", names: [{ start: 0, end: 10, class: "ORG" }] },
    ]);
  });

  it("keep their names in place when they are joined to texts", () => {
    const [text, ...others] = joinTexts(readLabelled(FILE), 2);
    expect(others).toEqual([]);
    expect(text?.names.map(({ start, end }) => text.text.slice(start, end))).toEqual([
      "سامي الحداد",
      "بيروت",
      "شركة بيروت",
    ]);
  });
});

describe("counting", () => {
  it("tells overlap from exact span and uses a found name once", () => {
    const counts = countNames(readLabelled(FILE), (text) =>
      text.startsWith("زار")
        ? [
            { start: 4, end: 8, type: "person" },
            { start: 9, end: 15, type: "person" },
            { start: 16, end: 21, type: "place" },
          ]
        : [{ start: 5, end: 10, type: "outlet" }],
    );
    expect(counts.PERS).toEqual({ labelled: 1, found: 2, overlapping: 1, exact: 0 });
    expect(counts.LOC).toEqual({ labelled: 1, found: 1, overlapping: 1, exact: 1 });
    expect(counts.ORG).toEqual({ labelled: 1, found: 1, overlapping: 1, exact: 0 });
  });

  it("gives rates, and zero where there is nothing", () => {
    expect(rates(1, 2, 4)).toEqual({ p: 0.5, r: 0.25, f1: 1 / 3 });
    expect(rates(0, 0, 0)).toEqual({ p: 0, r: 0, f1: 0 });
  });
});
