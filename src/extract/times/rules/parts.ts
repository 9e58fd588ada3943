/**
 * Rules for the parts of a day, a month, a year or a longer period.
 * @module
 */
import { RELATIVE } from "../meaning.ts";
import { readMoment } from "../moments.ts";
import { readPart } from "../read-part.ts";
import { one, type TimeRule } from "../rule.ts";

/** مطلع 2014, منتصف عام 2011, أواخر الشهر الماضي, نهاية العام, صيف عام 2012, مساء أمس, هذا الصيف. */
export const part: TimeRule = {
  name: "date.part",
  starts: ["part", "season", "daypart", "this"],
  match(scan, index) {
    const season = scan.pick(index, "this") ? scan.pick(index + 1, "season") : null;
    if (season?.article && !season.conjunction && !season.preposition)
      return one(index, season.next, RELATIVE);
    const read = readPart(scan, index);
    return read && one(index, read.next, read.value);
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
    { text: "يغلق المعبر بقية الأسبوع.", span: "بقية الأسبوع", value: "relative" },
    { text: "جفت البحيرة صيف عام 2012.", span: "صيف عام 2012", value: "2012" },
    {
      text: "انقطع التيار مساء أمس في الحي.",
      span: "مساء أمس",
      value: "2020-03-08",
      published: "2020-03-09",
    },
    { text: "دوى انفجار فجر اليوم الجمعة.", span: "فجر اليوم الجمعة", value: "relative" },
    {
      text: "هطل المطر ليل الثلاثاء الأربعاء على المدينة.",
      span: "ليل الثلاثاء الأربعاء",
      value: "2020-03-10/2020-03-11",
      published: "2020-03-12",
    },
    { text: "ولدت الفكرة في أوائل مارس 2010.", span: "أوائل مارس 2010", value: "2010-03" },
    { text: "عاد الهدوء الصيف الماضي.", span: "الصيف الماضي", value: "relative" },
    { text: "تجف الآبار هذا الصيف.", span: "هذا الصيف", value: "relative" },
    { text: "يفتتح الجسر في منتصف الصيف.", span: "منتصف الصيف", value: "relative" },
  ],
  ignores: ["جلس في آخر الصف.", "توقفت نهاية الطريق.", "يعيش في وسط المدينة.", "في منتصف الطريق توقف."],
};

/** في وقت لاحق من هذا الشهر, في وقت متأخر من مساء أمس: as exact as the moment that it is in. */
export const sometime: TimeRule = {
  name: "date.sometime",
  starts: ["sometime"],
  match(scan, index) {
    const hit = scan.pick(index, "sometime");
    if (!hit) return null;
    const at = scan.is(hit.next, "من", "في") ? hit.next + 1 : hit.next;
    const moment = readPart(scan, at) ?? readMoment(scan, at);
    return moment && one(index, moment.next, moment.value);
  },
  finds: [
    {
      text: "يصدر الحكم في وقت لاحق من هذا الشهر.",
      span: "في وقت لاحق من هذا الشهر",
      value: "2020-03",
      published: "2020-03-09",
    },
    {
      text: "وصل الوفد في وقت متأخر من مساء أمس.",
      span: "في وقت متأخر من مساء أمس",
      value: "2020-03-08",
      published: "2020-03-09",
    },
    {
      text: "أغلق الميناء في وقت سابق اليوم.",
      span: "في وقت سابق اليوم",
      value: "2020-03-09",
      published: "2020-03-09",
    },
    { text: "سيعلن ذلك في وقت لاحق.", span: "في وقت لاحق", value: "relative" },
  ],
  ignores: ["وصل في وقت متأخر كعادته."],
};
