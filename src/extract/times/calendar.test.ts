/** Day arithmetic and the Hijri calendar, against the platform's own. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  dayEdtf,
  daysInMonth,
  fromDayNumber,
  isDay,
  toDayNumber,
  toEdtf,
  weekdayOf,
} from "./calendar.ts";
import { fromHijri, hijriDayNumber, hijriMonth, middleYear, tabularDayNumber, toHijri } from "./hijri.ts";

const MS_PER_DAY = 86_400_000;
const days = fc.integer({ min: -400_000, max: 400_000 });

describe("calendar", () => {
  it("agrees with Date on every day", () => {
    fc.assert(
      fc.property(days, (n) => {
        const date = new Date(n * MS_PER_DAY);
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(fromDayNumber(n)).toEqual(day);
        expect(toDayNumber(day)).toBe(n);
        expect(weekdayOf(n)).toBe(date.getUTCDay());
        expect(dayEdtf(n)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it("knows the lengths of months", () => {
    expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(1900, 2), daysInMonth(2015, 12)]).toEqual(
      [29, 28, 28, 31],
    );
    expect([
      isDay({ year: 2023, month: 2, day: 29 }),
      isDay({ year: 2024, month: 2, day: 29 }),
      isDay({ year: 2024, month: 13, day: 1 }),
    ]).toEqual([false, true, false]);
  });

  it("moves months through the years", () => {
    expect(addMonths(2020, 1, -1)).toEqual({ year: 2019, month: 12 });
    expect(addMonths(2020, 11, 14)).toEqual({ year: 2022, month: 1 });
  });

  it("writes EDTF as far as it is known", () => {
    expect([toEdtf(987), toEdtf(2016, 7), toEdtf(2016, 7, 4)]).toEqual(["0987", "2016-07", "2016-07-04"]);
  });
});

describe("Hijri", () => {
  it.each([
    [
      { year: 1436, month: 9, day: 25 },
      { year: 2015, month: 7, day: 12 },
    ],
    [
      { year: 1436, month: 10, day: 10 },
      { year: 2015, month: 7, day: 26 },
    ],
    [
      { year: 1440, month: 9, day: 1 },
      { year: 2019, month: 5, day: 6 },
    ],
    [
      { year: 1420, month: 1, day: 1 },
      { year: 1999, month: 4, day: 17 },
    ],
    [
      { year: 1445, month: 12, day: 9 },
      { year: 2024, month: 6, day: 15 },
    ],
  ])("converts %j", (hijri, gregorian) => {
    expect(fromHijri(hijri)).toEqual(gregorian);
    expect(toHijri(toDayNumber(gregorian))).toEqual(hijri);
  });

  it("comes back from every day, and the arithmetic calendar is never far off", () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 70_000 }), (n) => {
        const hijri = toHijri(n);
        expect(hijriDayNumber(hijri)).toBe(n);
        expect(Math.abs(tabularDayNumber(hijri) - n)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("has no thirty-first day, no month 13 and no year 0", () => {
    for (const day of [
      { year: 1436, month: 1, day: 31 },
      { year: 1436, month: 13, day: 1 },
      { year: 0, month: 1, day: 1 },
    ])
      expect(fromHijri(day)).toBeNull();
  });

  it("reaches back before the tables", () => {
    expect(fromHijri({ year: 656, month: 2, day: 4 })?.year).toBe(1258);
  });

  it("knows a month's ends and a year's middle", () => {
    expect(hijriMonth(1436, 9)).toEqual({
      first: { year: 2015, month: 6, day: 18 },
      last: { year: 2015, month: 7, day: 16 },
    });
    expect([middleYear(1436), middleYear(1437)]).toEqual([2015, 2016]);
  });
});
