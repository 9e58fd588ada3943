import { describe, expect, it } from "vitest";
import { analyzeArticle } from "../../pipeline/analyze.ts";
import { foldWord, tokenize } from "../../text/index.ts";
import { describeArticle } from "../describe.ts";
import { nameKey } from "../tables/nations.ts";
import { findCoreferences } from "./coreference.ts";
import { readFeatures } from "./features.ts";
import { hashOf } from "./hash.ts";
import { findMentions } from "./names.ts";
import { skeletonOf } from "./skeleton.ts";

const read = (text: string) => describeArticle(analyzeArticle(text, { id: "sample" }));

describe("skeletonOf", () => {
  it.each([
    ["تدريب", "مدربون"],
    ["اجتماعات", "يجتمعون"],
    ["انتشار", "منتشرة"],
    ["أسلحة", "تسليح"],
    ["محاصرة", "حصار"],
    ["رواتب", "راتب"],
    ["رسائل", "رسالة"],
    ["اكتملت", "اكتمال"],
    ["تبدلتا", "تبديل"],
  ])("%s meets %s", (one, other) => {
    expect(skeletonOf(foldWord(one))).toBe(skeletonOf(foldWord(other)));
  });

  it("leaves digits and Latin words alone", () => {
    expect([skeletonOf("2024"), skeletonOf("unesco")]).toEqual(["2024", "unesco"]);
  });
});

describe("findMentions", () => {
  const keys = (text: string): string[] => {
    const article = read(text);
    return [
      ...new Set(
        findMentions(article, tokenize(text)).map(({ key, kind, start }) => `${key} ${kind} ${start}`),
      ),
    ].map((each) => each.replace(/ \d+$/u, ""));
  };

  it("finds a nation by name, adjective and capital", () => {
    const found = keys("قالت الصحيفة إن تركيا باعت القمح، وإن السفينة التركية أبحرت، وإن أنقرة وقعت العقد.");
    expect(found.filter((each) => each === `${nameKey("تركيا")} nation`)).toHaveLength(3);
  });

  it("takes a nation after في for a place", () => {
    expect(keys("قالت الصحيفة إن المعرض أقيم في تركيا.")).toContain(`${nameKey("تركيا")} place`);
  });
});

describe("findCoreferences", () => {
  const found = (text: string): string[] => {
    const tokens = tokenize(text);
    return findCoreferences(tokens, findMentions(read(text), tokens)).map(({ key }) => key);
  };

  it("takes the class noun for the only name of its kind", () => {
    expect(found("قالت منظمة أوكسفام إنها وزعت الكتب. وأضافت المنظمة أن التوزيع مستمر.")).toEqual([
      nameKey("أوكسفام"),
    ]);
  });

  it("leaves it alone where two are left", () => {
    expect(
      found("قالت منظمة أوكسفام ومنظمة العفو الدولية إن الكتب وصلت. وأضافت المنظمة أن التوزيع مستمر."),
    ).toEqual([]);
  });

  it("leaves it alone before any name", () => {
    expect(found("قالت المنظمة إن الكتب وصلت. ثم تحدثت منظمة أوكسفام.")).toEqual([]);
  });
});

describe("readFeatures", () => {
  it("carries the subject over into a clause without one", () => {
    const features = readFeatures(
      read("قالت الصحيفة إن فنلندا فتحت المعرض، وأعلنت عن جائزة للزوار في نهاية الصيف."),
    );
    const last = features.at(-1);
    expect(last?.names.some(({ id }) => id === hashOf(nameKey("فنلندا")))).toBe(true);
  });

  it("marks the idea that is said not to be so", () => {
    const [features] = readFeatures(read("قالت الصحيفة إن البلدية لم تغلق المكتبة."));
    expect(features?.ideas.some(({ negated }) => negated)).toBe(true);
  });
});
