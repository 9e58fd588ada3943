import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetsOf } from "./offsets.ts";
import { anyText } from "./strings.case.ts";

describe("offsetsOf", () => {
  it("counts a pair of surrogates once", () => {
    const at = offsetsOf("أ😀ب");
    expect(at.toCodePoints({ start: 3, end: 4 })).toEqual({ start: 2, end: 3 });
    expect(at.toUtf16({ start: 1, end: 2 })).toEqual({ start: 1, end: 3 });
  });

  it("moves an offset inside a pair to its start", () => {
    expect(offsetsOf("أ😀ب").toCodePoints({ start: 2, end: 4 })).toEqual({ start: 1, end: 3 });
  });

  it("throws beyond the text", () => {
    expect(() => offsetsOf("قال").toUtf16({ start: 0, end: 4 })).toThrow(RangeError);
    expect(() => offsetsOf("😀").toUtf16({ start: 0, end: 2 })).toThrow(RangeError);
    expect(() => offsetsOf("قال").toUtf16({ start: Number.NaN, end: 1 })).toThrow(RangeError);
  });

  it("hands back offsets only, whatever carried them", () => {
    const token = { start: 0, end: 3, kind: "word" };
    expect(offsetsOf("قال").toCodePoints(token)).toEqual({ start: 0, end: 3 });
  });

  it("agrees with counting the code points one by one", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const offsets = offsetsOf(text);
        let unit = 0;
        Array.from(text).forEach((sign, point) => {
          const utf16 = { start: unit, end: unit + sign.length };
          const points = { start: point, end: point + 1 };
          expect(offsets.toCodePoints(utf16)).toEqual(points);
          expect(offsets.toUtf16(points)).toEqual(utf16);
          unit += sign.length;
        });
      }),
    );
  });
});
