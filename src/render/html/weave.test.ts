import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../text/index.ts";
import { type Element, weave } from "./weave.ts";

const TEXT = "abcdefghij";

/** An element `<name>`; a piece without its beginning opens as `<name~>`, one without its end closes as `</name~>`. */
const element = (name: string, start: number, end: number): Element => ({
  start,
  end,
  open: (first) => `<${name}${first ? "" : "~"}>`,
  close: (last) => `</${name}${last ? "" : "~"}>`,
});

const woven = (elements: readonly Element[], within: Span = { start: 0, end: TEXT.length }): string =>
  weave(within, elements, ({ start, end }) => TEXT.slice(start, end));

describe("weave", () => {
  const cases: [name: string, elements: Element[], html: string][] = [
    ["leaves a text without elements alone", [], "abcdefghij"],
    ["marks one stretch", [element("x", 2, 5)], "ab<x>cde</x>fghij"],
    ["marks the whole text", [element("x", 0, 10)], "<x>abcdefghij</x>"],
    ["marks neighbours", [element("x", 0, 3), element("y", 3, 5)], "<x>abc</x><y>de</y>fghij"],
    ["nests a stretch in a longer one", [element("x", 1, 8), element("y", 3, 5)], "a<x>bc<y>de</y>fgh</x>ij"],
    [
      "puts the longer outside at one beginning",
      [element("y", 1, 3), element("x", 1, 8)],
      "a<x><y>bc</y>defgh</x>ij",
    ],
    [
      "closes the inner first at one end",
      [element("x", 1, 8), element("y", 5, 8)],
      "a<x>bcde<y>fgh</y></x>ij",
    ],
    [
      "puts the earlier outside over the same words",
      [element("x", 2, 4), element("y", 2, 4)],
      "ab<x><y>cd</y></x>efghij",
    ],
    [
      "cuts a stretch that another one crosses",
      [element("x", 1, 5), element("y", 3, 8)],
      "a<x>bc<y>de</y~></x><y~>fgh</y>ij",
    ],
    [
      "cuts a stretch as often as it is crossed",
      [element("x", 0, 3), element("y", 1, 5), element("z", 2, 7)],
      "<x>a<y>b<z>c</z~></y~></x><y~><z~>de</z~></y><z~>fg</z>hij",
    ],
    ["leaves out a stretch of nothing", [element("x", 4, 4)], "abcdefghij"],
  ];

  it.each(cases)("%s", (_, elements, html) => {
    expect(woven(elements)).toBe(html);
  });

  const parts: [name: string, element: Element, html: string][] = [
    ["an element that began before", element("x", 1, 5), "<x~>de</x>fg"],
    ["one that goes on", element("x", 5, 9), "de<x>fg</x~>"],
    ["one that does both", element("x", 0, 10), "<x~>defg</x~>"],
    ["one that ends with the stretch", element("x", 5, 7), "de<x>fg</x>"],
    ["one that ends where the stretch begins", element("x", 1, 3), "defg"],
    ["one that begins where the stretch ends", element("x", 7, 9), "defg"],
  ];

  it.each(parts)("gives of a text in pieces only the piece of %s", (_, one, html) => {
    expect(woven([one], { start: 3, end: 7 })).toBe(html);
  });

  it("leaves the given elements in their order", () => {
    const elements = [element("y", 5, 6), element("x", 1, 2)];
    woven(elements);
    expect(elements.map(({ start }) => start)).toEqual([5, 1]);
  });
});

const spans = fc.array(
  fc
    .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 8 },
);

/** Reads what was woven: the elements over each character, and whether every piece was closed in its turn. */
function unwoven(html: string): { text: string; over: Set<string>[]; wellFormed: boolean } {
  const open: string[] = [];
  const over: Set<string>[] = [];
  let text = "";
  let wellFormed = true;
  for (const [piece] of html.matchAll(/<[^>]*>|./gu)) {
    const name = /^<\/?(\w+)~?>$/u.exec(piece)?.[1];
    if (name === undefined) {
      text += piece;
      over.push(new Set(open));
    } else if (!piece.startsWith("</")) open.push(name);
    else if (open.pop() !== name) wellFormed = false;
  }
  return { text, over, wellFormed: wellFormed && open.length === 0 };
}

const counted = (html: string, piece: string): number => html.split(piece).length - 1;

describe("any overlapping stretches", () => {
  it("keep every character once and in order, each under the elements that hold it", () => {
    fc.assert(
      fc.property(spans, fc.nat({ max: 10 }), fc.nat({ max: 10 }), (all, a, b) => {
        const within = { start: Math.min(a, b), end: Math.max(a, b) };
        const named = all.map(({ start, end }, i) => element(`e${i}`, start, end));
        const { text, over, wellFormed } = unwoven(woven(named, within));
        expect(wellFormed).toBe(true);
        expect(text).toBe(TEXT.slice(within.start, within.end));
        const expected = Array.from(text, (_, k) => {
          const at = within.start + k;
          return new Set(all.flatMap(({ start, end }, i) => (start <= at && at < end ? [`e${i}`] : [])));
        });
        expect(over).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it("begin once and end once", () => {
    fc.assert(
      fc.property(spans, (all) => {
        const html = woven(all.map(({ start, end }, i) => element(`e${i}`, start, end)));
        for (const [i, { start, end }] of all.entries()) {
          const there = start < end && start < TEXT.length;
          expect(counted(html, `<e${i}>`)).toBe(there ? 1 : 0);
          expect(counted(html, `</e${i}>`)).toBe(there && end <= TEXT.length ? 1 : 0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
