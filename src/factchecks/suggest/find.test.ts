import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factCheckOf } from "../../model/fact-check.case.ts";
import type { FactCheck } from "../../model/index.ts";
import { indexFactChecks } from "./find.ts";
import { SUGGESTED_FROM } from "./score.ts";

const checkOf = (id: string, claim: string, rest: Partial<FactCheck> = {}): FactCheck =>
  factCheckOf({ id, claim, ...rest });

const BEES = "هاجرت أسراب النحل من بساتين البرتقال في فالنسيا إلى جبال سييرا عام 2019";
const CHECKS = [
  checkOf("bees", BEES, { published: "2019-06-02" }),
  checkOf("kite", "فازت طائرة ورقية من القصب بجائزة المهرجان في مدينة لاوس"),
  checkOf("museum", "The museum of Gothenburg sold forty paintings by Elsa Lindqvist to a bank in Norway."),
  checkOf("visit", "زارت الرسامة إلسا لندكفست مدرسة للأطفال في غوتنبرغ"),
];
const index = indexFactChecks(CHECKS);

const best = (text: string, rest = {}) => index.find({ text, ...rest })[0];
const scoreOf = (id: string, text: string, rest = {}): number =>
  index.find({ text, ...rest }).find(({ factCheck }) => factCheck === id)?.score ?? 0;

describe("indexFactChecks", () => {
  it("offers what is told nearly as it was checked, far above the threshold", () => {
    expect(best(BEES)).toMatchObject({ factCheck: "bees" });
    expect(best(BEES)?.score).toBeGreaterThan(SUGGESTED_FROM + 0.3);
    expect(best("هاجر النحل من بساتين البرتقال في فالنسيا نحو جبال سييرا")?.score).toBeGreaterThan(
      SUGGESTED_FROM + 0.15,
    );
  });

  it("finds across languages, by names that sound alike and by words that a table knows", () => {
    const found = best("متحف غوتنبرغ باع أربعين لوحة للفنانة إلسا لندكفست لمصرف نرويجي");
    expect(found?.factCheck).toBe("museum");
    expect(found?.score).toBeGreaterThan(SUGGESTED_FROM);
    const words = (evidence: string) => found?.reasons.find((reason) => reason.evidence === evidence)?.words;
    expect(words("name-across-scripts")).toContain("غوتنبرغ → Gothenburg");
    expect(words("translation")).toContain("متحف → museum");
  });

  it("finds an Arabic record for English words", () => {
    expect(best("Elsa Lindqvist visited a school for children in Gothenburg")?.factCheck).toBe("visit");
  });

  it("does not offer what was said of the same people in another matter", () => {
    expect(scoreOf("museum", "افتتحت إلسا لندكفست مطعما للأسماك قرب الميناء")).toBeLessThan(SUGGESTED_FROM);
    expect(scoreOf("visit", "افتتحت إلسا لندكفست مطعما للأسماك قرب الميناء")).toBeLessThan(SUGGESTED_FROM);
  });

  it("takes other numbers and a negation as signs against, and the same days as one for", () => {
    const told = "هاجر النحل من بساتين البرتقال في فالنسيا إلى الجبال";
    expect(scoreOf("bees", `${told} عام 1987`)).toBeLessThan(scoreOf("bees", `${told} عام 2019`));
    expect(scoreOf("bees", `لم ي${told.slice(1)}`)).toBeLessThan(scoreOf("bees", told));
    expect(scoreOf("bees", told, { published: "2019-06-20" })).toBeGreaterThan(scoreOf("bees", told));
    expect(scoreOf("bees", told, { published: "2023-06-20" })).toBe(scoreOf("bees", told));
  });

  it("lets surroundings help what the words begin, and begin nothing", () => {
    const told = "باعت أربعين لوحة لمصرف";
    expect(scoreOf("museum", told, { context: "إلسا لندكفست في غوتنبرغ" })).toBeGreaterThan(
      scoreOf("museum", told),
    );
    expect(index.find({ text: "لا شيء يذكر", context: BEES })).toEqual([]);
  });

  it("finds in a long message the passage that tells it", () => {
    const filler = "تستمر ورشة النجارة في صنع الكراسي من خشب الزان، ويأتي الزبائن كل صباح ليختاروا ألوانها. ";
    const message = `${filler.repeat(6)}\n${BEES}.\n${filler.repeat(6)}`;
    expect(best(message)).toMatchObject({ factCheck: "bees" });
    expect(best(message)?.score).toBeGreaterThan(SUGGESTED_FROM + 0.2);
  });

  it("gives reasons that add up to the score", () => {
    const queries = [BEES, "متحف غوتنبرغ باع لوحة للفنانة إلسا لندكفست عام 1999", "طائرة ورقية لم تفز"];
    for (const text of queries)
      for (const { score, reasons } of index.find({ text, context: "البرتقال" })) {
        expect(reasons.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9);
        expect(reasons.length).toBeGreaterThan(0);
      }
  });

  it("gives as many as are wanted, none below what is wanted, and nothing for nothing", () => {
    expect(index.find({ text: BEES }, { limit: 1 })).toHaveLength(1);
    expect(index.find({ text: "النحل في البساتين" }, { least: 0.99 })).toEqual([]);
    expect(index.find({ text: "" })).toEqual([]);
    expect(indexFactChecks([]).find({ text: BEES })).toEqual([]);
  });

  it("refuses two with one id", () => {
    expect(() => indexFactChecks([...CHECKS, ...CHECKS.slice(0, 1)])).toThrow("bees");
  });
});

