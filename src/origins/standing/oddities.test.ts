import { describe, expect, it } from "vitest";
import { isMistyped } from "./oddities.ts";

const counts: Record<string, number> = {
  المحافظه: 40,

  المستشفي: 30,
  المستفشي: 2,
  العامل: 50,
  العمال: 3,
};
const isOdd = (word: string): boolean => isMistyped(word, (each) => counts[each] ?? 0);

describe("isMistyped", () => {
  it("knows a letter typed three times, and scripts run together", () => {
    expect(isOdd("الشرررق")).toBe(true);
    expect(isOdd("موقعpars")).toBe(true);
  });

  it("knows letters doubled or swapped in a word that is much more frequent without", () => {
    expect(isOdd("المحافظظه")).toBe(true);
    expect(isOdd("المستفشي")).toBe(true);
  });

  it("leaves alone words that grammar makes of one another, short words, numbers and what is as frequent", () => {
    for (const word of ["العمال", "المحافظه", "للجنه", "تتم", "2015", "covid", "المستشفي"])
      expect(isOdd(word)).toBe(false);
  });

  it("knows nothing by frequency where nothing is counted", () => {
    expect(isMistyped("المحافظظه", () => 0)).toBe(false);
  });
});
