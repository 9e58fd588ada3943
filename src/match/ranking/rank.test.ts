import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PoolText, rankPool } from "./rank.ts";

const POOL: PoolText[] = [
  { id: "bees", text: "هاجرت أسراب النحل من بساتين البرتقال إلى الجبل", title: "النحل يهاجر" },
  { id: "kite", text: "فازت طائرة ورقية من القصب بجائزة المهرجان" },
  { id: "bread", text: "ينصح الخبازون بعجن الدقيق مرتين قبل الخبز" },
];

const WORDS = "نحل بستان برتقال طائرة ورقية قصب جائزة دقيق خبز عجين جبل مهرجان".split(" ");
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(" "));

describe("rankPool", () => {
  const best = (query: string) => rankPool(POOL, [{ id: "q", text: query }])[0]?.matches[0];

  it("finds a text by other forms of its words", () => {
    expect(best("النحل هاجر بستان البرتقال")?.id).toBe("bees");
  });

  it("finds a text whose words are misspelled", () => {
    expect(best("طاائرة ورقيه فازت في مهرجااان")?.id).toBe("kite");
  });

  it("reads the title as well", () => {
    expect(best("النحل يهاجر")?.why).toContain("نحل");
  });

  it("finds nothing for a text that shares nothing", () => {
    expect(rankPool(POOL, [{ id: "q", text: "zzzz" }])).toEqual([{ query: "q", matches: [] }]);
  });

  it("answers an empty query with nothing", () => {
    expect(rankPool(POOL, [{ id: "q", text: "" }])[0]?.matches).toEqual([]);
  });

  it("refuses two texts with one id", () => {
    expect(() => rankPool([...POOL, ...POOL.slice(0, 1)], [])).toThrow("bees");
  });

  it("gives scores from 0 to 1, best first, the same in any order of the pool", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), text, (texts, query) => {
        const pool = texts.map((each, i) => ({ id: `t${String(i).padStart(2, "0")}`, text: each }));
        const [one] = rankPool(pool, [{ id: "q", text: query }]);
        const scores = one?.matches.map(({ score }) => score) ?? [];
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.length).toBeLessThanOrEqual(20);
        const [other] = rankPool([...pool].reverse(), [{ id: "q", text: query }]);
        expect(other?.matches.map(({ id }) => id)).toEqual(one?.matches.map(({ id }) => id));
      }),
    );
  });
});
