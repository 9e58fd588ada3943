import { expect, it } from "vitest";
import { foldWord } from "../text/index.ts";
import { DROPPED, FOLDED, variantsOf } from "./spellings.ts";

it("drops what folding drops", () => {
  for (const mark of DROPPED) expect(foldWord(mark)).toBe("");
});

it("takes together what folding takes together", () => {
  for (const [letter, folded] of FOLDED) {
    expect(foldWord(letter)).toBe(folded);
    expect(variantsOf(folded)).toContain(letter);
  }
  expect(variantsOf("ا")).toEqual(expect.arrayContaining(["ا", "أ", "إ", "آ"]));
  expect(variantsOf("-")).toEqual(["-"]);
});
