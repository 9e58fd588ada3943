import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likenessOf } from "./likeness.ts";

describe("two names", () => {
  it.each([
    ["سامي الحداد", "الحداد سامي", "order"],
    ["عبد الكريم القطان", "عبدالكريم القطان", "spacing"],
    ["سامي الحداد", "سامي الحدادي", "spelling"],
    ["هيفاء السروجي", "هيفاء كمال السروجي", "part"],
    ["السروجي", "هيفاء السروجي", "last-name"],
    ["سامي الحداد", "رامي الحداد", null],
    ["سامي الحداد", "سامى الحدّاد", null],
    ["هيفاء السروجي", "نزار البستاني", null],
    ["هيفاء", "هيفاء السروجي", null],
  ])("%s and %s: %s", (a, b, likeness) => expect(likenessOf(a, b)).toBe(likeness));

  it("are alike whichever comes first, and never like themselves", () => {
    const name = fc
      .array(fc.constantFrom("سامي", "الحداد", "الحدادي", "عبد", "الكريم", "كريم", "هيفاء"), {
        minLength: 0,
        maxLength: 4,
      })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(likenessOf(a, b)).toBe(likenessOf(b, a));
        expect(likenessOf(a, a)).toBeNull();
      }),
    );
  });
});
