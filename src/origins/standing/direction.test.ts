import { describe, expect, it } from "vitest";
import { defaultLexicon } from "../../arabic/index.ts";
import { knownBy } from "../../model/article.case.ts";
import type { Article } from "../../model/index.ts";
import { type Direction, judgeDirection } from "./direction.ts";
import { type Facts, readFacts } from "./facts.ts";

function facts(id: string, given: Partial<Article> = {}): Facts {
  const [found] = readFacts([knownBy({ id, text: "نص قصير", ...given })], defaultLexicon());
  if (!found) throw new Error("one article has one set of facts");
  return found;
}

const on = (value: string): Partial<Article> => ({ published: { value, precision: "day", basis: "meta" } });
const direction = (
  one: Partial<Article>,
  other: Partial<Article>,
  [inOne = 0, inOther = 0]: readonly number[],
): Direction => judgeDirection(facts("a", one), facts("b", other), inOne, inOther);

/** Each sign with articles of which the first was taken from the second, and the next weaker sign says the contrary. */
const CASES: readonly [string, Partial<Article>, Partial<Article>, number[]][] = [
  [
    "agency",
    { republishes: null, ...on("2021-05-01") },
    { publisher: "وكالة الساحل", ...on("2021-05-02") },
    [0.9, 0.9],
  ],
  [
    "credit",
    { republishes: "المرفأ", ...on("2021-05-01") },
    { publisher: "المرفأ", ...on("2021-05-02") },
    [0.9, 0.9],
  ],
  ["date", { author: "محمد الحداد", ...on("2021-05-02") }, on("2021-05-01"), [0.9, 0.9]],
  ["writer", {}, { author: "محمد الحداد" }, [0.5, 0.9]],
  ["containment", { text: "نص أطول من الآخر" }, {}, [0.9, 0.5]],
  ["length", {}, { text: "نص أطول من الآخر" }, [0.9, 0.85]],
];

describe("judgeDirection", () => {
  it.each(CASES)("decides by %s before all that follows", (sign, one, other, shares) => {
    expect(direction(one, other, shares)).toEqual({ isFrom: true, sign });
    expect(direction(other, one, [...shares].reverse())).toEqual({ isFrom: false, sign });
  });

  it("hangs the later id on the earlier one where nothing speaks", () => {
    expect(judgeDirection(facts("b"), facts("a"), 1, 1)).toEqual({ isFrom: true, sign: "length" });
    expect(judgeDirection(facts("a"), facts("b"), 1, 1).isFrom).toBe(false);
  });
});
