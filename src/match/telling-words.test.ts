import { expect, it } from "vitest";
import { tellingWords } from "./telling-words.ts";

it("names the rare words of a text first, and none of grammar", () => {
  const words = tellingWords(
    "قال مدير المرفأ إن الرافعة الجديدة وصلت إلى الرصيف ومعها 14 حاوية من المرفأ",
    20,
  );
  expect(words.slice(0, 4)).toContain("الرافعه");
  expect(words).toContain("14");
  expect(words).not.toContain("من");
  expect(words).not.toContain("الي");
  expect(new Set(words).size).toBe(words.length);
  expect(tellingWords("الرافعة الجديدة وصلت", 1)).toHaveLength(1);
  expect(tellingWords("من إلى في، ثم", 9)).toEqual([]);
});
