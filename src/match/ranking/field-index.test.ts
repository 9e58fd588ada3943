import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FieldIndex } from "./field-index.ts";

const terms = fc.array(fc.constantFrom(..."abcdefgh"), { maxLength: 12 });
const texts = fc.array(terms, { minLength: 1, maxLength: 20 });

/** BM25 by its definition, over every text. */
function twin(all: readonly (readonly string[])[], asked: ReadonlySet<string>): number[] {
  const mean = all.reduce((sum, { length }) => sum + length, 0) / all.length || 1;
  return all.map((text) =>
    [...asked].reduce((sum, term) => {
      const having = all.filter((other) => other.includes(term)).length;
      const count = text.filter((each) => each === term).length;
      const idf = Math.log(1 + (all.length - having + 0.5) / (having + 0.5));
      return sum + (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * text.length) / mean));
    }, 0),
  );
}

describe("FieldIndex", () => {
  it("gives every text the BM25 of its definition", () => {
    fc.assert(
      fc.property(texts, terms, (all, asked) => {
        const scores = new Float64Array(all.length);
        const most = new FieldIndex(all).addScores(new Set(asked), scores, 1);
        const expected = twin(all, new Set(asked));
        for (const [i, score] of scores.entries()) expect(score).toBeCloseTo(expected[i] ?? 0, 4);
        expect(Math.max(...scores)).toBeLessThanOrEqual(most + 1e-6);
      }),
    );
  });

  it("knows which text has which term", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(..."abcdefghz"), (all, term) => {
        const index = new FieldIndex(all);
        expect(all.map((_, text) => index.has(text, term))).toEqual(all.map((text) => text.includes(term)));
      }),
    );
  });
});
