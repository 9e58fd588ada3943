/** The same day, stretch or length in many spellings has one value. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/index.ts";
import { dayEdtf, fromDayNumber, toEdtf, weekdayOf } from "./calendar.ts";
import { findTimes } from "./find.ts";

const MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");
const LEVANT =
  "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول".split(",");
const WEEKDAYS = "الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت".split(" ");
const toArabic = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

const valuesOf = (text: string, published: string | null = null): string[] =>
  findTimes(tokenize(text), text, { published }).map(({ value }) => value);

/** Days from 1902 to 2098. */
const anyDay = fc.integer({ min: -24_800, max: 46_900 });

describe("a day", () => {
  it("has one value however it is written", () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const { year, month, day } = fromDayNumber(n);
        const name = MONTHS[month - 1];
        const spellings = [
          `${day} ${name} ${year}`,
          `${day} ${LEVANT[month - 1]}/${name} ${year}`,
          `${day} من شهر ${name} عام ${year}`,
          `${day} ${name} من العام ${year}م`,
          `${WEEKDAYS[weekdayOf(n)]} ${day} ${name}، ${year}`,
          `${year}-${month}-${day}`,
          `${year}/${month}/${day}`,
        ];
        for (const spelling of spellings) {
          expect(valuesOf(`جرى ذلك في ${spelling}.`)).toEqual([toEdtf(year, month, day)]);
          expect(valuesOf(`جرى ذلك في ${toArabic(spelling)}.`)).toEqual([toEdtf(year, month, day)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is as far from the publication as its words say", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 3, max: 10 }), (n, count) => {
        const published = dayEdtf(n);
        expect(valuesOf(`غادر قبل ${count} أيام.`, published)).toEqual([dayEdtf(n - count)]);
        expect(valuesOf(`يعود بعد ${count} أيام من الآن.`, published)).toEqual([dayEdtf(n + count)]);
        expect(valuesOf("غادر أول من أمس.", published)).toEqual([dayEdtf(n - 2)]);
        expect(valuesOf("يعود بعد غد.", published)).toEqual([dayEdtf(n + 2)]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a stretch", () => {
  it("goes from its first end to its second", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 700 }), (n, length) => {
        const write = (days: number): string => {
          const { year, month, day } = fromDayNumber(days);
          return `${day} ${MONTHS[month - 1]} ${year}`;
        };
        const value = `${dayEdtf(n)}/${dayEdtf(n + length)}`;
        expect(valuesOf(`امتد من ${write(n)} إلى ${write(n + length)}.`)).toEqual([value]);
        expect(valuesOf(`امتد ما بين ${write(n)} و${write(n + length)}.`)).toEqual([value]);
      }),
      { numRuns: 60 },
    );
  });

  it("of years is read with a dash, in words and with prepositions", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2080 }), fc.integer({ min: 1, max: 15 }), (from, length) => {
        const value = `${from}/${from + length}`;
        for (const text of [
          `بين عامي ${from} و${from + length}`,
          `من عام ${from} إلى عام ${from + length}`,
          `في الفترة من ${from} حتى ${from + length}`,
          `خلال موسم ${from}-${from + length}`,
        ])
          expect(valuesOf(`حدث ذلك ${text}.`)).toEqual([value]);
      }),
      { numRuns: 60 },
    );
  });
});
