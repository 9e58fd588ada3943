import { describe, expect, it } from "vitest";
import { foldWord } from "../text/index.ts";
import { spellNoun } from "./nominal.ts";

const show = (stem: string, lemma?: string): string =>
  spellNoun(stem, lemma)
    .map(({ form, attach }) => `${form}:${attach}`)
    .join(" ");

describe("spellNoun", () => {
  it.each([
    ["مصدر", undefined, "مصدر:any مصدرا:bare"],
    ["صحيفة", undefined, "صحيفه:free صحيفت:bound"],
    ["مستشفى", undefined, "مستشفي:free مستشفا:bound"],
    ["إثبات", undefined, "اثبات:any اثباتا:bare"],
    ["ادعاء", undefined, "ادعاء:any"],
    ["بدء", undefined, "بدء:any بدءا:bare"],
    ["تصريحات", "تصريح", "تصريحات:any"],
    ["مراقبون", "مراقب", "مراقبون:free مراقبو:construct"],
    ["مراقبين", "مراقب", "مراقبين:free مراقبي:construct"],
    ["محامون", "محامي", "محامون:free محامو:construct"],
    ["وكالتان", "وكالة", "وكالتان:free وكالتا:construct"],
    ["سكان", "ساكن", "سكان:any سكانا:bare"],
    ["قوانين", "قانون", "قوانين:any قوانينا:bare"],
  ])("spells %s of %s", (stem, lemma, spellings) => {
    expect(show(stem, lemma)).toBe(spellings);
  });

  it("gives folded spellings only", () => {
    for (const { form } of spellNoun("مسؤولية")) expect(form).toBe(foldWord(form));
  });
});
