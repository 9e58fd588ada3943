/** What is remembered of words must be found by any of their spellings, and by a wrong number too. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/index.ts";
import { defaultLexicon } from "./lexicon.ts";

const { look } = defaultLexicon();
const word = fc.constantFrom(..."قال وقال أكد اكد المدينة المدينه بالشركة لن كتب يكتب مصدر".split(" "));

describe("looking up a word", () => {
  it("gives the word that was asked, whatever number comes with it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.integer({ min: -3, max: 3 }))), (asked) => {
        for (const [folded, hash] of asked) expect(look(folded, hash)).toBe(look(folded));
      }),
    );
  });

  it("gives one word for all spellings that fold together", () => {
    const [a, b] = tokenize("إعلان اعلان");
    expect(a?.hash).not.toBe(b?.hash);
    expect(look(a?.folded ?? "", a?.hash)).toBe(look(b?.folded ?? "", b?.hash));
  });
});

describe("the number of a token", () => {
  it("is the same wherever the spelling stands", () => {
    const hashes = tokenize("وصل القارب ثم عاد القارب").map(({ hash }) => hash);
    expect(hashes[1]).toBe(hashes[4]);
    expect(new Set(hashes).size).toBe(4);
  });
});
