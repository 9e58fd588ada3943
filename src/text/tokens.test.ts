import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord } from "./fold.ts";
import { anyText } from "./strings.case.ts";
import { adjoins, tokenize } from "./tokens.ts";

const words = (text: string): string[] => tokenize(text).map((token) => text.slice(token.start, token.end));

const examples: readonly (readonly [string, string, readonly string[]])[] = [
  ["words and marks", "قال الوزير: نعم.", ["قال", "الوزير", ":", "نعم", "."]],
  ["numbers with their separators", "1,200 و7.4 و٣٫٥", ["1,200", "و7", ".", "4", "و٣", "٫", "٥"]],
  ["a number and the letters that touch it", "2015م و 16مليونا", ["2015", "م", "و", "16", "مليونا"]],
  ["letters with digits after them", "أم16", ["أم16"]],
  ["the Persian non-joiner inside a word", "می‌گوید الآن", ["می‌گوید", "الآن"]],
  ["a direction mark at a word's end as no part of it", "قال\u200f.", ["قال", "."]],
  ["control characters as space", "نص\u0085آخر\u0000هنا", ["نص", "آخر", "هنا"]],
  ["signs beyond the first plane", "نعم 😀 لا", ["نعم", "😀", "لا"]],
  [
    "the letters of two scripts apart, where the space is missing",
    "قناةTV1 موقعCoast",
    ["قناة", "TV1", "موقع", "Coast"],
  ],
  ["harakat inside a word", "قَالَ", ["قَالَ"]],
  ["the words of a hashtag", "قالت #حركة_الفجر", ["قالت", "حركة", "الفجر"]],
];

describe("tokenize", () => {
  it.each(examples)("keeps %s", (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("covers every visible sign once, in order, but for those of hashtags", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start)).toMatch(/^[\s\p{C}#_]*$/u);
          if (token.kind !== "mark") expect(token.folded).toBe(foldWord(text.slice(token.start, token.end)));
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{C}#_]*$/u);
      }),
    );
  });

  it("gives the same tokens for a stretch as for the whole text", () => {
    const text = "أعلنت الوزارة، أمس، عن 1,200 وظيفة.";
    const all = tokenize(text);
    const cut = all[3]?.start ?? 0;
    expect([...tokenize(text, 0, cut), ...tokenize(text, cut)]).toEqual(all);
  });
});

describe("adjoins", () => {
  it("looks through what is invisible", () => {
    const text = "د\u202a.\u202c سامي";
    const [title, dot, name] = tokenize(text);
    if (!title || !dot || !name) throw new Error("three tokens");
    expect(adjoins(text, title, dot)).toBe(true);
    expect(adjoins(text, dot, name)).toBe(false);
  });
});
