/**
 * A guard against the order of magnitude, not a benchmark: `npm run bench` prints the figures.
 * @module
 */
import { describe, expect, it } from "vitest";
import { compare, grow } from "../bench/measure.ts";
import { sampleTexts } from "../bench/texts.ts";

const ATTEMPTS = 3;

/** The smallest of a few attempts: a busy machine makes a figure worse, never better. */
const smallestOf = (measure: () => number): number => Math.min(...Array.from({ length: ATTEMPTS }, measure));

describe("the speed of the analysis", () => {
  it("stays within 60 times a bare pass over the words", () => {
    expect(smallestOf(() => compare(sampleTexts(), 5).ratio)).toBeLessThanOrEqual(60);
  });

  it("grows with the length of an article, not with its square", () => {
    const article = sampleTexts().join("\n\n");
    const growth = () => grow(article, 100).perCharacter / grow(article, 10).perCharacter;
    expect(smallestOf(growth)).toBeLessThanOrEqual(2.5);
  });
});
