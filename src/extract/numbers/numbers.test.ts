/** Numbers in words and digits, and ordinals. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/index.ts";
import { findNumbers, findOrdinals } from "./find.ts";
import { readOrdinal } from "./ordinal.ts";
import { readNumber } from "./read.ts";

/** The number at the start of a text, with the words that it takes. */
function read(text: string): [words: string, value: number] | null {
  const tokens = tokenize(text);
  const number = readNumber(tokens, 0);
  return number && [text.slice(0, tokens[number.next - 1]?.end), Math.round(number.value * 1e6) / 1e6];
}

describe("readNumber", () => {
  it.each([
    ["سبعة", 7],
    ["ثماني", 8],
    ["أحد عشر", 11],
    ["اثنتا عشرة", 12],
    ["خمسة عشر", 15],
    ["ثلاثة وعشرون", 23],
    ["إحدى وأربعين", 41],
    ["مئة", 100],
    ["مائتان وخمسون", 250],
    ["ثلاثمئة وسبعة وستين", 367],
    ["ثلاث مائة", 300],
    ["ألف", 1000],
    ["ألفين", 2000],
    ["ألفا", 2000],
    ["ثلاثة آلاف", 3000],
    ["ثلاثة وعشرون ألفا", 23_000],
    ["ألفين وستة عشر", 2016],
    ["ألف وتسعمئة وثمانية وأربعين", 1948],
    ["خمسة ملايين وثلاثمئة ألف", 5_300_000],
    ["مليونين و300 ألف", 2_300_000],
    ["مليار ونصف المليار", 1_500_000_000],
    ["مليون ونصف", 1_500_000],
    ["مليونا ونصف المليون", 1_500_000],
    ["مليونين ونصف المليون", 2_500_000],
    ["نصف مليون", 500_000],
    ["ثلاثة أرباع المليون", 750_000],
    ["اثنان وربع", 2.25],
    ["مئة ألف مليون", 100_000_000_000],
    ["تريليوني", 2_000_000_000_000],
    ["12", 12],
    ["١٢٣", 123],
    ["۴۵۶", 456],
    ["1,200", 1200],
    ["1,234,567", 1_234_567],
    ["1٬200", 1200],
    ["٣٫٥", 3.5],
    ["3.5", 3.5],
    ["3,5", 3.5],
    ["1.200.300", 1_200_300],
    ["1 414 021", 1_414_021],
    ["١،٢٣٤،٥٦٧", 1_234_567],
    ["2،4 مليار", 2_400_000_000],
    ["1.5 مليون", 1_500_000],
    ["و1,200", 1200],
    ["الـ24", 24],
    ["ب300 ألف", 300_000],
    ["مئة وثلاثة أرباع", 100.75],
    ["دزينة", 12],
    ["نصف دزينة", 6],
    ["ثلاث مئة ودزينتين", 324],
    ["1 234 567.89", 1_234_567.89],
  ])("reads %s", (text, value) => {
    expect(read(`${text} ثم`)).toEqual([text, value]);
  });

  it.each([
    ["ثلاثة وأربعة", "ثلاثة", 3],
    ["عشرين وثلاثين", "عشرين", 20],
    ["خمسة آلاف وعشرة آلاف", "خمسة آلاف", 5000],
    ["مئة جندي وخمسة", "مئة", 100],
    ["2014 300", "2014", 2014],
    ["ثلاثمئة وصفر", "ثلاثمئة", 300],
  ])("stops where the sum does: %s", (text, words, value) => {
    expect(read(text)).toEqual([words, value]);
  });

  it.each(["أم16", "192.168.1.20", "بيت", "أحد", "آلاف", ""])("reads no number in %j", (text) => {
    expect(read(text)).toBeNull();
  });
});

describe("readOrdinal", () => {
  it.each([
    ["الأول", 1],
    ["الثالثة", 3],
    ["الحادي عشر", 11],
    ["الثانية عشرة", 12],
    ["الحادي والعشرين", 21],
    ["الخامس و الثلاثون", 35],
    ["العشرين", 20],
    ["للسابع", 7],
    ["الواحد والعشرين", 21],
    ["المئة والخمسون", 150],
    ["المئة والخامسة والعشرين", 125],
    ["المئتين", 200],
  ])("reads %s", (text, value) => {
    expect(readOrdinal(tokenize(`${text} من`), 0)?.value).toBe(value);
  });

  it.each(["عشرون", "حادي", "ثلاثة"])("reads no ordinal in %s", (text) => {
    expect(readOrdinal(tokenize(text), 0)).toBeNull();
  });
});

describe("findNumbers", () => {
  const values = (text: string) =>
    findNumbers(tokenize(text)).map(({ value }) => Math.round(value * 1e6) / 1e6);

  it.each([
    ["سالب ثمانية", [-8]],
    ["ناقص 12 و -3", [-12, -3]],
    ["من -4.5 إلى 3", [-4.5, 3]],
    ["الصفحات 10-12", [10, 12]],
    ["سبعة فاصلة ستة", [7.6]],
    ["خمسة فاصلة صفر أربعة", [5.04]],
    ["مئتين فاصلة ثلاثة من مئة", [200.03]],
    ["3/4 الكوب", [0.75]],
    ["2 1/4 كوب", [2.25]],
    ["1/2/2015", [1, 2, 2015]],
    ["واحد من كل خمسة", [0.2]],
    ["واحد من ثمانية", [0.125]],
    ["تسعة من ثلاثة", [9, 3]],
    ["واحد على عشرة", [0.1]],
    ["جزء من مئة", [0.01]],
    ["سالب واحد على أربعة", [-0.25]],
    ["خمس دول", [5]],
    ["خمس الدول", [0.2]],
    ["جزء كبير من البيت", []],
  ])("%s", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it("reads what it would read of the same number written in digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 9 }), (whole, tenth) => {
        expect(values(`${whole} فاصلة ${tenth}`)).toEqual(values(`${whole}.${tenth}`));
        expect(values(`سالب ${whole}.${tenth}`)).toEqual(values(`-${whole}.${tenth}`));
      }),
    );
  });

  it("finds ordinals wherever they stand", () => {
    const text = "الدورة الثالثة والعشرون من اللقاء الثاني";
    expect(findOrdinals(tokenize(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      "الثالثة والعشرون",
      "الثاني",
    ]);
  });
});
