import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directionOf, turnRound } from "./direction.ts";
import { dropRunning, joinLines } from "./lines.ts";
import { repairLine } from "./repair-line.ts";
import { repairMarks } from "./repair-marks.ts";

describe("repairLine", () => {
  it.each([
    ["brackets", ")بحسب اللجنة( ثم »نعم«،", "(بحسب اللجنة) ثم «نعم»،"],
    ["a bracket whose pair is on another line", "قال )بحسب", "قال (بحسب"],
    ["a sign of per cent", "بلغت %95 منها", "بلغت 95% منها"],
    ["a full stop after a year", "في عام .2024", "في عام 2024."],
    ["a comma after a date", "يوم ،5/9/2024 وأضاف", "يوم 5/9/2024، وأضاف"],
    ["a range", "خلال 2023-2019", "خلال 2019-2023"],
    [
      "Latin words",
      "إن شركة Logistics River Blue تولت نقل الصناديق",
      "إن شركة Blue River Logistics تولت نقل الصناديق",
    ],
    ["forms of letters", "ﻗﺎﻝ ﻻ", "قال لا"],
  ])("puts right %s", (_, line, right) => {
    expect(repairLine(line)).toBe(right);
  });

  it.each(['قال (نعم) في 2024، ثم "لا".', "رقم 12-أ", "The (old) library, 2019-2023", "بلغت 10.5% منها"])(
    "leaves %s alone",
    (line) => expect(repairLine(line)).toBe(line),
  );
});

describe("directionOf", () => {
  it.each([
    ["قالت مديرة المكتبة في مبنى البلدية", "forward"],
    ["ةيدلبلا ىنبم يف ةبتكملا ةريدم تلاق", "backward"],
    ["مديرة المكتبة ةريدم ةبتكملا", "mixed"],
    ["نعم", "forward"],
  ])("tells how %s stands", (text, direction) => expect(directionOf(text)).toBe(direction));

  it("finds the way back: a line that is turned round twice is the same", () => {
    const words = fc.array(fc.constantFrom("قاعة", "مكتبة", "نعم", "12", "Blue"), { minLength: 1 });
    fc.assert(fc.property(words, (line) => turnRound(turnRound(line.join(" "))) === line.join(" ")));
  });
});

describe("repairMarks", () => {
  it.each([
    ["لجنُة الحِّي أَّن مؤقًتا", "لجنةُ الحيِّ أنَّ مؤقتًا"],
    ["كتاٌب جديد", "كتابٌ جديد"],
    ["سجّل مؤقتًا", "سجّل مؤقتًا"],
    ["لجنةُ الحيِّ أنَّ", "لجنةُ الحيِّ أنَّ"],
    ["كتبَ", "كتبَ"],
  ])("gives %s its marks where they belong", (text, right) => expect(repairMarks(text)).toBe(right));
});

describe("joinLines", () => {
  it("joins full lines, and ends a paragraph at a short one", () => {
    const full = "كلمة ".repeat(8).trim();
    expect(joinLines([full, full, "كلمة.", full])).toBe(`${full} ${full} كلمة.\n${full}`);
  });
});

describe("dropRunning", () => {
  it("drops lines at the edge of pages that differ in their number alone", () => {
    const pages = [1, 2, 3].map((n) => [
      "نشرة",
      `نص ${"أبج"[n - 1]}`,
      "متن",
      "متن",
      `نص ${"دهو"[n - 1]}`,
      `${n}`,
    ]);
    expect(dropRunning(pages)).toEqual(pages.map((page) => page.slice(1, -1)));
  });

  it("drops nothing from a single page", () => {
    expect(dropRunning([["نشرة", "متن", "1"]])).toEqual([["نشرة", "متن", "1"]]);
  });
});
