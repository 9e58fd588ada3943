import { describe, expect, it } from "vitest";
import type { Appearance, Change, ChangeType, Claim } from "../../model/index.ts";
import { countChanges, isTogether, scoreStory, sumCounts, TracedIndex } from "./score.ts";
import type { StoryArticle } from "./story.ts";

const span = (start: number, end: number) => ({ start, end });

const article = (
  id: string,
  parent: string | null,
  at: [number, number],
  types: ChangeType[],
): StoryArticle => ({
  id,
  parent,
  publisher: id,
  published: "2015-07-21",
  step: parent === null ? 0 : 1,
  frame: "kept",
  text: "",
  followed: [
    {
      thread: "t",
      statement: span(...at),
      changes: types.map((type) => ({ type, from: span(at[0], at[0] + 5), to: span(at[0], at[0] + 5) })),
    },
  ],
});

const change = (type: ChangeType, from: [string, number, number]): Change => ({
  type,
  from: { document: from[0], start: from[1], end: from[2] },
  to: null,
  note: "",
});

const appearance = (document: string, at: [number, number], more: Partial<Appearance> = {}): Appearance => ({
  document,
  statement: span(...at),
  report: null,
  parent: null,
  runnersUp: [],
  why: [],
  changes: [],
  ...more,
});

const claim = (id: string, storyline: string | null, appearances: Appearance[]): Claim => ({
  id,
  storyline,
  appearances,
  gist: "",
  origins: [],
  independent: { min: 1, max: 1, why: "" },
  voices: [],
  mayBeFirst: null,
  bottlenecks: [],
  loops: [],
});

const story = [
  article("a", null, [0, 20], []),
  article("b", "a", [10, 30], ["number-raised", "cut"]),
  article("c", "b", [0, 20], ["negation"]),
];

const first = { claim: "one", appearance: 0 };

describe("scoring a story", () => {
  it("takes the appearance that covers the statement, and asks for the parent's article and statement", () => {
    const index = new TracedIndex({
      claims: [
        claim("one", "line", [
          appearance("a", [0, 18]),
          appearance("b", [25, 60]),
          appearance("b", [10, 28], {
            parent: first,
            changes: [change("cut", ["a", 4, 8]), change("date", ["a", 0, 3])],
          }),
        ]),
        claim("two", "line", [
          appearance("c", [0, 20], { parent: first, changes: [change("negation", ["a", 0, 3])] }),
        ]),
      ],
    });
    const [b, c] = scoreStory(story, index);
    expect(b).toMatchObject({ unseen: null, oneClaim: true, parentRight: true });
    expect(c).toMatchObject({
      oneClaim: false,
      oneStory: true,
      parentArticleRight: false,
      traced: { document: "a" },
    });
    expect([b, c].map((one) => one && isTogether(one))).toEqual([true, true]);
    const counts = countChanges([b, c].filter((one) => one !== undefined));
    expect(Object.fromEntries(counts)).toEqual({
      cut: { right: 1, made: 1, found: 1 },
      date: { right: 0, made: 0, found: 1 },
      "number-raised": { right: 0, made: 1, found: 0 },
      negation: { right: 1, made: 1, found: 1 },
    });
    expect(sumCounts(counts.values())).toEqual({ right: 2, made: 3, found: 3 });
  });

  it("takes the changes of the parts, where the statement was cut in two", () => {
    const index = new TracedIndex({
      claims: [
        claim("one", null, [
          appearance("a", [0, 20]),
          appearance("b", [10, 22], { parent: first, changes: [change("cut", ["a", 4, 8])] }),
          appearance("b", [23, 31], { parent: first, changes: [change("number-raised", ["a", 12, 14])] }),
          appearance("b", [28, 60], { parent: first, changes: [change("date", ["a", 12, 14])] }),
        ]),
      ],
    });
    const [b] = scoreStory(story.slice(0, 2), index);
    expect(b?.changes.map(({ type }) => type)).toEqual(["cut", "number-raised"]);
  });

  it("counts as placed only what touches the change on one side", () => {
    const index = new TracedIndex({
      claims: [
        claim("one", null, [
          appearance("a", [0, 20]),
          appearance("b", [10, 30], {
            parent: first,
            changes: [change("cut", ["a", 16, 19]), change("number-raised", ["a", 12, 14])],
          }),
        ]),
      ],
    });
    const [b] = scoreStory(story.slice(0, 2), index);
    const counts = countChanges(b ? [b] : [], { placed: true });
    expect(counts.get("cut")?.right).toBe(0);
    expect(counts.get("number-raised")?.right).toBe(1);
  });

  it("says what was not seen, and fails on a parent that is not there", () => {
    expect(scoreStory(story.slice(0, 2), new TracedIndex({ claims: [] }))).toMatchObject([
      { unseen: "retelling", oneClaim: false, parentRight: false, traced: null, changes: [] },
    ]);
    const lost = appearance("b", [10, 30], { parent: { claim: "none", appearance: 3 } });
    const broken = new TracedIndex({ claims: [claim("one", null, [lost])] });
    expect(() => scoreStory(story.slice(0, 2), broken)).toThrow("none[3]");
  });
});
