import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord } from "../../text/index.ts";
import { alignPassages } from "./align.ts";
import { NO_BOILERPLATE } from "./boilerplate.ts";
import { readWords } from "./words.ts";

const passages = (a: string, b: string): [string, string][] =>
  alignPassages(a, b, NO_BOILERPLATE).map((each) => [
    a.slice(each.a.start, each.a.end),
    b.slice(each.b.start, each.b.end),
  ]);

describe("alignPassages", () => {
  it("gives the shared stretch on both sides, to the letter of each", () => {
    const a = "قال مدير الحديقة إن الأشجار «وصلت كلها سالمة من المشتل القديم» ثم مضى";
    const b = "وفي نص آخر:\n\nالأشجار، وصلت\u00a0كلها سالمة من المشتل القدیم. انتهى";
    expect(passages(a, b)).toEqual([
      ["الأشجار «وصلت كلها سالمة من المشتل القديم", "الأشجار، وصلت\u00a0كلها سالمة من المشتل القدیم"],
    ]);
  });

  it("shows a number replaced inside an unchanged quotation as the gap between two passages", () => {
    const a = "زرعنا هذا الموسم في الحديقة 40 شجرة زيتون على طول الممشى القديم";
    const b = "زرعنا هذا الموسم في الحديقة 90 شجرة زيتون على طول الممشى القديم";
    expect(passages(a, b)).toEqual([
      ["زرعنا هذا الموسم في الحديقة", "زرعنا هذا الموسم في الحديقة"],
      ["شجرة زيتون على طول الممشى القديم", "شجرة زيتون على طول الممشى القديم"],
    ]);
  });

  it("finds passages that stand in another order", () => {
    const first = "افتتح السوق أبوابه قبل شروق الشمس";
    const second = "وعاد التجار إلى بيوتهم عند الظهر";
    expect(passages(`${first}. ${second}`, `${second}. ${first}`).map(([a]) => a)).toEqual([first, second]);
  });

  it("takes of several places that where the last passage went on", () => {
    const line = "أغلق السوق أبوابه عند الظهر تماما";
    const found = alignPassages(`${line} الأحد ${line}`, `${line} الاثنين ${line}`, NO_BOILERPLATE);
    expect(found.map(({ a, b }) => b.start - a.start)).toEqual([0, 2]);
  });

  it("has equal words on both sides and no overlaps on the first", () => {
    const text = fc
      .array(fc.constantFrom("أ", "ب", "ت", "ث ", "ج,", "ح\n"), { maxLength: 80 })
      .map((all) => all.join(" "));
    const wordsIn = (raw: string, start: number, end: number): string[] =>
      readWords(raw.slice(start, end)).map(({ folded }) => foldWord(folded));
    fc.assert(
      fc.property(text, text, (a, b) => {
        let before = 0;
        for (const each of alignPassages(a, b, NO_BOILERPLATE)) {
          expect(each.a.start).toBeGreaterThanOrEqual(before);
          expect(each.words).toBeGreaterThanOrEqual(5);
          before = each.a.end;
          const words = wordsIn(a, each.a.start, each.a.end);
          expect(words).toHaveLength(each.words);
          expect(wordsIn(b, each.b.start, each.b.end)).toEqual(words);
        }
      }),
    );
  });

  it("stays fast on a text that says one word over and over", () => {
    const text = "نعم ".repeat(4000);
    expect(alignPassages(text, text, NO_BOILERPLATE)).toHaveLength(1);
  });
});
