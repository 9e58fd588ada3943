import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAround } from "./snippet.ts";

const WORDS = ["وصلت", "الباخرة", "إلى", "رصيفِ", "المرفأ😀", "مساءً،", "\n\n", "2015"];

describe("a piece of a text", () => {
  it("holds its place whole and begins and ends with whole words", () => {
    const texts = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(120), (words, pick, around) => {
        const at = pick % words.length;
        const start = words.slice(0, at).join(" ").length + (at > 0 ? 1 : 0);
        const whole = words.join(" ");
        const place = { start, end: start + (words[at]?.length ?? 0) };
        const piece = cutAround(whole, place, around);
        const from = whole.indexOf(piece.text);
        expect(from).toBeGreaterThanOrEqual(0);
        const span = piece.spanOf(place);
        if (!span) throw new Error("the place was cut off");
        expect([...piece.text].slice(span.start, span.end).join("")).toBe(words[at]);
        expect(new Set(piece.text.split(/\s+/u).filter(Boolean))).toEqual(
          new Set(piece.text.split(/\s+/u).filter((word) => WORDS.includes(word))),
        );
        expect(piece.text.length).toBeLessThanOrEqual(place.end - place.start + 2 * around);
      }),
    );
  });

  it("says what was left out, and shows a long place by its beginning", () => {
    const whole = `${"قبل ".repeat(50)}${"كلمة ".repeat(200)}`;
    const piece = cutAround(whole, { start: 200, end: whole.length }, 20);
    expect(piece).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(piece.text.length).toBeLessThan(460);
    expect(piece.text).toMatch(/^قبل .*كلمة$/u);
    expect(piece.spanOf({ start: 0, end: 3 })).toBeNull();
    expect(cutAround("خبر", { start: 0, end: 3 }, 20)).toMatchObject({
      text: "خبر",
      cutBefore: false,
      cutAfter: false,
    });
  });
});
