import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWord, toRaw } from "./fold.ts";
import { anyText } from "./strings.case.ts";

const together: readonly (readonly [string, string, string])[] = [
  ["alef with hamza, madda, wasla", "أمس إلى آخر ٱلبيت", "امس الي اخر البيت"],
  ["the letters of ya and kaf of a Persian keyboard", "کتاب علی", "كتاب علي"],
  ["ta marbuta and ha", "مدرسة", "مدرسه"],
  ["the seats of hamza", "مسئول هيئة", "مسءول هيءه"],
  ["harakat, tatweel and the dagger alef", "قـــالَ هٰذا", "قال هذا"],
  ["bidi controls and soft hyphens", "\u202bقا\u00adل\u202c", "قال"],
  ["presentation forms and ligatures", "ﻻ ﷲ", "لا الله"],
  ["the digits of three scripts", "٢٠٢١ ۲۰۲۱", "2021 2021"],
  ["Latin case", "BBC Arabic", "bbc arabic"],
];

describe("fold", () => {
  it.each(together)("joins %s", (_, raw, folded) => {
    expect(fold(raw).text).toBe(folded);
  });

  it("folds a seat of hamza typed as a mark, also after a haraka", () => {
    expect(fold("مسو\u064e\u0654ول").text).toBe(fold("مسؤول").text);
    expect(fold("خطي\u0654ة").text).toBe(fold("خطئة").text);
  });

  it("leaves other letters alone", () => {
    expect(fold("پ چ ڤ گ غ é").text).toBe("پ چ ڤ گ غ é");
  });

  it("changes nothing when done twice", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = fold(raw).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });

  it("gives composed and decomposed Arabic one spelling", () => {
    const arabic = fc
      .array(
        fc.integer({ min: 0x0600, max: 0x06ff }).map((code) => String.fromCharCode(code)),
        { maxLength: 40 },
      )
      .map((letters) => letters.join(""));
    fc.assert(
      fc.property(arabic, (raw) => {
        expect(fold(raw.normalize("NFD")).text).toBe(fold(raw.normalize("NFC")).text);
      }),
    );
  });

  it("folds a word as it folds a text", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(foldWord(raw)).toBe(fold(raw).text);
      }),
    );
  });
});

describe("toRaw", () => {
  it("gives marks to the letter before them and ligatures whole", () => {
    const raw = "قالَ ﷲ هنا";
    const folded = fold(raw);
    const at = (start: number, end: number): string => {
      const span = toRaw(folded, start, end);
      return raw.slice(span.start, span.end);
    };
    expect(at(0, 3)).toBe("قالَ");
    expect(at(4, 5)).toBe("ﷲ");
    expect(at(6, 8)).toBe("ﷲ");
    expect(at(9, 12)).toBe("هنا");
  });

  it("throws outside the text", () => {
    expect(() => toRaw(fold("قال"), 0, 4)).toThrow(RangeError);
    expect(() => toRaw(fold("قال"), 2, 1)).toThrow(RangeError);
  });

  it("maps every unit inside the raw text, in order, to a stretch that folds to it", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const folded = fold(raw);
        let before = 0;
        for (let i = 0; i < folded.text.length; i++) {
          const { start, end } = toRaw(folded, i, i + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(raw.length);
          expect(fold(raw.slice(start, end)).text).toContain(folded.text[i]);
          before = start;
        }
      }),
    );
  });
});
