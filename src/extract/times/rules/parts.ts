/**
 * Rules for the parts of a day, a month, a year or a longer period.
 * @module
 */
import { type DateParts, type Meaning, type Piece, partsOf, RELATIVE } from "../meaning.ts";
import { hasClitic, readMoment, yearMeaning } from "../moments.ts";
import { readNamedYear, readYearNumber, readYearReference } from "../read-year.ts";
import { one, type TimeRule } from "../rule.ts";
import type { Scan } from "../scan.ts";

/** مطلع 2014, منتصف عام 2011, أواخر الشهر الماضي, نهاية العام, صيف عام 2012, مساء أمس. */
export const part: TimeRule = {
  name: "date.part",
  starts: ["part", "season", "daypart"],
  match(scan, index) {
    const head = scan.pick(index, "part") ?? scan.pick(index, "season") ?? scan.pick(index, "daypart");
    if (!head || head.article)
      return head?.sense.is === "season" ? seasonAlone(scan, index, head.next) : null;
    const at = scan.is(head.next, "من") ? head.next + 1 : head.next;
    const inner = hasClitic(scan, at) ? null : readMoment(scan, at);
    if (inner && isAllowed(head.sense.is, inner.value)) return one(index, inner.next, inner.value);
    if (head.sense.is === "season") {
      const year = readYearNumber(scan, at);
      return year && one(index, year.next, yearMeaning(year.value));
    }
    return head.sense.is === "part" ? partOfPeriod(scan, index, at) : null;
  },
  finds: [
    { text: "غادر البلاد مطلع 2014 إلى الأبد.", span: "مطلع 2014", value: "2014" },
    { text: "وصل في منتصف عام 2011 إلى باريس.", span: "منتصف عام 2011", value: "2011" },
    {
      text: "تسلم المنصب أواخر الشهر الماضي.",
      span: "أواخر الشهر الماضي",
      value: "2020-02",
      published: "2020-03-09",
    },
    { text: "ينتهي العمل بنهاية 2017 كما أعلن.", span: "بنهاية 2017", value: "2017" },
    { text: "سينجز الجسر قبل نهاية العام.", span: "نهاية العام", value: "2020", published: "2020-03-09" },
    { text: "جفت البحيرة صيف عام 2012.", span: "صيف عام 2012", value: "2012" },
    {
      text: "انقطع التيار مساء أمس في الحي.",
      span: "مساء أمس",
      value: "2020-03-08",
      published: "2020-03-09",
    },
    { text: "دوى انفجار فجر اليوم الجمعة.", span: "فجر اليوم الجمعة", value: "relative" },
    { text: "ولدت الفكرة في أوائل مارس 2010.", span: "أوائل مارس 2010", value: "2010-03" },
    { text: "عاد الهدوء الصيف الماضي.", span: "الصيف الماضي", value: "relative" },
  ],
  ignores: ["جلس في آخر الصف.", "توقفت نهاية الطريق.", "يعيش في وسط المدينة.", "في منتصف الطريق توقف."],
};

/** A part of a day needs a day, a season a year; a part of a period takes what is not a weekday. */
function isAllowed(kind: "part" | "season" | "daypart", inner: Meaning): boolean {
  const isDay =
    inner.is === "day" || inner.is === "weekday" || (inner.is === "date" && inner.date.day !== null);
  if (kind === "daypart") return isDay;
  return kind === "season" ? !isDay : inner.is !== "weekday";
}

/** الصيف الماضي. */
function seasonAlone(scan: Scan, index: number, next: number): ReturnType<TimeRule["match"]> {
  const shift = scan.pick(next, "shift");
  return shift?.article && !shift.conjunction ? one(index, shift.next, RELATIVE) : null;
}

/** نهاية الشهر, بداية العام: the one that the article was published in. */
function partOfPeriod(scan: Scan, index: number, at: number): ReturnType<TimeRule["match"]> {
  const unit = scan.pick(at, "unit");
  if (!unit?.article || unit.conjunction || unit.preposition || unit.sense.count !== 1) return null;
  const { unit: name } = unit.sense;
  if (name === "month" || name === "year" || name === "week") {
    const ordinal = scan.ordinal(unit.next);
    return ordinal?.article && !ordinal.conjunction
      ? null
      : one(index, unit.next, { is: "shift", unit: name, by: 0 });
  }
  return name === "season" || name === "decade" || name === "century"
    ? one(index, unit.next, RELATIVE)
    : null;
}

/** النصف الأول من 2015, الربع الثالث من العام الماضي, الأسبوع الأول من مايو. */
export const portion: TimeRule = {
  name: "date.portion",
  starts: ["portion", "unit"],
  match(scan, index) {
    const head = scan.pick(index, "portion");
    const week = head ? null : scan.pick(index, "unit");
    const noun = head ?? (week?.sense.unit === "week" && week.sense.count === 1 ? week : null);
    const nth = noun?.article ? scan.ordinal(noun.next) : null;
    if (!noun || !nth?.article || nth.conjunction) return null;
    const at = scan.is(nth.next, "من", "في") ? nth.next + 1 : nth.next;
    const month =
      scan.pick(at, "month") || scan.pick(at, "unit")?.sense.unit === "month" ? readMoment(scan, at) : null;
    if (month) return one(index, month.next, month.value);
    const of = head && nth.value <= head.sense.parts ? readYearParts(scan, at) : null;
    return (
      head &&
      of &&
      one(index, of.next, { is: "portion", nth: nth.value, parts: head.sense.parts, of: of.value })
    );
  },
  finds: [
    {
      text: "زادت الأرباح في الربع الأول من عام 2015.",
      span: "الربع الأول من عام 2015",
      value: "2015-01/2015-03",
    },
    {
      text: "هبط الإنتاج في النصف الثاني من 2018 بشدة.",
      span: "النصف الثاني من 2018",
      value: "2018-07/2018-12",
    },
    {
      text: "بلغت الأرباح ذروتها في الربع الثالث من العام الماضي.",
      span: "الربع الثالث من العام الماضي",
      value: "2019-07/2019-09",
      published: "2020-01-30",
    },
    {
      text: "يفتح التسجيل في الأسبوع الأول من مايو 2019.",
      span: "الأسبوع الأول من مايو 2019",
      value: "2019-05",
    },
    {
      text: "يفتح التسجيل في النصف الأول من الشهر المقبل.",
      span: "النصف الأول من الشهر المقبل",
      value: "2020-02",
      published: "2020-01-30",
    },
  ],
  ignores: ["سجل الهدف في الشوط الأول.", "قرأ النصف الأول من الكتاب.", "قضى الأسبوع الأول في البيت."],
};

function readYearParts(scan: Scan, index: number): Piece<DateParts> | null {
  const year = readNamedYear(scan, index) ?? readYearNumber(scan, index);
  if (year && (year.value.named || year.value.year >= 1800))
    return { value: partsOf({ year: year.value.year, calendar: year.value.calendar }), next: year.next };
  const reference = readYearReference(scan, index);
  return reference && { value: partsOf({ yearBy: reference.value }), next: reference.next };
}
