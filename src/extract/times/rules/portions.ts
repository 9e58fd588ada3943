/**
 * Rules for the counted parts of a month or a year: halves and quarters, weeks, the first or last days and months.
 * @module
 */
import { type DateParts, type Meaning, type Piece, partsOf } from "../meaning.ts";
import { readMoment } from "../moments.ts";
import { readLength } from "../read-length.ts";
import { readNamedYear, readYearNumber, readYearReference, readYearWords } from "../read-year.ts";
import { one, type TimeRule } from "../rule.ts";
import { isPlural, type Scan } from "../scan.ts";

const skipOf = (scan: Scan, index: number): number => (scan.is(index, "من", "في") ? index + 1 : index);

/** النصف الأول من 2015, الربع الثالث من العام الماضي, النصف الأول من الشهر المقبل. */
export const portion: TimeRule = {
  name: "date.portion",
  starts: ["portion"],
  match(scan, index) {
    const head = scan.pick(index, "portion");
    const nth = head?.article ? scan.ordinal(head.next) : null;
    if (!head || !nth?.article || nth.conjunction) return null;
    const at = skipOf(scan, nth.next);
    const month = readMonthMoment(scan, at);
    if (month) return one(index, month.next, month.value);
    const of = nth.value <= head.sense.parts ? (readYearParts(scan, at) ?? readThisYear(scan, at)) : null;
    return (
      of && one(index, of.next, { is: "portion", nth: nth.value, parts: head.sense.parts, of: of.value })
    );
  },
  finds: [
    {
      text: "زادت الأرباح في الربع الأول من عام 2015.",
      span: "الربع الأول من عام 2015",
      value: "2015-01-01/2015-03-31",
    },
    {
      text: "هبط الإنتاج في النصف الثاني من 2018 بشدة.",
      span: "النصف الثاني من 2018",
      value: "2018-07-01/2018-12-31",
    },
    {
      text: "بلغت الأرباح ذروتها في الربع الثالث من العام الماضي.",
      span: "الربع الثالث من العام الماضي",
      value: "2019-07-01/2019-09-30",
      published: "2020-01-30",
    },
    {
      text: "تعلن نتائج الربع الثاني من العام قريبا.",
      span: "الربع الثاني من العام",
      value: "2020-04-01/2020-06-30",
      published: "2020-07-20",
    },
    {
      text: "يفتح التسجيل في النصف الأول من الشهر المقبل.",
      span: "النصف الأول من الشهر المقبل",
      value: "2020-02",
      published: "2020-01-30",
    },
  ],
  ignores: ["سجل الهدف في الشوط الأول.", "قرأ النصف الأول من الكتاب."],
};

/** The moment of a month: يوليو 2015, الشهر المقبل. */
function readMonthMoment(scan: Scan, index: number): Piece<Meaning> | null {
  const isMonth = scan.pick(index, "month") ?? monthNoun(scan, index) ?? monthNoun(scan, index + 1);
  const moment = isMonth ? readMoment(scan, index) : null;
  if (!moment) return null;
  const { value } = moment;
  const fits =
    (value.is === "shift" && value.unit === "month") || (value.is === "date" && value.date.day === null);
  return fits ? moment : null;
}

const monthNoun = (scan: Scan, index: number): true | null =>
  scan.pick(index, "unit")?.sense.unit === "month" ? true : null;

function readYearParts(scan: Scan, index: number): Piece<DateParts> | null {
  const year = readNamedYear(scan, index) ?? readYearNumber(scan, index) ?? readYearWords(scan, index, 1500);
  if (year && (year.value.named || year.value.year >= 1800))
    return { value: partsOf({ year: year.value.year, calendar: year.value.calendar }), next: year.next };
  const reference = readYearReference(scan, index);
  return reference && { value: partsOf({ yearBy: reference.value }), next: reference.next };
}

/** A month or a year that a part is counted in. */
function readWhole(scan: Scan, index: number): Piece<Meaning> | null {
  const month = readMonthMoment(scan, index);
  if (month) return month;
  const year = readYearParts(scan, index);
  return year && { value: { is: "date", date: year.value }, next: year.next };
}

