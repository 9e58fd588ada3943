import { describe, expect, it } from "vitest";
import { defaultLexicon } from "../arabic/index.ts";
import type { Report } from "../model/index.ts";
import { extract } from "./extract.ts";

/** The last report of a text. */
function lastOf(text: string): Report {
  const { reports } = extract(text, { lexicon: defaultLexicon(), published: "2024-05-31", skip: [] });
  const report = reports.at(-1);
  if (!report) throw new Error(`nothing is found in: ${text}`);
  return report;
}

const said = (clause: string): string => `وقال المدير إن ${clause}.`;
const worth = (text: string): number => lastOf(text).checkworthiness;
const features = (text: string): string[] => lastOf(text).checkworthinessWhy.map(({ feature }) => feature);

describe("check-worthiness", () => {
  it.each([
    ["a number", "كلفة الجسر الجديد بلغت مليوني درهم", "كلفة الجسر الجديد بلغت مبلغا معلوما"],
    ["a date", "الحديقة الكبرى افتتحت يوم 3 مايو 2023", "الحديقة الكبرى افتتحت أمام زوارها"],
    ["a consequence", "سائق الحافلة الصغيرة أصيب قرب المدرسة", "سائق الحافلة الصغيرة مر قرب المدرسة"],
    ["an event, no wish", "السوق القديم أغلق أمام الباعة", "السوق القديم يجب أن يغلق أمام الباعة"],
    ["something definite", "المديرة زارت مدرسة النخيل في القرية", "جهود المديرة شملت أمورا مختلفة في القرية"],
    ["fact before opinion", "المكتبة فتحت أبوابها للأطفال والطلاب", "المكتبة رائعة وجميلة للأطفال والطلاب"],
  ])("is higher with %s", (_, more, less) => {
    expect(worth(said(more))).toBeGreaterThan(worth(said(less)));
  });

  it("says which features it was summed from, the strongest first", () => {
    const why = lastOf("وقالت مصادر إن الحريق قتل ثلاثة عمال يوم 3 مايو 2023.").checkworthinessWhy;
    expect(why.map(({ feature }) => feature)).toEqual(["number", "consequence", "date", "unnamed-voice"]);
    const sizes = why.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it("does not count the number of a date", () => {
    expect(features(said("الحديقة الكبرى افتتحت يوم 3 مايو 2023"))).not.toContain("number");
  });

  it("knows words with what is fused to them", () => {
    expect(features(said("القرية البعيدة تبكي جرحاها"))).toContain("consequence");
    expect(features(said("القرية البعيدة حزينة لمقتلهم"))).toContain("consequence");
  });

  it("lies between 0 and 1", () => {
    const rich = worth(
      "وقتل الهجوم الكبير 300 شخص في بغداد يوم 3 مايو 2023 وأصاب مئات آخرين قرب السوق القديم.",
    );
    const poor = worth(said("ربما يجب أن نتمنى أمورا رائعة مختلفة"));
    for (const value of [rich, poor]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    expect(rich).toBeGreaterThan(poor);
  });
});

describe("confidence", () => {
  const confidence = (text: string): number => lastOf(text).confidence;

  it("is higher for a voice that is written than for one that is carried over", () => {
    const said = "وقال مدير الميناء سامي الحداد إن السفينة غادرت الرصيف.";
    expect(confidence(said)).toBeGreaterThan(confidence(`${said} وأضاف أن طاقمها عاد إلى المدينة.`));
  });

  it("falls with every further voice of the chain", () => {
    const one = confidence("وقال مصدر مطلع إن السفينة غادرت الرصيف.");
    const two = confidence("ونقلت صحيفة المنارة عن مصدر مطلع قوله إن السفينة غادرت الرصيف.");
    expect(two).toBeLessThan(one);
  });
});
