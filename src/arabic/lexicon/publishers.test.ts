import { describe, expect, it } from "vitest";
import { defaultLexicon } from "./lexicon.ts";

const { publishers } = defaultLexicon();

describe("publishers", () => {
  it("knows one agency by all its names, letters joined or apart", () => {
    for (const name of ["أ ف ب", "أ. ف. ب.", "AFP", "وكالة فرانس برس", "الفرنسية", "(أ.ف.ب)"])
      expect(publishers.read(name)).toMatchObject({ name: "فرانس برس", isAgency: true });
  });

  it("reads a bare name that is a common word as well", () => {
    expect(publishers.find("البيان")).toMatchObject({ kind: "newspaper", isAgency: false });
    expect(publishers.find("صحيفة البيان")?.key).toBe(publishers.find("البيان")?.key);
  });

  it("gives unlisted houses one key without the words that all of them have", () => {
    const keys = ["وكالة العنقاء", "وكالة العنقاء للأنباء", "وكالة أنباء العنقاء"].map(
      (name) => publishers.read(name)?.key,
    );
    expect(new Set(keys)).toEqual(new Set(["العنقاء"]));
    expect(publishers.read("وكالة العنقاء")).toMatchObject({ isAgency: true, name: "وكالة العنقاء" });
    expect(publishers.read("موقع العنقاء الإخباري")).toMatchObject({ isAgency: false, kind: null });
    expect(publishers.find("وكالة العنقاء")).toBeNull();
  });

  it("reads nothing from words that name nobody", () => {
    for (const name of ["", "صحيفة", "  - "]) expect(publishers.read(name)).toBeNull();
    expect(publishers.classOf("الوكالات")).toBe("agencies");
    expect(publishers.classOf("متابعات")).toBe("newsroom");
    expect(publishers.classOf("خاص")).toBe("own");
    expect(publishers.classOf("رويترز")).toBeNull();
  });

  it("knows the families of houses, by any of their names", () => {
    expect(publishers.familyOf("صحيفة الشرق الأوسط")).toBe(publishers.familyOf("الاقتصادية"));
    expect(publishers.familyOf("قناة الجزيرة")).toBe("شبكة الجزيرة");
    expect(publishers.familyOf("العنقاء")).toBeNull();
  });
});
