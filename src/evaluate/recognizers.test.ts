/** Loading and scoring of recognizer cases, on made-up ones. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addScores, type Finder, scoreRecognizer } from "./recognizer-score.ts";
import { dateForm, holdsValue, sameValue, secondsForm } from "./recognizer-values.ts";
import { loadRecognizerCases } from "./recognizers.ts";

const CASES = JSON.stringify([
  { Input: "وصل في 3 مايو", Results: [{ Text: "3 مايو", Start: 7, Length: 6, Type: "date" }] },
  {
    Input: "وصل أمس",
    NotSupported: "dotnet",
    Context: { ReferenceDateTime: "2020-03-02T10:00:00" },
    Results: [{ Text: " أمس", Start: 3, End: 6, Value: { PastResolution: { date: "2020-03-01" } } }],
  },
  { Input: "لا شيء هنا", Results: [] },
  { Input: "وصل", Results: [{ Text: "غيره", Start: 0, Length: 3 }] },
  { Input: "وصل بعد يوم", Results: [{ Text: "يوم", Start: 0, Length: 3 }] },
]);

describe("recognizer cases", () => {
  const cases = loadRecognizerCases(`\uFEFF${CASES}`, "made-up.json");

  it("reads both ways to write a span, finds words whose offsets are wrong, and counts lost ones", () => {
    expect(
      cases.map(({ expected, reference, passes, lost }) => ({ expected, reference, passes, lost })),
    ).toEqual([
      { expected: [{ start: 7, end: 13, values: [] }], reference: null, passes: true, lost: 0 },
      {
        expected: [{ start: 4, end: 7, values: ["2020-03-01"] }],
        reference: "2020-03-02",
        passes: false,
        lost: 0,
      },
      { expected: [], reference: null, passes: true, lost: 0 },
      { expected: [], reference: null, passes: true, lost: 1 },
      { expected: [{ start: 8, end: 11, values: [] }], reference: null, passes: true, lost: 0 },
    ]);
  });

  it("counts extents, values and whole cases", () => {
    const find: Finder = (input) => {
      if (input.includes("مايو")) return [{ start: 0, end: 13, other: false, values: [] }];
      if (input.includes("أمس")) return [{ start: 4, end: 7, other: true, values: ["2020-03-02"] }];
      return input.includes("شيء") ? [{ start: 0, end: 2, other: true, values: [] }] : [];
    };
    expect(scoreRecognizer(cases, find)).toEqual({
      cases: 5,
      expected: 4,
      found: 2,
      touching: 2,
      half: 2,
      exact: 1,
      comparable: 1,
      agreeing: 0,
      holding: 0,
      wholeHalf: 3,
      wholeExact: 2,
      wholeValues: 2,
      theirs: 4,
    });
  });

  it("adds up to what all cases give at once", () => {
    const find: Finder = () => [{ start: 4, end: 7, other: false, values: [] }];
    const halves = [cases.slice(0, 2), cases.slice(2)].map((part) => scoreRecognizer(part, find));
    expect(addScores(halves)).toEqual(scoreRecognizer(cases, find));
  });

  it.each(["{}", '[{"Results": []}]'])("refuses another shape: %s", (json) => {
    expect(() => loadRecognizerCases(json, "made-up.json")).toThrow(TypeError);
  });
});

describe("values", () => {
  it.each([
    ["2020-02", "2020-02-01/2020-03-01"],
    ["2019", "2019-01-01/2020-01-01"],
    ["2019/2020-02-29", "2019-01-01/2020-03-01"],
    ["2019-05-07", "2019-05-07"],
  ])("%s is the period %s", (edtf, form) => {
    expect(dateForm(edtf)).toBe(form);
  });

  it.each(["relative", "2019-13-x", "T10:00"])("%s is no date", (value) => {
    expect(dateForm(value)).toBeNull();
  });

  it.each([
    ["P1Y2M", "36720000"],
    ["PT1H30M", "5400"],
    ["P2W", "1209600"],
    ["PT0.5H", "1800"],
  ])("%s lasts %s seconds", (iso, seconds) => {
    expect(secondsForm(iso)).toBe(seconds);
  });

  it("compares numbers by size and periods by their ends, give or take their last day", () => {
    expect(sameValue("0.333333333", "0.333333333333333")).toBe(true);
    expect(sameValue("1e-8", "1E-08")).toBe(true);
    expect(sameValue("12", "12%")).toBe(true);
    expect(sameValue("12", "13")).toBe(false);
    expect(sameValue("2020-01-01/2020-01-08", "2020-01-01/2020-01-07")).toBe(true);
    expect(sameValue("2020-01-01/2020-01-08", "2020-01-01/2020-01-09")).toBe(false);
    expect(sameValue("2020-01-02/2020-01-08", "2020-01-01/2020-01-08")).toBe(false);
  });

  it("knows a part of a period", () => {
    expect(holdsValue("2020-02-01/2020-03-01", "2020-02-16/2020-03-01")).toBe(true);
    expect(holdsValue("2020-02-01/2020-03-01", "2020-02-09")).toBe(true);
    expect(holdsValue("2020-02-02/2020-02-09", "2020-02-03/2020-02-10")).toBe(true);
    expect(holdsValue("2020-02-01/2020-03-01", "2020-03-05")).toBe(false);
    expect(holdsValue("2020-02-01", "2020-02-01/2020-02-09")).toBe(false);
    expect(holdsValue("2020-02-01/2020-03-01", "86400")).toBe(false);
  });

  it("never takes two days for one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 }), (a, b) => {
        const day = (n: number): string => `2020-05-${String(n).padStart(2, "0")}`;
        expect(sameValue(day(a), day(b))).toBe(a === b);
      }),
    );
  });
});
