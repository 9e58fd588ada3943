import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStory, type StoryLine, traceStory } from "../../../test/story.ts";
import { numbersOf, traceRetellings } from "../index.ts";
import { boundsOf, mayPrecede } from "./dates.ts";

const trace = (block: string) => {
  const { lines } = readStory(block);
  return { claims: traceStory(lines), articles: lines.map((line) => line.described) };
};

describe("dates", () => {
  it.each([
    ["2023-05-01", "2023-05-02", true],
    ["2023-05-02", "2023-05-01", false],
    ["2023-05", "2023-05-01", true],
    ["2023-06", "2023-05-31", false],
    ["2023-05-01T10:00", "2023-05-01T09:00", false],
    ["2023-05-01T10:00", "2023-05-01", true],
    ["2023-05-03/2023-05-09", "2023-05-04", true],
    [null, "2023-05-01", true],
    ["2023-05-01", null, true],
    ["someday", "2023-05-01", true],
  ])("%s may precede %s: %s", (a, b, expected) => {
    expect(mayPrecede(boundsOf(a), boundsOf(b))).toBe(expected);
  });
});

describe("numbersOf", () => {
  it("lists every number with who says it, and a number without a voice as such", () => {
    const { claims, articles } = trace(`
      A. صحيفة الميدان, 2023-05-01: قال رئيس البلدية سامي الحداد إن [الطلاب زرعوا 30 شجرة].
      B. موقع الدرب, 2023-05-02: [الطلاب زرعوا 50 شجرة].
      C. قناة السهل, 2023-05-03: قالت المهندسة رنا السعدي إن [الطلاب زرعوا 30 شجرة].`);
    const [claim] = claims;
    expect(claim && numbersOf(claim, articles)).toMatchObject([
      {
        value: 30,
        place: { document: "A" },
        voices: ["رنا السعدي", "سامي الحداد"],
        appearances: [{ appearance: 0 }, { appearance: 2 }],
      },
      { value: 50, voices: [], appearances: [{ appearance: 1 }] },
    ]);
  });

  it("names an article that is missing", () => {
    const { claims } = trace("A. صحيفة الميدان, 2023-05-01: [الطلاب زرعوا 30 شجرة].");
    expect(() => claims[0] && numbersOf(claims[0], [])).toThrow("no article A");
  });
});

describe("traceRetellings", () => {
  it("names an article that is missing", () => {
    const { lines } = readStory("A. صحيفة الميدان, 2023-05-01: [الطلاب زرعوا 30 شجرة].");
    const members = lines.flatMap((line) => line.described.statements);
    const groups = { claims: [{ id: "c", members, storyline: null }] };
    expect(() => traceRetellings([], groups, [], { of: () => [] })).toThrow("no article A");
  });

  it("gives no parent that is later, and none at all to the only appearance", () => {
    const { claims } = trace(`
      A. صحيفة الميدان, 2023-05-04: [الطلاب زرعوا 30 شجرة].
      B. موقع الدرب, 2023-05-02: [الطلاب زرعوا 30 شجرة].`);
    expect(
      claims[0]?.appearances.map(({ document, parent }) => [document, parent?.appearance ?? null]),
    ).toEqual([
      ["B", null],
      ["A", 0],
    ]);
  });
});

describe("copies of copies", () => {
  it("come from the copy that they were taken from, though its original says the same", () => {
    const { lines } = readStory(`
      A. صحيفة الميدان, 2023-05-01: [الطلاب زرعوا 30 شجرة].
      B. موقع الدرب, 2023-05-02, copy of A: [الطلاب زرعوا 30 شجرة].
      C. قناة السهل, 2023-05-03, copy of B: [الطلاب زرعوا 30 شجرة].`);
    const pairs = ["AB", "AC", "BC"].map(([a = "", b = ""]) => ({ a, b, inA: 1, inB: 1 }));
    const [claim] = traceRetellings(
      lines.map((line) => line.described),
      { claims: [{ id: "c", members: lines.flatMap((line) => line.described.statements), storyline: null }] },
      lines.map((line) => line.standing),
      { of: (id) => pairs.filter(({ a, b }) => a === id || b === id) },
    );
    const parentOf = new Map(claim?.appearances.map((each) => [each.document, each.parent?.appearance]));
    expect(parentOf.get("C")).toBe(claim?.appearances.findIndex(({ document }) => document === "B"));
  });
});

/** Small worlds: outlets, voices and numbers, told in any order and at any date. */
const article = fc.record({
  publisher: fc.constantFrom("صحيفة الميدان", "موقع الدرب", "قناة السهل", "مجلة المرصد"),
  date: fc.constantFrom("2023-05-01", "2023-05-02", "2023-05", "undated"),
  voice: fc.constantFrom(
    "",
    "قالت وزارة الحدائق إن ",
    "قال مصدر مطلع إن ",
    "أكد مسؤولون أن ",
    "ذكر موقع الدرب أن ",
    "قالت المهندسة رنا السعدي إن ",
  ),
  statement: fc.constantFrom(
    "الطلاب زرعوا 30 شجرة في الحديقة",
    "الطلاب زرعوا 50 شجرة في الحديقة",
    "الطلاب ربما زرعوا نحو 30 شجرة",
    "الطلاب لم يزرعوا الأشجار",
  ),
});

const world = fc
  .array(article, { minLength: 1, maxLength: 7 })
  .map((articles) =>
    articles
      .map(
        ({ publisher, date, voice, statement }, i) =>
          `${String.fromCharCode(65 + i)}. ${publisher}, ${date}: ${voice}[${statement}].`,
      )
      .join("\n"),
  );

describe("any claim", () => {
  it("has a range that no number of voices is below, parents without circles, and is the same in any order", () => {
    fc.assert(
      fc.property(world, fc.nat(), (block, turn) => {
        const { lines } = readStory(block);
        const claims = traceStory(lines);
        const turned = [
          ...lines.slice(turn % lines.length),
          ...lines.slice(0, turn % lines.length),
        ].reverse();
        expect(traceStory(turned)).toEqual(claims);
        for (const { appearances, independent } of claims) {
          const names = new Set(lines.flatMap(voicesIn));
          expect(independent.min).toBeGreaterThanOrEqual(1);
          expect(independent.max).toBeGreaterThanOrEqual(independent.min);
          // The outlet with which a claim begins is a voice too.
          expect(independent.max).toBeLessThanOrEqual(names.size + 1);
          for (const start of appearances.keys())
            expect(lineOf(appearances, start)).toBeLessThan(appearances.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The voices of an article; an unnamed one may be another in every outlet. */
const voicesIn = ({ described, standing }: StoryLine): string[] =>
  described.statements
    .flatMap(({ chain }) => chain)
    .map(({ name, kind }) => (kind === "anonymous" ? `${name} ${standing.publisher}` : name));

/** How many steps the line of parents from an appearance has; endless lines end after all appearances. */
function lineOf(appearances: readonly { parent: { appearance: number } | null }[], start: number): number {
  let steps = 0;
  for (let at = appearances[start]?.parent; at && steps <= appearances.length; steps++)
    at = appearances[at.appearance]?.parent ?? null;
  return steps;
}
