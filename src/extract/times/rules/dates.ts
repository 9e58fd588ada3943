/**
 * Rules for dates by number and month.
 * @module
 */
import { type DateParts, type Found, type Meaning, type Piece, partsOf } from "../meaning.ts";
import { isFuture, readMonthFirst, skipDayNoun } from "../moments.ts";
import { readAgreeing, readMonthDate, readMonthDays } from "../read-date.ts";
import { type Match, one, type TimeRule } from "../rule.ts";
import type { Scan } from "../scan.ts";

const dateOf = (date: DateParts): Meaning => ({ is: "date", date });
const isOpen = ({ year, yearBy, by }: DateParts): boolean => year === null && yearBy === null && by === null;

/** ثورة 25 يناير, حرب تموز: a day or month that names an event. */
function namesEvent(scan: Scan, index: number): boolean {
  const before = scan.is(index - 1, "«", '"', "“", "(") ? index - 2 : index - 1;
  const head = scan.pick(before, "head");
  return head?.sense.of === "event" && !head.article;
}

/** A date, or several days of one month; in brackets too after a weekday. */
function readDays(scan: Scan, index: number): Piece<readonly DateParts[]> | null {
  if (!scan.startsNumber(index) && !scan.pick(index, "part")) {
    const first = readMonthFirst(scan, index);
    return first && { value: [first.value], next: first.next };
  }
  const date = readAgreeing(scan, index);
  if (date) return { value: [date.value], next: date.next };
  return readMonthDays(scan, index);
}

/** Consecutive days are one stretch, others one expression each. */
function toFound(scan: Scan, index: number, days: Piece<readonly DateParts[]>): Found[] {
  const [first] = days.value;
  const last = days.value.at(-1);
  if (!first || !last) return [];
  const isRow = days.value.every(({ day }, k) => day === (first.day ?? 0) + k);
  if (days.value.length === 1) return [{ first: index, next: days.next, meaning: dateOf(first) }];
  if (isRow)
    return [
      { first: index, next: days.next, meaning: { is: "range", from: dateOf(first), to: dateOf(last) } },
    ];
  const starts = dayStarts(scan, index, days.next).slice(0, days.value.length);
  return days.value.map((date, k) => {
    const start = starts[k] ?? index;
    const end = k === days.value.length - 1 ? days.next : (starts[k + 1] ?? days.next);
    return {
      first: k === 0 ? index : start,
      next: scan.is(end - 1, "و") ? end - 1 : end,
      meaning: dateOf(date),
    };
  });
}

function dayStarts(scan: Scan, index: number, end: number): number[] {
  const starts: number[] = [];
  for (let i = index; i < end; i++) {
    const number = scan.startsNumber(i) ? (scan.ordinal(i) ?? scan.number(i)) : null;
    if (!number) continue;
    starts.push(i);
    i = number.next - 1;
  }
  return starts;
}

/** 22 مارس, يوم الأحد 25/9/1436 الموافق 12/7/2015, 14 و15 مايو. */
export const dayDate: TimeRule = {
  name: "date.day",
  starts: ["number", "weekday", "unit", "day", "part"],
  match(scan, index) {
    const { at, weekday } = skipDayNoun(scan, index);
    const opens = weekday !== null && scan.is(at, "(");
    const days = readDays(scan, opens ? at + 1 : at);
    if (!days || (opens && !scan.is(days.next, ")"))) return null;
    const next = opens ? days.next + 1 : days.next;
    const ahead = days.value.some(isOpen) && isFuture(scan, index);
    const named = days.value.map((date) => ({ ...date, weekday, ahead }));
    if (at === index && named.every(isOpen) && namesEvent(scan, index)) return { next, found: [] };
    return { next, found: toFound(scan, index, { value: named, next }) };
  },
  finds: [
    { text: "عقد المجلس جلسة في 22 مارس 2019.", span: "22 مارس 2019", value: "2019-03-22" },
    {
      text: "وصلت السفينة في 22 آذار/مارس 2024 إلى الميناء.",
      span: "22 آذار/مارس 2024",
      value: "2024-03-22",
    },
    {
      text: "بدأ الإضراب يوم الثلاثاء 3 مايو 2016 في المصنع.",
      span: "يوم الثلاثاء 3 مايو 2016",
      value: "2016-05-03",
    },
    { text: "نشر المرسوم بتاريخ 2021-02-14.", span: "2021-02-14", value: "2021-02-14" },
    { text: "نشر المرسوم بتاريخ 2021 - 02 - 14.", span: "2021 - 02 - 14", value: "2021-02-14" },
    { text: "صدر العدد في 14/02/2021.", span: "14/02/2021", value: "2021-02-14" },
    { text: "صدر القرار في 1436/10/10هـ عن البلدية.", span: "1436/10/10هـ", value: "2015-07-26" },
    {
      text: "افتتح السوق الأحد 25/9/1436 الموافق 12/7/2015 بحضور التجار.",
      span: "الأحد 25/9/1436 الموافق 12/7/2015",
      value: "2015-07-12",
    },
    {
      text: "أبرم العقد في الثاني والعشرين من يونيو من عام 2011.",
      span: "الثاني والعشرين من يونيو من عام 2011",
      value: "2011-06-22",
    },
    { text: "وقع الزلزال في 5 يوليو / تموز 2013 فجأة.", span: "5 يوليو / تموز 2013", value: "2013-07-05" },
    {
      text: "أغلق الجسر يومي 14 و15 مايو 2020 للصيانة.",
      span: "يومي 14 و15 مايو 2020",
      value: "2020-05-14/2020-05-15",
    },
    {
      text: "عاد الفريق في ١٢ تشرين الثاني ٢٠١٨ إلى بلاده.",
      span: "١٢ تشرين الثاني ٢٠١٨",
      value: "2018-11-12",
    },
    { text: "تبدأ الدورة في 19 أغسطس (آب) المقبل.", span: "19 أغسطس (آب) المقبل", value: "relative" },
    {
      text: "تبدأ الدورة في 19 أغسطس (آب) المقبل.",
      span: "19 أغسطس (آب) المقبل",
      value: "2020-08-19",
      published: "2020-06-01",
    },
    { text: "زار المدينة في 20 ديسمبر.", span: "20 ديسمبر", value: "2018-12-20", published: "2019-01-07" },
    {
      text: "دفعت الرواتب في الخامس من الشهر الجاري.",
      span: "الخامس من الشهر الجاري",
      value: "2019-04-05",
      published: "2019-04-20",
    },
    { text: "بدأ الصوم في 1 رمضان 1440هـ في معظم الدول.", span: "1 رمضان 1440هـ", value: "2019-05-06" },
    {
      text: "دخلوا المدينة في 20 جمادى الأولى 857هـ صباحا.",
      span: "20 جمادى الأولى 857هـ",
      value: "1453-06-07",
    },
    { text: "وقع الهجوم يوم 18 مايو من عام 2016.", span: "يوم 18 مايو من عام 2016", value: "2016-05-18" },
    { text: "انتهت الحرب يوم 18 مايو.", span: "يوم 18 مايو", value: "2016-05-18", published: "2016-05-20" },
    { text: "يبدأ العمل به في غرة رمضان 1440هـ.", span: "غرة رمضان 1440هـ", value: "2019-05-06" },
    { text: "ثم سافر في 7 غشت 2017 إلى الرباط.", span: "7 غشت 2017", value: "2017-08-07" },
    {
      text: "أرسل الكتاب بتاريخ 7 / يوليو /2015م إلى المدير.",
      span: "7 / يوليو /2015م",
      value: "2015-07-07",
    },
    { text: "وكان الاجتماع الأول في 12.7.2015 بالعاصمة.", span: "12.7.2015", value: "2015-07-12" },
  ],
  ignores: [
    "شارك في ثورة 25 يناير كثير من الطلاب.",
    "فاز المنتخب 3 - 1 على ضيفه.",
    "اقرأ الصفحة 3/2 من الدليل.",
    "عنوان الجهاز 192.168.1.20 لا يعمل.",
  ],
};

