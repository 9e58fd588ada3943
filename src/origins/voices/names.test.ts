import { describe, expect, it } from "vitest";
import { isOneHouse, isSameName, isSameOutlet } from "./names.ts";

describe("names of voices", () => {
  it("are one where the words of one stand in the other", () => {
    expect(isSameName("الدهمولي", "سراج الدهمولي")).toBe(true);
    expect(isSameName("سراج الدهمولي", "سراج الحداد")).toBe(false);
    expect(isSameName("", "")).toBe(false);
  });

  it("of outlets are one with and without their noun", () => {
    expect(isSameOutlet("موقع المجداف", "المجداف")).toBe(true);
    expect(isSameOutlet("موقع المجداف", "موقع القلوع")).toBe(false);
  });

  it("are of one house where a family holds both outlets, and of none where none is known", () => {
    expect(isOneHouse("صحيفة الشرق الأوسط", "الاقتصادية")).toBe(true);
    expect(isOneHouse("عكاظ", "الاقتصادية")).toBe(false);
    expect(isOneHouse("المجداف", "القلوع")).toBe(false);
    expect(isOneHouse("موقع المجداف", "المجداف")).toBe(true);
  });
});
