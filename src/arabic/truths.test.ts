/** A row of truths must say what each word says when it is asked alone, whoever was asked before and in which order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWord, defaultLexicon } from "./lexicon/index.ts";
import { isWordThat, numberPerWord } from "./per-word.ts";
import { readProse } from "./prose.ts";
import { copyTruth, truthAt, truthOf, truthsOf } from "./truths.ts";

const LETTERS = [..."نورسا"];
const tests = LETTERS.flatMap((letter) => [
  (folded: string): boolean => folded.includes(letter),
  (folded: string): boolean => folded.startsWith(letter),
]);
const questions = tests.map((test) => isWordThat(({ folded }) => test(folded)));
const lengthOf = numberPerWord(({ folded }) => folded.length);
const text = fc
  .array(fc.constantFrom("نورس", "سور", "ورس", "رسا", "نور", ".", "12"), { maxLength: 12 })
  .map((words) => words.join(" "));
const asked = fc.array(fc.tuple(fc.nat({ max: tests.length - 1 }), fc.integer({ min: -2, max: 14 })));

describe("what is asked of the words of an article", () => {
  it("is answered as by the words themselves, beyond the ends as by a word without letters", () => {
    fc.assert(
      fc.property(text, asked, (written, places) => {
        const prose = readProse(written, defaultLexicon());
        for (const [k, at] of places) {
          const folded = at < 0 ? "" : (prose.tokens[at]?.folded ?? "");
          expect(questions[k]?.(prose, at)).toBe(tests[k]?.(folded));
          expect(lengthOf(prose, at)).toBe(folded.length);
        }
      }),
    );
  });

  it("is asked of a word once, for all its places and articles", () => {
    let times = 0;
    const isAsked = isWordThat(() => ++times > 0);
    for (let article = 0; article < 2; article++) {
      const prose = readProse("زورق زورق زورق", defaultLexicon());
      for (let at = 0; at < prose.length; at++) isAsked(prose, at);
    }
    expect(times).toBe(1);
  });
});

describe("a row", () => {
  const place = { place: 3, shift: 28 };

  it.each([true, false])("keeps the answer %s in the last place of a number", (answer) => {
    const [tide, ebb] = [createWord("مد", []), createWord("جزر", [])];
    const row = truthsOf([tide, ebb]);
    expect(truthAt(row, 1, place)).toBeNull();
    expect(truthOf(ebb, place, () => answer)).toBe(answer);
    copyTruth(ebb, place, row, 1);
    expect([truthAt(row, 0, place), truthAt(row, 1, place)]).toEqual([null, answer]);
    expect(truthAt(truthsOf([tide, ebb]), 1, place)).toBe(answer);
  });

  it("knows nothing beyond its ends, and takes nothing there", () => {
    const tide = createWord("مد", []);
    const row = truthsOf([tide]);
    truthOf(tide, place, () => true);
    for (const at of [-1, 1]) copyTruth(tide, place, row, at);
    expect([-1, 0, 1].map((at) => truthAt(row, at, place))).toEqual([null, null, null]);
  });
});
