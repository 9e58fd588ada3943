import { describe, expect, it } from "vitest";
import { carriesDenial } from "./denial.ts";
import { parseDenials } from "./denial-table.ts";

describe("carriesDenial", () => {
  it.each([
    ["نفى رئيس البلدية أن تكون المكتبة قد بيعت", "نفى رئيس البلدية أن"],
    ["ونفت الوزارة صحة ما قيل عن بيع المكتبة", "ونفت الوزارة صحة"],
    ["لا صحة لبيع المكتبة", "لا صحة لبيع"],
    ["خبر بيع المكتبة عار عن الصحة", "عار عن الصحة"],
    ["ما يقال عن بيع المكتبة غير صحيح", "غير صحيح"],
    ["فيديو مفبرك لبيع المكتبة", "فيديو مفبرك"],
    ["حقيقة ما تداوله الناس عن بيع المكتبة", null],
    ["Fact-check: the library was not sold", "Fact-check"],
    ["The mayor denied selling the library", "denied"],
    ["La mairie a démenti la vente", "démenti"],
  ])("%s", (text, words) => {
    const sign = carriesDenial(text);
    if (words === null) expect(sign).toBeNull();
    else expect(sign).toEqual({ evidence: "words", words });
  });

  it.each([
    "باعت البلدية المكتبة",
    "نفى الملك خصومه إلى الجزيرة",
    "لم ينف الوزير أن المكتبة بيعت",
    "لم تبع البلدية المكتبة",
    "The library was sold",
  ])("%s: no denial", (text) => expect(carriesDenial(text)).toBeNull());

  it("believes the analysis of a report", () => {
    const text = "باعت البلدية المكتبة";
    expect(carriesDenial(text, { negated: true, stance: "neutral" })).toEqual({
      evidence: "report",
      words: null,
    });
    expect(carriesDenial(text, { negated: false, stance: "rejects" })?.evidence).toBe("report");
    expect(carriesDenial(text, { negated: false, stance: "doubts" })).toBeNull();
  });

  it("does not take what a long text denies far down for a denial of what it tells", () => {
    expect(
      carriesDenial(`${"باعت البلدية المكتبة ثم اشترت مدرسة. ".repeat(12)} لا صحة لخبر المطر`),
    ).toBeNull();
  });
});

describe("parseDenials", () => {
  it.each([
    ["another header", "words\tnote\n", "header"],
    ["a row of another width", "phrase\tnote\nكذبة\n", "line 2"],
    ["an empty phrase", "phrase\tnote\n\tlie\n", "empty"],
    ["a phrase that stands twice", "phrase\tnote\nكذبة\tlie\nكذبة\tlie\n", "line 3"],
    ["a gap at the end", "phrase\tnote\nنفى …\tdeny\n", "between"],
  ])("refuses %s", (_, tsv, problem) => expect(() => parseDenials(tsv)).toThrow(problem));

  it("drops notes, comments and empty lines", () => {
    expect(parseDenials("phrase\tnote\n# a comment\n\nكذبة\tlie\n")).toEqual(["كذبة"]);
  });
});
