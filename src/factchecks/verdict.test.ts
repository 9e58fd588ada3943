import { describe, expect, it } from "vitest";
import { createVerdictWords, verdictOfWords } from "./verdict.ts";

describe("words of verdicts", () => {
  it.each([
    ["غير صحيح", "refuted"],
    ["صحيح", "supported"],
    ["صحيحٌ جزئيًّا", "mixed"],
    ["نصف الحقيقة", "mixed"],
    ["الخبر مُضلِّل", "misleading"],
    ["خارج السياق", "out-of-context"],
    ["زائف ومفبرك", "refuted"],
    ["محتوى ساخر", "satire"],
    ["Pants on Fire!", "refuted"],
    ["Mostly False", "mixed"],
    ["NOT TRUE", "refuted"],
    ["C'est faux", "refuted"],
    ["Hors contexte", "out-of-context"],
    ["Plutôt vrai", "mixed"],
    ["ثلاثة من خمسة", null],
    ["", null],
  ])("%s: %s", (wording, verdict) => expect(verdictOfWords(wording)).toBe(verdict));

  it("are a table that a desk can have of its own", () => {
    const own = createVerdictWords([
      ["أحمر", "refuted"],
      ["أحمر فاتح", "mixed"],
    ]);
    expect([own("أحمر"), own("أحمر فاتح"), own("كاذب")]).toEqual(["refuted", "mixed", null]);
    expect(() => createVerdictWords([["أحمر", "red"]])).toThrow(/"red" is no verdict/u);
  });
});
