/**
 * Rules for days told by a word: أمس, غدا, the days of the week.
 * @module
 */

import { RELATIVE } from "../meaning.ts";
import { readDayWord, readWeekday } from "../moments.ts";
import { one, type TimeRule } from "../rule.ts";
import { isPlural, type Scan } from "../scan.ts";

/** أمس, أمس الأول, اليوم الأربعاء, غدا; أمس مساء. */
export const dayWord: TimeRule = {
  name: "date.day-word",
  starts: ["day", "night", "daypart", "same-before", "that"],
  match(scan, index) {
    const same = scan.pick(index, "same-before") ?? scan.pick(index, "that");
    if (same) {
      const isDay = scan.is(same.next, "اليوم", "الليله");
      return isDay ? one(index, same.next + 1, RELATIVE) : null;
    }
    const day = readDayWord(scan, index);
    if (!day) return null;
    const after = scan.pick(day.next, "daypart") ?? scan.pick(day.next, "half");
    const isBare =
      after !== null &&
      !after.conjunction &&
      !after.preposition &&
      !after.article &&
      after.next === day.next + 1;
    return one(index, isBare && !startsMoment(scan, after.next) ? after.next : day.next, day.value);
  },
  finds: [
    { text: "أعلنت الشركة أمس عن خسائرها.", span: "أمس", value: "relative" },
    {
      text: "أعلنت الشركة أمس (الاثنين) عن خسائرها.",
      span: "أمس (الاثنين)",
      value: "2020-03-09",
      published: "2020-03-10",
    },
    { text: "وصل أول أمس إلى المطار.", span: "أول أمس", value: "2020-03-07", published: "2020-03-09" },
    {
      text: "يجتمع الوزراء غدا الثلاثاء.",
      span: "غدا الثلاثاء",
      value: "2020-03-10",
      published: "2020-03-09",
    },
    {
      text: "وأكدت اليوم الأربعاء صحة الخبر.",
      span: "اليوم الأربعاء",
      value: "2020-03-11",
      published: "2020-03-11",
    },
    {
      text: "وفي اليوم التالي عاد إلى عمله.",
      span: "اليوم التالي",
      value: "relative",
      published: "2020-02-28",
    },
    { text: "وصل أمس الخميس إلى مسقط.", span: "أمس الخميس", value: "relative", published: "2020-03-09" },
    {
      text: "عاد يوم أمس الأول من لندن.",
      span: "يوم أمس الأول",
      value: "2020-03-07",
      published: "2020-03-09",
    },
    { text: "في ذلك اليوم سقط الثلج.", span: "ذلك اليوم", value: "relative", published: "2020-03-09" },
    { text: "عاد في نفس اليوم إلى بيته.", span: "نفس اليوم", value: "relative", published: "2020-03-09" },
    { text: "يغادر بعد غد إلى مسقط.", span: "بعد غد", value: "2020-03-01", published: "2020-02-28" },
  ],
  ignores: [
    "في اليوم الثالث عادوا إلى البيت.",
    "وقد غدا الأمر أصعب مما كان.",
    "أوضح المدير لـ«اليوم» أن الطريق سالك.",
    "يؤمن بالله واليوم الآخر.",
  ],
};

/** مساء أمس needs the part of the day for what follows it. */
function startsMoment(scan: Scan, index: number): boolean {
  return scan.pick(index, "day") !== null || scan.pick(index, "weekday") !== null;
}

/** يوم الاثنين, الخميس الماضي; أيام الجمعة is a set. */
export const weekday: TimeRule = {
  name: "date.weekday",
  starts: ["weekday", "unit"],
  match(scan, index) {
    const days = scan.pick(index, "unit");
    const after =
      days?.sense.unit === "day" && isPlural(scan, index) ? scan.pick(days.next, "weekday") : null;
    if (after) return one(index, after.next, { is: "fixed", type: "set", value: "R/P1W" });
    const day = readWeekday(scan, index);
    if (!day) return null;
    const part = scan.pick(day.next, "half");
    const isPart =
      part !== null &&
      part.next === day.next + 1 &&
      !part.conjunction &&
      (scan.tokens[day.next]?.folded.length ?? 0) > 1;
    return one(index, isPart ? part.next : day.next, day.value);
  },
  finds: [
    {
      text: "قتل الجندي يوم الاثنين في كمين.",
      span: "يوم الاثنين",
      value: "2020-03-09",
      published: "2020-03-11",
    },
    {
      text: "قتل الجندي الأربعاء الماضي في كمين.",
      span: "الأربعاء الماضي",
      value: "2020-03-04",
      published: "2020-03-11",
    },
    {
      text: "تبدأ البطولة الخميس المقبل.",
      span: "الخميس المقبل",
      value: "2020-03-12",
      published: "2020-03-11",
    },
    {
      text: "سيلتقي الوفدان يوم السبت في جنيف.",
      span: "يوم السبت",
      value: "2020-03-14",
      published: "2020-03-11",
    },
    {
      text: "يضرب السائقون يومي الأحد والاثنين المقبلين.",
      span: "الأحد",
      value: "2020-03-15",
      published: "2020-03-11",
    },
    { text: "يغلق المتحف أيام الجمعة.", span: "أيام الجمعة", value: "R/P1W", type: "set" },
  ],
  ignores: ["قال أحد السكان إنه لم ير شيئا.", "اسمه خميس وأخته جمعة."],
};
