/**
 * The worked examples of docs/origins.md, each traced as it stands there and in other orders.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeOf, readStory, type Story, traceStory } from "./story.ts";

const text = readFileSync(fileURLToPath(new URL("../docs/origins.md", import.meta.url)), "utf8");

/** Each example with the paragraph before it as its name. */
const stories = [...text.matchAll(/([^\n]+)\n\n```story\n([\s\S]*?)```/gu)].map(
  ([, name = "", block = ""]) => [name, readStory(block)] as const,
);

const shuffled = (story: Story) =>
  fc.shuffledSubarray([...story.lines], { minLength: story.lines.length, maxLength: story.lines.length });

describe("the worked examples", () => {
  it("are there", () => {
    expect(stories.length).toBeGreaterThanOrEqual(10);
  });

  it.each(stories)("%s", (_, story) => {
    expect(outcomeOf(traceStory(story.lines))).toEqual(expect.arrayContaining([...story.expected]));
  });

  it.each(stories)("come to the same in any order: %s", (_, story) => {
    const expected = outcomeOf(traceStory(story.lines));
    fc.assert(
      fc.property(shuffled(story), (lines) => {
        expect(outcomeOf(traceStory(lines))).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });
});
