/** What only a whole text decides: resolution, order, limits. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/index.ts";
import { parsePublished } from "./context.ts";
import { findTimes } from "./find.ts";

const read = (text: string, published: string | null = null) =>
  findTimes(tokenize(text), text, { published }).map(({ start, end, value }) => [
    text.slice(start, end),
    value,
  ]);

describe("a day without a year", () => {
  it("takes the latest year that the article gives with a month", () => {
    expect(read("عاد القصف في مارس 2019. وكان قد بدأ في يوليو 2017، ثم توقف في 5 مايو.")).toContainEqual([
      "5 مايو",
      "2019-05-05",
    ]);
  });

  it("takes the year named just before it in its sentence", () => {
    expect(read("في عام 2013 اجتمعوا مرتين، وفي 5 مايو وقعوا.")).toContainEqual(["5 مايو", "2013-05-05"]);
  });

  it("takes no year that is only background", () => {
    expect(read("تأسس النادي في عام 1997. ويلعب مباراته القادمة في 5 مايو.")).toContainEqual([
      "5 مايو",
      "relative",
    ]);
  });

  it("takes no year that its weekday contradicts", () => {
    expect(read("عاد القصف في مارس 2019. وتوقف يوم الأحد 6 مايو.")).toContainEqual([
      "يوم الأحد 6 مايو",
      "relative",
    ]);
    expect(read("عاد القصف في مارس 2019. وتوقف يوم الأحد 5 مايو.")).toContainEqual([
      "يوم الأحد 5 مايو",
      "2019-05-05",
    ]);
  });

  it("is the nearest one where the publication is known", () => {
    expect(read("يفتتح المعرض في 3 يناير.", "2019-12-20")).toEqual([["3 يناير", "2020-01-03"]]);
    expect(read("أغلق المعرض في 28 ديسمبر.", "2020-01-04")).toEqual([["28 ديسمبر", "2019-12-28"]]);
  });

  it("stays open where it lies far ahead and no word speaks of the future", () => {
    expect(read("في 5 مايو تغير كل شيء.", "2019-12-20")).toEqual([["5 مايو", "relative"]]);
    expect(read("سيعقد المؤتمر في 5 مايو.", "2019-12-20")).toEqual([["5 مايو", "2020-05-05"]]);
    expect(read("من المقرر افتتاحه في مايو.", "2019-12-20")).toEqual([["مايو", "2020-05"]]);
  });

  it("takes its month and year from the other end of a range", () => {
    expect(read("يستمر من 28 فبراير إلى 2 مارس 2016.")).toEqual([
      ["من 28 فبراير إلى 2 مارس 2016", "2016-02-28/2016-03-02"],
    ]);
  });
});

describe("the publication date", () => {
  it.each([
    ["2020", "2019"],
    ["2020-03", "2019"],
    ["2020-03-09T10:00:00Z", "2019"],
  ])("%s resolves a year", (published, value) => {
    expect(read("حدث ذلك العام الماضي.", published)).toEqual([["العام الماضي", value]]);
  });

  it("without a day resolves no day", () => {
    expect(read("حدث ذلك أمس.", "2020-03")).toEqual([["أمس", "relative"]]);
  });

  it.each([null, "", "soon", "20", "2020-13-45"])("%j tells at most a year", (published) => {
    expect(parsePublished(published)?.days ?? null).toBeNull();
  });
});

describe("the year of the text", () => {
  it("is the last one named before", () => {
    expect(read("بدأ عام 2011 وانتهى عام 2014، وفي العام نفسه عاد. وفي مايو من العام نفسه تزوج.")).toEqual([
      ["عام 2011", "2011"],
      ["عام 2014", "2014"],
      ["العام نفسه", "2014"],
      ["مايو من العام نفسه", "2014-05"],
    ]);
  });
});

describe("spellings", () => {
  it.each([
    ["۲۲ آذار ۲۰۲۴", "2024-03-22"],
    ["22 مارس (آذار) 2024", "2024-03-22"],
    ["22 مارس آذار 2024", "2024-03-22"],
    ["22 من شهر مارس عام 2024", "2024-03-22"],
    ["٢٢/٣/٢٠٢٤م", "2024-03-22"],
    ["2024/3/22", "2024-03-22"],
    ["الثاني والعشرين من آذار 2024", "2024-03-22"],
    ["الجمعة 22 مارس 2024", "2024-03-22"],
    ["22 مارس من العام 2024", "2024-03-22"],
    ["مــارس 2024", "2024-03"],
    ["جانفي 2012", "2012-01"],
    ["يوليوز 2012", "2012-07"],
    ["كانون ثاني 2012", "2012-01"],
    ["ذي الحجة 1440هـ", "2019-08"],
    ["12 رمضان 1436هـ (29 يونيو 2015م)", "2015-06-29"],
    ["10 شوال 1436 هـ الموافق 26 يوليو 2015م", "2015-07-26"],
  ])("%s", (text, value) => {
    expect(read(`جرى ذلك في ${text}.`)).toContainEqual([text, value]);
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."من إلى بين و وفي عام العام 2015 و2016 3 /7 - مايو مارس آب (آب) يوم الأحد الماضي المقبل أيام ثلاثة نصف نهاية مساء أمس قبل الساعة : 30 هـ 1436 مليون _ المئة ذلك اليوم ( ) عاما من الآن غرة رمضان الأخير أول جمعة 22/4 / كل . الشهر الأول الموافق 99999999999 ليلة".split(
      " ",
    ),
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(" ")),
  );
  const published = fc.option(fc.constantFrom("2015-07-22", "2020-02-29", "2019", "2019-11", "x"), {
    nil: null,
  });

  it("never throws; spans are in range, in order and apart; values are EDTF or ISO 8601", () => {
    const value =
      /^(?:relative|\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?|P[\dTYMWDHS.]+|T\d\d:\d\d(?:\/T\d\d:\d\d)?|R\/P[\dTYMWDHS.]+)$/;
    fc.assert(
      fc.property(text, published, (input, date) => {
        let last = 0;
        for (const time of findTimes(tokenize(input), input, { published: date })) {
          expect(time.start).toBeGreaterThanOrEqual(last);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.end).toBeLessThanOrEqual(input.length);
          expect(time.value).toMatch(value);
          last = time.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("is read in linear time, also where every word begins something", () => {
    const hard = (n: number): string => "من 3 إلى و14 مايو بين نهاية قبل مئة وألف وثلاثة ".repeat(n);
    const time = (n: number): number => {
      const input = hard(n);
      const tokens = tokenize(input);
      const start = performance.now();
      findTimes(tokens, input, { published: null });
      return performance.now() - start;
    };
    time(300);
    const small = Math.min(time(500), time(500), time(500));
    const large = Math.min(time(4000), time(4000), time(4000));
    // Eight times the words: square time would be 64 times.
    expect(large).toBeLessThan(small * 24 + 20);
  });
});
