import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toMoment, toPublished } from "./published-date.ts";

describe("toPublished", () => {
  it.each([
    ["2024", "2024", "year"],
    ["2024-05", "2024-05", "month"],
    ["2024/5/1", "2024-05-01", "day"],
    ["٢٠٢٤-٠٥-٠١", "2024-05-01", "day"],
    ["2024-05-01 9:30", "2024-05-01T09:30:00", "minute"],
    ["2024-05-01T09:30:15.250Z", "2024-05-01T09:30:15Z", "second"],
    ["2024-05-01T09:30:15 +0300", "2024-05-01T09:30:15+03:00", "second"],
    ["2024-02-29", "2024-02-29", "day"],
  ])("reads %s", (written, value, precision) => {
    expect(toPublished(written, "meta")).toEqual({ value, precision, basis: "meta" });
  });

  it.each([
    "",
    "yesterday",
    "2023-02-29",
    "2024-13-01",
    "01/05/2024",
    "2024-05-01T25:00",
    "2024-05/01",
    "-1",
  ])("reads nothing in %j", (written) => {
    expect(toPublished(written, "meta")).toBeNull();
  });

  it("gives back every moment", () => {
    const dates = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(toMoment(date.toISOString())?.slice(0, 19)).toBe(date.toISOString().slice(0, 19));
      }),
    );
  });
});

describe("toMoment", () => {
  it.each(["2024-05-01", "2024-05-01T10:00:00"])("takes no %s, which names no moment", (written) => {
    expect(toMoment(written)).toBeNull();
  });
});
