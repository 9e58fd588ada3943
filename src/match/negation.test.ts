import { describe, expect, it } from "vitest";
import { foldWord } from "../text/index.ts";
import { isNegated, isNegation } from "./negation.ts";

describe("isNegated", () => {
  it.each(["لم تصل الحافلة", "الجسر ليس مغلقا", "ولن يبدأ العرض", "عدم وصول الحافلة"])("%s", (clause) => {
    expect(isNegated(clause)).toBe(true);
  });

  it.each(["وصلت الحافلة دون تأخير", "بدأ العرض بلا مقدمات", "انتهت الرحلة بدون توقف"])(
    "%s: it is so, without something",
    (clause) => {
      expect(isNegated(clause)).toBe(false);
    },
  );
});

describe("isNegation", () => {
  it("knows what denies the next words, without among them", () => {
    expect(["لم", "دون", "بلا", "مع"].map((word) => isNegation(foldWord(word)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
