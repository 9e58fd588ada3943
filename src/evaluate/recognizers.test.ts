/** Loading and scoring of recognizer cases, on made-up ones. */
import { describe, expect, it } from "vitest";
import { loadRecognizerCases, type Recognized, scoreRecognizer } from "./recognizers.ts";

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
]);

describe("recognizer cases", () => {
  const cases = loadRecognizerCases(`\uFEFF${CASES}`, "made-up.json");

  it("reads both ways to write a span, and leaves out a case whose offsets are wrong", () => {
    expect(cases.map(({ expected, reference, passes }) => ({ expected, reference, passes }))).toEqual([
      { expected: [{ start: 7, end: 13, values: [] }], reference: null, passes: true },
      { expected: [{ start: 4, end: 7, values: ["2020-03-01"] }], reference: "2020-03-02", passes: false },
      { expected: [], reference: null, passes: true },
    ]);
  });

  it("counts overlap, exact spans, values and whole cases", () => {
    const find = (input: string): readonly Recognized[] =>
      input.includes("مايو")
        ? [{ start: 4, end: 13, values: [] }]
        : input.includes("أمس")
          ? [{ start: 4, end: 7, values: ["2020-03-01"] }]
          : [];
    expect(scoreRecognizer(cases, find)).toEqual({
      cases: 3,
      expected: 2,
      found: 2,
      overlapping: 2,
      exact: 1,
      comparable: 1,
      agreeing: 1,
      whole: 2,
      theirs: 2,
    });
  });

  it.each(["{}", '[{"Results": []}]'])("refuses another shape: %s", (json) => {
    expect(() => loadRecognizerCases(json, "made-up.json")).toThrow(TypeError);
  });
});
