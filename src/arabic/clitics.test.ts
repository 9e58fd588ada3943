import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutPrefixes, cutPronouns } from "./clitics.ts";

const prefixes = (word: string): string[] =>
  cutPrefixes(word).map(
    (c) => `${c.conjunction}+${c.preposition}+${c.future ? "س" : ""}${c.article ? "ال" : ""}+${c.rest}`,
  );

describe("cutPrefixes", () => {
  it.each([
    ["قال", ["+++قال"]],
    ["وقال", ["+++وقال", "و+++قال"]],
    ["الوزير", ["+++الوزير", "++ال+وزير"]],
    ["سيقول", ["+++سيقول", "++س+يقول"]],
    ["وسيقول", ["+++وسيقول", "و+++سيقول", "و++س+يقول"]],
    ["بالقول", ["+++بالقول", "+ب++القول", "+ب+ال+قول"]],
    ["للوزير", ["+++للوزير", "+ل++لوزير", "+ل+ال+وزير", "+ل+ال+لوزير"]],
    ["للجنه", ["+++للجنه", "+ل++لجنه", "+ل+ال+جنه", "+ل+ال+لجنه"]],
    ["ب", ["+++ب"]],
    ["و", ["+++و"]],
    ["", ["+++"]],
  ])("cuts %s", (word, cuts) => {
    expect(prefixes(word)).toEqual(cuts);
  });

  it("leaves a rest that ends the word", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."وفبلكسايمه") }), (word) => {
        for (const { rest } of cutPrefixes(word)) expect(word.endsWith(rest)).toBe(true);
      }),
    );
  });
});

describe("cutPronouns", () => {
  it.each([
    ["قوله", ["قول+ه"]],
    ["قولها", ["قول+ها"]],
    ["قولهما", ["قول+هما"]],
    ["اعلنها", ["اعلن+ها"]],
    ["اخبرني", ["اخبر+ني", "اخبرن+ي"]],
    ["ه", []],
    ["", []],
  ])("cuts %s", (word, cuts) => {
    expect(cutPronouns(word).map((c) => `${c.stem}+${c.pronoun}`)).toEqual(cuts);
  });
});