/** الأسبوع الأول من مايو, الأسبوع الأخير من عام 2015, الأيام الأولى من رمضان: as exact as their month or year. */
export const week: TimeRule = {
  name: "date.counted-part",
  starts: ["unit"],
  match(scan, index) {
    const unit = scan.pick(index, "unit");
    if (!unit?.article || unit.sense.count !== 1) return null;
    const isOne = unit.sense.unit === "week" && !isPlural(scan, index);
    const isMany = isPlural(scan, index) && (unit.sense.unit === "day" || unit.sense.unit === "week");
    if (!isOne && !isMany) return null;
    const number = isMany ? scan.number(unit.next) : null;
    const nth = endOfNth(scan, number?.next ?? unit.next);
    const of = nth === null ? null : readWhole(scan, skipOf(scan, nth));
    return of && one(index, of.next, of.value);
  },
  finds: [
    {
      text: "يفتح التسجيل في الأسبوع الأول من مايو 2019.",
      span: "الأسبوع الأول من مايو 2019",
      value: "2019-05",
    },
    {
      text: "تبدأ الاختبارات الأسبوع الثالث من هذا الشهر.",
      span: "الأسبوع الثالث من هذا الشهر",
      value: "2019-05",
      published: "2019-05-02",
    },
    { text: "سافر في الأسبوع الأخير من عام 2015.", span: "الأسبوع الأخير من عام 2015", value: "2015" },
    {
      text: "هطلت الأمطار في الأيام الثلاثة الأولى من يناير 2018.",
      span: "الأيام الثلاثة الأولى من يناير 2018",
      value: "2018-01",
    },
  ],
  ignores: ["قضى الأسبوع الأول في البيت."],
};

/** The index after الأول, الثالثة, الأخير; null where none stands there. */
function endOfNth(scan: Scan, index: number): number | null {
  const nth = scan.ordinal(index);
  if (nth?.article && !nth.conjunction && !nth.preposition) return nth.next;
  return scan.is(index, "الاخير", "الاخيره") ? index + 1 : null;
}

/** الأشهر الستة الأولى من العام, أول تسعة أشهر من 2015: months from the year's beginning. */
export const firstMonths: TimeRule = {
  name: "date.first-months",
  starts: ["unit", "number"],
  match(scan, index) {
    const read = readFirst(scan, index) ?? readMonthsFirst(scan, index);
    const of = read && readYear(scan, skipOf(scan, read.next));
    return of && one(index, of.next, { is: "first-months", count: read.value, of: of.value });
  },
  finds: [
    {
      text: "زاد الإنتاج في الأشهر الستة الأولى من عام 2015.",
      span: "الأشهر الستة الأولى من عام 2015",
      value: "2015-01-01/2015-06-30",
    },
    {
      text: "تراجع السفر في أول تسعة أشهر من العام الماضي.",
      span: "أول تسعة أشهر من العام الماضي",
      value: "2018-01-01/2018-09-30",
      published: "2019-05-02",
    },
    {
      text: "هبطت الأرباح خلال الأشهر الثلاثة الأولى من العام.",
      span: "الأشهر الثلاثة الأولى من العام",
      value: "2019-01-01/2019-03-31",
      published: "2019-05-02",
    },
  ],
  ignores: ["كان أول ثلاثة أشخاص من القرية."],
};

/** أول ستة أشهر. */
function readFirst(scan: Scan, index: number): Piece<number> | null {
  const first = scan.ordinal(index);
  if (first?.value !== 1 || first.article || first.conjunction) return null;
  const length = readLength(scan, first.next);
  const [only, more] = length?.value ?? [];
  const isMonths = only?.unit === "month" && !more && Number.isInteger(only.count);
  return length && isMonths ? { value: only.count, next: length.next } : null;
}

/** الأشهر الستة الأولى. */
function readMonthsFirst(scan: Scan, index: number): Piece<number> | null {
  const unit = scan.pick(index, "unit");
  if (unit?.sense.unit !== "month" || !unit.article) return null;
  const number = unit.sense.count === 2 ? { value: 2, next: unit.next } : scan.number(unit.next);
  const first = number && scan.ordinal(number.next);
  const isFirst = first?.article && first.value === 1 && !first.conjunction;
  return number && isFirst ? { value: number.value, next: first.next } : null;
}

/** A year: its number, one told by the publication, or العام alone for the current one. */
function readYear(scan: Scan, index: number): Piece<Meaning> | null {
  const parts = readYearParts(scan, index) ?? readThisYear(scan, index);
  return parts && { value: { is: "date", date: parts.value }, next: parts.next };
}

/** العام: the current one. */
function readThisYear(scan: Scan, index: number): Piece<DateParts> | null {
  const unit = scan.pick(index, "unit");
  const isYear =
    unit?.article && unit.sense.unit === "year" && unit.sense.count === 1 && !isPlural(scan, index);
  return isYear && !unit.conjunction && !unit.preposition
    ? { value: partsOf({ yearBy: 0 }), next: unit.next }
    : null;
}
