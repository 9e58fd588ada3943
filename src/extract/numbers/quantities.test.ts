/** Quantities: what counts, and what only looks like it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/index.ts";
import { findTimes } from "../times/index.ts";
import { findQuantities } from "./quantities.ts";

const read = (text: string) =>
  findQuantities(tokenize(text), text).map(({ start, end, value, unit }) => [
    text.slice(start, end),
    value,
    unit,
  ]);

describe("findQuantities", () => {
  it.each([
    ["قتل 12 شخصا في الانهيار.", "12 شخصا", 12, "person"],
    ["بلغت الخسائر مليونين و300 ألف دولار.", "مليونين و300 ألف دولار", 2_300_000, "USD"],
    ["دفع 1,200 ريال سعودي ثمنا له.", "1,200 ريال سعودي", 1200, "SAR"],
    ["ارتفع التضخم ٣٫٥ في المئة.", "٣٫٥ في المئة", 3.5, "percent"],
    ["ارتفع التضخم بنسبة 7 بالمئة.", "7 بالمئة", 7, "percent"],
    ["هبط السهم 2.4% أمس.", "2.4%", 2.4, "percent"],
    ["هبط السهم %2.4 أمس.", "%2.4", 2.4, "percent"],
    ["هبط السهم بنسبة %1.5.", "%1.5", 1.5, "percent"],
    ["نما الاقتصاد سالب خمسة بالمئة.", "سالب خمسة بالمئة", -5, "percent"],
    ["بلغت الحرارة -7 درجات.", "-7 درجات", -7, "degree"],
    ["نما الاقتصاد ثلاثة فاصلة خمسة في المئة.", "ثلاثة فاصلة خمسة في المئة", 3.5, "percent"],
    ["اشترى ثلاث دزينات من البيض.", "ثلاث دزينات", 36, null],
    ["مشى 2 1/4 كيلومتر.", "2 1/4 كيلومتر", 2.25, "km"],
    ["يعاني واحد من كل خمسة أطفال من الربو.", "واحد من كل خمسة أطفال", 0.2, "child"],
    ["هاجر خمس السكان.", "خمس", 0.2, null],
    ["مشى ثلاثة وعشرين كيلومترا.", "ثلاثة وعشرين كيلومترا", 23, "km"],
    ["زرع 40 هكتارا من القمح.", "40 هكتارا", 40, "hectare"],
    ["اشترى شقة مساحتها 120 مترا مربعا.", "120 مترا مربعا", 120, "m2"],
    ["نزح 15 ألف مدني.", "15 ألف مدني", 15_000, "civilian"],
    ["سقط قتيلان في الاشتباك.", "قتيلان", 2, "death"],
    ["دفن سبع جثث.", "سبع جثث", 7, "death"],
    ["ربح $500 فقط.", "$500", 500, "USD"],
    ["استمر الحصار ستين يوما.", "ستين يوما", 60, "day"],
    ["دام الحصار سنتين كاملتين.", "سنتين", 2, "year"],
    ["شارك 37 لاعبا.", "37", 37, null],
    ["رفع (2500) متر من السلك.", "(2500) متر", 2500, "m"],
    ["خرج ثلثا السكان إلى الشارع.", "ثلثا", 2 / 3, null],
    ["استورد 30 مليون برميل يوميا.", "30 مليون برميل يوميا", 30_000_000, "barrel/day"],
  ])("finds it: %s", (text, words, value, unit) => {
    expect(read(text)).toContainEqual([words, value, unit]);
  });

  it.each([
    "وقع الاتفاق في 3 مايو 2015.",
    "ولد عام 1998 في حلب.",
    "افتتح المعرض 14/02/2021.",
    "يبدأ الحفل الساعة 8 مساء.",
    "صوت المجلس على القرار 2254 أمس.",
    "حلقت طائرة إف-16 فوق المدينة.",
    "سكن في الغرفة رقم 5 من الفندق.",
    "كشفت رؤية 2030 عن خطط كبيرة.",
    "اتصل على 0501234567 للحجز.",
    "عنوانه http://example.org/a?b=30%25",
    "لست أدري من قالها.",
    "نال كمية من القمح.",
    "حضر واحد منهم.",
    "حل في ذكراه الثلاثين.",
    "تأهل إلى نصف النهائي.",
    "سجل في الدقيقة الخامسة عشرة من المباراة.",
    "سجل في الدقيقة 74 من المباراة.",
    "انتهت الجولة الـ12 بالتعادل.",
    "انتهى اللقاء 3/4 لصالحه.",
    "حضر الاحتفال بالذكرى المئة والخمسين.",
  ])("leaves alone: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("takes the times that the caller has already found", () => {
    const text = "في 3 مايو 2015 قتل 4 جنود.";
    const tokens = tokenize(text);
    const times = findTimes(tokens, text, { published: null });
    expect(findQuantities(tokens, text, times)).toEqual(findQuantities(tokens, text));
  });

  it("never throws, keeps spans in range and in order", () => {
    const words = fc.constantFrom(
      "ثلاثة",
      "و",
      "وعشرون",
      "ألف",
      "مليون",
      "12",
      "و300",
      "%",
      "(",
      ")",
      ".",
      "دولار",
      "نصف",
      "في",
      "-",
      "1,200",
      "قرن",
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(text, (input) => {
        let last = 0;
        for (const { start, end, value } of findQuantities(tokenize(input), input)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
          expect(Number.isFinite(value)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
