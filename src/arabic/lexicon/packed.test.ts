import { describe, expect, it } from "vitest";
import { lexemesOf } from "./lexemes.ts";
import { createLexicon, defaultLexicon } from "./lexicon.ts";
import { packStems, unpackStems } from "./packed.ts";
import { rows, stems } from "./rows.generated.ts";
import type { StemIndex } from "./stems.ts";

describe("packed stems", () => {
  it("give back every stem of every spelling", () => {
    const lexemes = lexemesOf(rows);
    const index: StemIndex = new Map();
    for (const lexeme of lexemes) lexeme.addTo(index);
    const source = unpackStems(
      packStems(lexemes),
      lexemes.map((lexeme) => lexeme.entry),
    );
    const lost = [...index].filter(
      ([form, stem]) => JSON.stringify(source.get(form)) !== JSON.stringify(stem),
    );
    expect(lost).toEqual([]);
  });

  it("are compiled from the rows that they stand beside", () => {
    expect(packStems(lexemesOf(rows))).toEqual(stems);
  });

  it("make the same lexicon as the rows", () => {
    const own = createLexicon(rows);
    for (const word of ["وقال", "للجنه", "ينف", "مسءوليها", "لم", "خزعبلات"])
      expect(defaultLexicon().look(word).readings).toEqual(own.look(word).readings);
  });

  it("refuse entries of other rows", () => {
    expect(() => unpackStems(stems, []).get("قال")).toThrow(RangeError);
  });
});
