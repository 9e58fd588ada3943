import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord } from "./fold.ts";
import { stem } from "./stem.ts";
import { anyText } from "./strings.case.ts";

const stemOf = (word: string): string => stem(foldWord(word));

const families: readonly (readonly string[])[] = [
  ["مصدر", "المصدر", "والمصدر", "بمصدر", "مصدرها", "مصدرهم"],
  ["وزارة", "الوزارة", "وزارات", "بوزارة", "للوزارة"],
  ["وكالة", "الوكالة", "وكالات", "ووكالة"],
  ["صحيفة", "الصحيفة", "بالصحيفة", "وللصحيفة"],
  ["مسؤول", "المسؤولون", "مسؤولين", "للمسؤولين", "مسئول"],
  ["لبنان", "لبناني", "اللبنانيين", "بلبنان"],
];

describe("stem", () => {
  it.each(families)("gives one stem to %s and its forms", (...words) => {
    expect(new Set(words.map(stemOf)).size).toBe(1);
  });

  it.each(["وزير", "فريق", "وطن", "قال", "الو", "English", "2021"])("keeps %s", (word) => {
    expect(stemOf(word)).toBe(foldWord(word));
  });

  it("keeps different words apart", () => {
    expect(stemOf("وكالة")).not.toBe(stemOf("كلام"));
    expect(stemOf("الوالد")).not.toBe(stemOf("الولد"));
  });

  it("changes nothing when done twice, and never empties a word", () => {
    const arabic = fc
      .array(fc.constantFrom(..."ابتدوفلكسمنهيتعرق"), { minLength: 1, maxLength: 14 })
      .map((letters) => letters.join(""));
    fc.assert(
      fc.property(fc.oneof(arabic, anyText), (word) => {
        const once = stemOf(word);
        expect(stem(once)).toBe(once);
        if (foldWord(word) !== "") expect(once).not.toBe("");
      }),
      { numRuns: 1000 },
    );
  });
});
