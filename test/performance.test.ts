/**
 * A guard against the order of magnitude, not a benchmark: `npm run bench` prints the figures.
 * @module
 */
import { describe, expect, it } from "vitest";
import { compare, grow } from "../bench/measure.ts";
import { sampleTexts } from "../bench/texts.ts";
import { analyzeArticle } from "../src/index.ts";

const ATTEMPTS = 3;
const MOST_TIMES_BARE = 200;
const MOST_GROWTH = 2.5;

/** The first figure within the bar, else the smallest of a few: a busy machine makes a figure worse, never better. */
function within(bar: number, measure: () => number): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ATTEMPTS && smallest > bar; i++) smallest = Math.min(smallest, measure());
  return smallest;
}

describe("the speed of the analysis", () => {
  it(`stays within ${MOST_TIMES_BARE} times a bare pass over the words`, () => {
    const texts = sampleTexts();
    expect(within(MOST_TIMES_BARE, () => compare(analyzeArticle, texts, 5).ratio)).toBeLessThanOrEqual(
      MOST_TIMES_BARE,
    );
  });

  // Each step is measured only when the one before was flat: what grows with the square would take minutes.
  it("grows with the length of an article, not with its square", () => {
    const article = sampleTexts().slice(0, 4).join("\n\n");
    const growth = (from: number, to: number, runs: number) => () =>
      grow(analyzeArticle, article, to, runs).perCharacter /
      grow(analyzeArticle, article, from, runs).perCharacter;
    expect(within(MOST_GROWTH, growth(2, 20, 3))).toBeLessThanOrEqual(MOST_GROWTH);
    expect(within(MOST_GROWTH, growth(10, 100, 1))).toBeLessThanOrEqual(MOST_GROWTH);
  });
});
