import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut } from "./marks.ts";
import { treeOf } from "./tree.ts";

describe("an excerpt cut at its marks", () => {
  it("keeps every character once and in order, and marks what was meant, in code points", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(12)), { maxLength: 5 });
    fc.assert(
      fc.property(text, fc.nat(9), spans, (words, start, found) => {
        const marks = found.map(([at, length], number) => ({ number, start: at, end: at + length }));
        const pieces = cut({ start, text: words }, { start, end: start + 3 }, marks);
        expect(pieces.map((piece) => piece.text).join("")).toBe(words);
        const points = [...words];
        for (const { number, ...span } of marks) {
          const marked = pieces.filter((piece) => piece.marks.includes(number)).map((piece) => piece.text);
          const [from, to] = [Math.max(0, span.start - start), Math.max(0, span.end - start)];
          expect(marked.join("")).toBe(points.slice(from, to).join(""));
        }
      }),
    );
  });
});

describe("the tree of retellings", () => {
  it("has each telling once, after the one that it retells, one step deeper", () => {
    const parents = fc.array(fc.nat(50), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(parents, (drawn) => {
        const appearances = drawn.map((parent, position) => ({
          position,
          parent: parent < position ? { claim: "c", position: parent } : null,
        }));
        const rows = treeOf({ id: "c", appearances } as unknown as Parameters<typeof treeOf>[0]);
        expect(rows.map(({ position }) => position).sort((a, b) => a - b)).toEqual(
          appearances.map(({ position }) => position),
        );
        const seen = new Map<number, number>();
        for (const { position, depth } of rows) {
          const parent = appearances[position]?.parent;
          expect(depth).toBe(parent ? (seen.get(parent.position) ?? Number.NaN) + 1 : 0);
          seen.set(position, depth);
        }
      }),
    );
  });
});