/** مارس 2015, تموز من العام 2016, حزيران الماضي, شهر رمضان المقبل. */
export const monthDate: TimeRule = {
  name: "date.month",
  starts: ["month", "unit"],
  match(scan, index) {
    const date = readMonthDate(scan, index);
    if (!date) return null;
    if (isOpen(date.value) && namesEvent(scan, index)) return { next: date.next, found: [] };
    const ahead = isOpen(date.value) && isFuture(scan, index);
    return joinedMonth(scan, index, date) ?? one(index, date.next, dateOf({ ...date.value, ahead }));
  },
  finds: [
    { text: "ارتفعت الأسعار في يناير/كانون الثاني 2024.", span: "يناير/كانون الثاني 2024", value: "2024-01" },
    { text: "سقطت القرية في تموز من العام 2016.", span: "تموز من العام 2016", value: "2016-07" },
    { text: "استقال الوزير في حزيران الماضي.", span: "حزيران الماضي", value: "relative" },
    {
      text: "استقال الوزير في حزيران الماضي.",
      span: "حزيران الماضي",
      value: "2019-06",
      published: "2020-03-02",
    },
    {
      text: "تنتهي المهلة في شهر مايو المقبل.",
      span: "شهر مايو المقبل",
      value: "2021-05",
      published: "2020-11-02",
    },
    {
      text: "وفي مارس من العام الماضي أغلقت المدارس.",
      span: "مارس من العام الماضي",
      value: "2020-03",
      published: "2021-04-01",
    },
    { text: "نزل المطر في مارس كله.", span: "مارس", value: "relative" },
    { text: "نزل المطر في آب كله.", span: "آب", value: "relative" },
    { text: "نفذ المشروع في دجنبر 2012.", span: "دجنبر 2012", value: "2012-12" },
    { text: "جمعت التبرعات خلال رمضان 1436هـ.", span: "رمضان 1436هـ", value: "2015-06/2015-07" },
  ],
  ignores: [
    "مارس اللاعب هوايته في البيت.",
    "اشترى سيارة نيسان بيضاء.",
    "انتهت المباراة بنتيجة صفر لكل منهما.",
    "سأله عن أب مريض وأم حزينة.",
    "قال شعبان إن أخاه رجب غائب.",
    "كتب رواية عن حرب تموز وأهلها.",
  ],
};

/** مارس وأبريل 2015: the first month takes the year of the second. */
function joinedMonth(scan: Scan, index: number, first: Piece<DateParts>): Match | null {
  const mark = scan.is(first.next, "-", "–", "/");
  const at = mark ? first.next + 1 : first.next;
  const hit = scan.pick(at, "month");
  if (!hit || (mark ? hit.conjunction !== "" : hit.conjunction !== "و") || hit.preposition) return null;
  const second = readMonthDate(scan, at);
  if (!second || !isOpen(first.value) || second.value.calendar !== first.value.calendar) return null;
  const { year, yearBy } = second.value;
  const from = partsOf({ ...first.value, year, yearBy });
  if (mark) return one(index, second.next, { is: "range", from: dateOf(from), to: dateOf(second.value) });
  const found = [
    { first: index, next: first.next, meaning: dateOf(from) },
    { first: at, next: second.next, meaning: dateOf(second.value) },
  ];
  return { next: second.next, found };
}
