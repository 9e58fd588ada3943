/** The table must say what each word says when it is asked alone, whoever was asked before and in which order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLexicon, TRUTH_PLACES, UNASKED, WordTable } from "./lexicon/index.ts";
import { isWordThat, numberPerWord } from "./per-word.ts";
import { readProse } from "./read-prose.ts";

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

describe("the table of words", () => {
  it("keeps what it holds when it grows", () => {
    const table = new WordTable();
    const first = table.add("نورس", []);
    table.truths[first.number * TRUTH_PLACES] = 7;
    table.addColumn(2)[first.number] = 9;
    for (let i = 0; i < 20_000; i++) table.add(`كلمه${i}`, []);
    expect(table.truths[first.number * TRUTH_PLACES]).toBe(7);
    expect(table.columns[2]?.[first.number]).toBe(9);
    expect(table.columns[2]?.[table.size - 1]).toBe(UNASKED);
  });

  it("is left for another by the article after very many words, and what was read before stays right", () => {
    const lexicon = defaultLexicon();
    const before = readProse("نورس سور", lexicon);
    const many = Array.from({ length: 60_000 }, (_, i) => `كلمة${i}`).join(" ");
    readProse(many, lexicon);
    const after = readProse("سور نورس", lexicon);
    expect(after.table).not.toBe(before.table);
    for (const [k, test] of tests.entries()) {
      expect([0, 1].map((at) => questions[k]?.(before, at))).toEqual(["نورس", "سور"].map(test));
      expect([0, 1].map((at) => questions[k]?.(after, at))).toEqual(["سور", "نورس"].map(test));
    }
  });
});