const WORDS =
  "نحل بستان البرتقال طائرة ورقية القصب جائزة دقيق خبز مهرجان 2019 40 لم museum Lindqvist painting لوحة غوتنبرغ Gothenburg sold".split(
    " ",
  );
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(" "));
const pool = fc
  .array(text, { minLength: 1, maxLength: 25 })
  .map((claims) => claims.map((claim, i) => checkOf(`c${String(i).padStart(2, "0")}`, claim)));

describe("the index, whatever is in it,", () => {
  it("gives the same in any order, best first, from 0 to 1", () => {
    fc.assert(
      fc.property(pool, text, (checks, query) => {
        const found = indexFactChecks(checks).find({ text: query });
        expect(indexFactChecks([...checks].reverse()).find({ text: query })).toEqual(found);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
      }),
    );
  });

  it("has no fact-check before the one whose claim is asked", () => {
    fc.assert(
      fc.property(pool, fc.nat(), (checks, at) => {
        const { claim = "" } = checks[at % checks.length] ?? {};
        const found = indexFactChecks(checks).find({ text: claim }, { limit: 100 });
        const sorted = (words: string): string => [...new Set(words.split(" "))].sort().join(" ");
        const own = found.filter(({ factCheck }) => {
          const other = checks.find(({ id }) => id === factCheck)?.claim ?? "";
          return sorted(other) === sorted(claim);
        });
        // "لم" says nothing, however often.
        expect(sorted(claim) === "لم" || own.length > 0).toBe(true);
        expect(Math.max(0, ...own.map(({ score }) => score))).toBeCloseTo(
          Math.max(0, ...found.map(({ score }) => score)),
          9,
        );
      }),
    );
  });

  it("reads other spellings of the same letters alike", () => {
    const respelled = (words: string): string =>
      words
        .replaceAll("ي", "ی")
        .replaceAll("ك", "ک")
        .replaceAll("أ", "ا")
        .replaceAll("ة", "ه")
        .replaceAll("2019", "٢٠١٩");
    fc.assert(
      fc.property(pool, text, (checks, query) => {
        const ids = (asked: string) =>
          indexFactChecks(checks)
            .find({ text: asked })
            .map(({ factCheck, score }) => [factCheck, score]);
        expect(ids(respelled(query))).toEqual(ids(query));
      }),
    );
  });
});
