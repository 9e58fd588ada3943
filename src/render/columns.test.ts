import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, wrap } from "./columns.ts";
import { oneLine, shorten } from "./plain.ts";

describe("columnsOf", () => {
  it.each([
    ["letters", "باب", 3],
    ["vowel marks, which take none", "بَابٌ", 3],
    ["marks of direction, which take none", "\u200fباب\u2069", 3],
    ["wide letters, which take two", "門", 2],
    ["pictures, which take two", "📰", 2],
    ["nothing", "", 0],
  ])("counts %s", (_, text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe("wrap", () => {
  it.each([
    ["breaks between words", "باب الميناء القديم", 11, ["باب الميناء", "القديم"]],
    ["fills a line to the last column", "باب ميناء", 9, ["باب ميناء"]],
    ["gives a long word a line of its own", "في المستودعات هنا", 6, ["في", "المستودعات", "هنا"]],
    ["gives no line for nothing", "", 10, []],
  ])("%s", (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it("keeps every word, and to the width wherever a word allows it", () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom("ب", "ا", "َ", "門"), minLength: 1, maxLength: 12 }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (all, width) => {
        const lines = wrap(all.join(" "), width);
        expect(lines.join(" ")).toBe(all.join(" "));
        expect(lines.filter((line) => line.includes(" ") && columnsOf(line) > width)).toEqual([]);
      }),
    );
  });
});

describe("oneLine", () => {
  it.each([
    ["joins lines", "باب\r\n\tالميناء", "باب الميناء"],
    ["drops the space around", "  باب\n", "باب"],
    ["replaces controls", "با\u0000ب\u001b[1m\u009b", "با\ufffdب\ufffd[1m\ufffd"],
    ["leaves out embeddings, overrides and isolates", "\u202eباب\u202c \u2067ميناء\u2069", "باب ميناء"],
    ["keeps marks and joiners", "باب\u200f می\u200cخواهد", "باب\u200f می\u200cخواهد"],
  ])("%s", (_, text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});

describe("shorten", () => {
  it.each([
    ["leaves what fits", "باب", 3, "باب"],
    ["ends what does not with an ellipsis", "باب الميناء", 7, "باب ال…"],
    ["leaves no space before the ellipsis", "باب الميناء", 5, "باب…"],
    ["cuts between code points", "📰📰📰", 2, "📰…"],
  ])("%s", (_, text, length, short) => {
    expect(shorten(text, length)).toBe(short);
  });
});
