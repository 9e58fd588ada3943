import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DescribedStatement } from "../../model/index.ts";
import type { Features } from "../statements/feature.ts";
import { PackedStatements, packFeatures } from "../statements/packed.ts";
import { allConcepts } from "../tables/concepts.ts";
import { closenessOf, samenessOf, scoresAbove } from "./score.ts";

const LEAST = { closeness: 0.45, sameness: 0.41 };
const weight = fc.constantFrom(10, 35, 80, 100);
const unique = <T>(values: readonly T[], key: (value: T) => number): T[] =>
  [...new Map(values.map((value) => [key(value), value])).values()].sort((a, b) => key(a) - key(b));
/** Numbers out of few, so that many are shared. */
const few = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 4 });

const features = fc
  .record({
    words: fc.array(fc.record({ root: fc.nat(6), stem: fc.nat(1), skeleton: fc.nat(6), weight }), {
      maxLength: 6,
    }),
    ideas: fc.array(fc.record({ concept: fc.nat(allConcepts().length - 1), negated: fc.boolean() }), {
      maxLength: 5,
    }),
    names: fc.array(
      fc.record({
        id: fc.nat(4),
        kind: fc.constantFrom("nation" as const, "person" as const, "place" as const),
        strength: fc.integer({ min: 1, max: 100 }),
        order: fc.nat(3),
      }),
      { maxLength: 4 },
    ),
    numbers: few,
    around: few,
    wording: fc.nat(3),
    document: fc.constantFrom("a", "b", "c"),
  })
  .map(
    ({ document, ...each }): Features => ({
      statement: { document, negated: false } as DescribedStatement,
      key: "",
      wording: each.wording,
      words: unique(each.words, ({ root }) => root),
      ideas: unique(each.ideas, ({ concept }) => concept),
      names: unique(each.names, ({ id }) => id),
      numbers: each.numbers.sort((a, b) => a - b),
      around: each.around.sort((a, b) => a - b),
    }),
  );

/** One with ideas that are near to those of the other: the case in which they agree in more than all. */
const related = fc.tuple(features, features, fc.nat(), fc.boolean()).map(([a, b, at, isNear]) => {
  const concept = allConcepts()[at % allConcepts().length];
  if (!isNear || !concept) return [a, b];
  const near = [concept.number, ...concept.kin].sort((x, y) => x - y);
  const ideas = near.map((number) => ({ concept: number, negated: false }));
  return [
    { ...a, ideas },
    { ...b, ideas: [{ concept: concept.number, negated: false }] },
  ];
});

describe("scoresAbove", () => {
  it("finds what both scores find one by one, and the same", () => {
    let found = 0;
    fc.assert(
      fc.property(related, (pair) => {
        const table = new PackedStatements();
        table.add(packFeatures(pair));
        const scores = { sameness: samenessOf(table, 0, 1), closeness: closenessOf(table, 0, 1) };
        const isAbove = scores.sameness >= LEAST.sameness || scores.closeness >= LEAST.closeness;
        expect(scoresAbove(table, [0, 1], LEAST)).toEqual(isAbove ? scores : null);
        expect(closenessOf(table, 1, 0)).toBe(scores.closeness);
        expect(samenessOf(table, 1, 0)).toBe(scores.sameness);
        if (isAbove) found++;
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(20);
  });
});
