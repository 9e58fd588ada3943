/** The lexicon's tables: their reading, and the look-up of words with clitics. */
import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/index.ts";
import { numberWordsOf, unitWordsOf } from "./lexicon.ts";
import { formsOf, parseTable } from "./table.ts";
import { createWordMap } from "./word-map.ts";

const HEADER = "weekday\tforms\tbare\tnote";

describe("parseTable", () => {
  it("reads rows and drops notes, comments and empty lines", () => {
    expect(parseTable("weekdays", `${HEADER}\n# days\n0\tالأحد\tأحد\tfirst\n\n6\tالسبت\tسبت\t\r\n`)).toEqual([
      ["0", "الأحد", "أحد"],
      ["6", "السبت", "سبت"],
    ]);
  });

  it.each([
    ["weekday\tforms", "header"],
    [`${HEADER}\n0\tالأحد`, "2 cells"],
    [`${HEADER}\n0\tالأحد|\tأحد\t`, "empty form"],
    [`${HEADER}\n0\tالأحد\tأحد\tone\n0\tالأحد\tأحد\ttwo`, "line 3: repeats"],
  ])("refuses %j", (tsv, problem) => {
    expect(() => parseTable("weekdays", tsv)).toThrow(new RegExp(problem));
  });

  it("splits forms", () => {
    expect([formsOf("a|b"), formsOf(""), formsOf(undefined)]).toEqual([["a", "b"], [], []]);
  });
});

describe("lexicons", () => {
  it.each([
    [["1", "digit", "واحد"], "unknown role"],
    [["x", "unit", "واحد"], "no number"],
  ])("refuse %j", (row, problem) => {
    expect(() => numberWordsOf([row])).toThrow(problem);
  });

  it("derive the accusative and the dual of units", () => {
    const units = unitWordsOf([["litre", "volume", "لتر|لترات", "l"]]);
    const at = (word: string) => units.at(tokenize(word), 0)[0]?.sense;
    expect(at("لترا")).toEqual({ unit: "litre", count: null });
    expect(at("لترين")).toEqual({ unit: "litre", count: 2 });
    expect(at("l")).toEqual({ unit: "litre", count: null });
    expect(at("لتراتا")).toBeUndefined();
  });
});

describe("createWordMap", () => {
  const words = createWordMap([
    ["عام", "year"],
    ["كانون الثاني", "january"],
    ["كانون", "stove"],
    ["اليوم", "today"],
    ["ليلة", "night"],
    ["واحد", "one"],
  ]);
  const at = (text: string) => words.at(tokenize(text), 0)[0];

  it.each([
    ["عام", "year", "", "", false],
    ["العام", "year", "", "", true],
    ["بالعام", "year", "", "ب", true],
    ["للعام", "year", "", "ل", true],
    ["ولعام", "year", "و", "ل", false],
    ["فالعام", "year", "ف", "", true],
    ["كاليوم", "today", "", "ك", true],
    ["لليوم", "today", "", "ل", true],
    ["لليلة", "night", "", "ل", true],
    ["واحد", "one", "", "", false],
    ["وواحد", "one", "و", "", false],
  ])("reads %s", (text, ...expected) => {
    const { sense, next, conjunction, preposition, article } = at(text) ?? {};
    expect(next).toBe(1);
    expect([sense, conjunction, preposition, article]).toEqual(expected);
  });

  it("prefers the longer phrase", () => {
    expect(at("بكانون الثاني")).toMatchObject({ sense: "january", next: 2, preposition: "ب" });
    expect(at("كانون الأول")).toMatchObject({ sense: "stove", next: 1 });
  });

  it.each(["علم", "الالعام", "ب", "و", ""])("knows nothing of %j", (text) => {
    expect(words.at(tokenize(text), 0)).toEqual([]);
  });
});
