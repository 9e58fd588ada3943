/** The words of the two tables: the forms of verbs, the signs, and phrases. */
import { describe, expect, it } from "vitest";
import { defaultLexicon, readProse } from "../../arabic/index.ts";
import { ownVoiceOf, Sign } from "./own-voice.ts";
import { verbFormsOf } from "./verb-forms.ts";
import { signsAt } from "./word-signs.ts";

describe("verbFormsOf", () => {
  const forms = verbFormsOf([
    ["جرى", "يجري", ""],
    ["بقي", "يبقى", ""],
    ["عرض", "يعرض", "noun"],
    ["تلقى", "يتلقى", ""],
    ["ألقى", "يلقي", ""],
  ]);

  it.each([
    ["جرت", "past"],
    ["جروا", "past"],
    ["بقيت", "past"],
    ["يجري", "present"],
    ["تعرض", "present"],
    ["يعرضون", "present"],
  ])("%s is %s", (form, tense) => {
    expect(forms.get(form)).toEqual({ tense, noun: false });
  });

  it("marks what is a noun as well: عرض, and تلقي, which is the doing of it too", () => {
    expect([forms.get("عرض")?.noun, forms.get("عرضت")?.noun, forms.get("تلقي")?.noun]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe("ownVoiceOf", () => {
  it("reads words and phrases, folded", () => {
    const { words, phrases } = ownVoiceOf([
      ["not-verb", "يوم"],
      ["wish", "إن شاء الله|ليت"],
    ]);
    expect(words.get("يوم")).toBe(Sign.notVerb);
    expect(words.get("ليت")).toBe(Sign.wish);
    expect(phrases.get("ان")).toEqual([{ rest: ["شاء", "الله"], sign: Sign.wish }]);
  });

  it("refuses a sign that means nothing", () => {
    expect(() => ownVoiceOf([["mood", "ليت"]])).toThrow("own-voice: unknown sign mood");
  });
});

describe("signsAt", () => {
  const signsOf = (text: string) => signsAt(readProse(text, defaultLexicon()), 0);

  it.each([
    ["وصلت", Sign.past],
    ["وانتهت", Sign.past | Sign.joined],
    ["سيشارك", Sign.present],
    ["نفذها", Sign.past],
    ["إقامتها", 0],
    ["فيصل", Sign.notVerb],
    ["يوم", Sign.notVerb],
    ["سيارة", 0],
    ["سيارات", 0],
    ["قيامها", Sign.doing],
    ["خمسة", Sign.counts],
    ["127", 0],
  ])("%s", (word, expected) => {
    expect(signsOf(word)).toBe(expected);
  });

  it("adds the sign of a phrase only where all of it stands there", () => {
    expect(signsOf("لا شك في ذلك") & Sign.evaluation).toBe(Sign.evaluation);
    expect(signsOf("لا أحد في ذلك") & Sign.evaluation).toBe(0);
  });
});
