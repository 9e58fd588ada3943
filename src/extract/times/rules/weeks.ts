/**
 * Rules for weekdays that a week or a month singles out.
 * @module
 */
import type { Direction, Meaning, Piece } from "../meaning.ts";
import { readMonthDate, readShifted } from "../read-date.ts";
import { one, type TimeRule } from "../rule.ts";
import { isPlural, type Scan } from "../scan.ts";

/** يوم الجمعة, الجمعة. */
function readDay(scan: Scan, index: number): Piece<number> | null {
  const unit = scan.pick(index, "unit");
  const isNoun =
    unit?.sense.unit === "day" && unit.sense.count === 1 && !unit.article && !isPlural(scan, index);
  const day = scan.pick(isNoun ? unit.next : index, "weekday");
  if (!day || (isNoun && (day.conjunction || day.preposition))) return null;
  return { value: day.sense.weekday, next: day.next };
}

/** الأسبوع المقبل من الأربعاء إلى الجمعة, هذا الأسبوع بين الأحد والثلاثاء. */
function readDays(scan: Scan, week: Piece<Direction>): Piece<Meaning> | null {
  const between = scan.pick(week.next, "between");
  const lead = between ?? scan.pick(week.next, "from");
  const first = lead && readDay(scan, lead.next);
  if (!first) return null;
  const to = scan.pick(first.next, "to");
  const second = readDay(scan, to?.next ?? first.next);
  const isJoined = to !== null || (between !== null && scan.pick(first.next, "weekday")?.conjunction === "و");
  const dayOf = (weekday: number): Meaning => ({ is: "week-day", weekday, week: week.value });
  return second && isJoined
    ? { value: { is: "range", from: dayOf(first.value), to: dayOf(second.value) }, next: second.next }
    : null;
}

/** الجمعة من الأسبوع المقبل, الأسبوع المقبل يوم الجمعة. */
export const weekDay: TimeRule = {
  name: "date.week-day",
  starts: ["weekday", "unit", "this"],
  match(scan, index) {
    const before = readShifted(scan, index, "week");
    if (before) {
      const days = readDays(scan, before);
      if (days) return one(index, days.next, days.value);
      const hit = scan.pick(before.next, "weekday");
      const day = hit?.conjunction || hit?.preposition ? null : readDay(scan, before.next);
      return day && one(index, day.next, { is: "week-day", weekday: day.value, week: before.value });
    }
    const day = readDay(scan, index);
    if (!day) return null;
    const week = readShifted(scan, scan.is(day.next, "من", "في") ? day.next + 1 : day.next, "week");
    return week && one(index, week.next, { is: "week-day", weekday: day.value, week: week.value });
  },
  finds: [
    {
      text: "تبدأ الدورة يوم الأربعاء من الأسبوع المقبل.",
      span: "يوم الأربعاء من الأسبوع المقبل",
      value: "2020-03-18",
      published: "2020-03-10",
    },
    {
      text: "أغلق السوق الخميس من الأسبوع الماضي.",
      span: "الخميس من الأسبوع الماضي",
      value: "2020-03-05",
      published: "2020-03-10",
    },
    {
      text: "يضرب العمال الأسبوع المقبل من الأحد إلى الثلاثاء.",
      span: "الأسبوع المقبل من الأحد إلى الثلاثاء",
      value: "2020-03-15/2020-03-17",
      published: "2020-03-10",
    },
    {
      text: "يعود الأسبوع المقبل يوم الاثنين.",
      span: "الأسبوع المقبل يوم الاثنين",
      value: "2020-03-16",
      published: "2020-03-10",
    },
  ],
  ignores: ["اسمه خميس من الأسبوع."],
};

/** أول جمعة من يوليو, آخر خميس من الشهر الجاري, الجمعة الأخيرة من مايو. */
export const nthWeekday: TimeRule = {
  name: "date.nth-weekday",
  starts: ["number", "part", "weekday", "unit"],
  match(scan, index) {
    const read = readNthDay(scan, index) ?? readDayNth(scan, index);
    const of = read && readMonth(scan, scan.is(read.next, "من", "في") ? read.next + 1 : read.next);
    return of && one(index, of.next, { is: "nth-weekday", ...read.value, of: of.value });
  },
  finds: [
    { text: "يلتقون في أول جمعة من يوليو 2017.", span: "أول جمعة من يوليو 2017", value: "2017-07-07" },
    {
      text: "تقام المسيرة آخر خميس من الشهر الجاري.",
      span: "آخر خميس من الشهر الجاري",
      value: "2020-03-26",
      published: "2020-03-10",
    },
    {
      text: "تحتفل المدينة الجمعة الأخيرة من مايو 2021.",
      span: "الجمعة الأخيرة من مايو 2021",
      value: "2021-05-28",
    },
  ],
  ignores: ["كان أول أحد يصل إلى القمة."],
};

type Nth = { readonly nth: number; readonly weekday: number };
const LAST_NTH = 5;

/** أول يوم جمعة, ثاني أربعاء, آخر خميس. */
function readNthDay(scan: Scan, index: number): Piece<Nth> | null {
  const isLast = scan.is(index, "اخر");
  const ordinal = isLast ? null : scan.ordinal(index);
  if (!isLast && (!ordinal || ordinal.article || ordinal.conjunction || ordinal.value > LAST_NTH))
    return null;
  const at = ordinal?.next ?? index + 1;
  const unit = scan.pick(at, "unit");
  const isNoun = unit?.sense.unit === "day" && unit.sense.count === 1 && !unit.article;
  const day = scan.pick(isNoun ? unit.next : at, "bare-weekday");
  if (!day || day.conjunction || day.preposition) return null;
  return { value: { nth: ordinal?.value ?? -1, weekday: day.sense.weekday }, next: day.next };
}

/** الجمعة الأخيرة. الأحد الثاني من مايو is Sunday the 2nd of May. */
function readDayNth(scan: Scan, index: number): Piece<Nth> | null {
  const day = readDay(scan, index);
  if (!day) return null;
  return scan.is(day.next, "الاخير", "الاخيره")
    ? { value: { nth: -1, weekday: day.value }, next: day.next + 1 }
    : null;
}

function readMonth(scan: Scan, index: number): Piece<Meaning> | null {
  const shifted = readShifted(scan, index, "month");
  if (shifted) return { value: { is: "shift", unit: "month", by: shifted.value }, next: shifted.next };
  const month = readMonthDate(scan, index);
  return month && { value: { is: "date", date: month.value }, next: month.next };
}
