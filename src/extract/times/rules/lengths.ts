/**
 * Rules for durations, clock times and sets.
 * @module
 */
import { type Hit, numberWords } from "../../numbers/words.ts";
import { readClock } from "../read-clock.ts";
import { readLength, readNow, toIso } from "../read-length.ts";
import { isGeneral } from "../read-year.ts";
import { type Match, one, type TimeRule } from "../rule.ts";
import { isPlural, type Scan } from "../scan.ts";
import type { SenseKind, SenseOf } from "../senses.ts";

const LEADS_OF_LONG = ["منذ", "قبل", "مدي", "مدار", "طوال", "نحو", "خلال", "قرابه", "بعد", "لمده", "من"];

/** ثلاثة أيام, شهرين, ساعة ونصف; after لمدة a single unit too; with من الآن a date. */
export const duration: TimeRule = {
  name: "duration",
  starts: ["number", "unit"],
  match(scan, index) {
    const length = readLength(scan, index);
    if (!length) return oneFromNow(scan, index) ?? oneUnit(scan, index) ?? inBrackets(scan, index);
    const now = readNow(scan, length.next);
    if (now !== null) return one(index, now, { is: "ago", lengths: length.value, by: 1 });
    const isLong = length.value.some(
      ({ unit, count }) => unit === "decade" || (unit === "century" && count <= 2),
    );
    // عقدين may be two contracts, قرنين two horns.
    if (isLong && !scan.is(index - 1, ...LEADS_OF_LONG)) return null;
    return one(index, length.next, { is: "fixed", type: "duration", value: toIso(length.value) });
  },
  finds: [
    { text: "غاب ثلاثة أيام عن العمل.", span: "ثلاثة أيام", value: "P3D", type: "duration" },
    { text: "استمر القصف 24 ساعة.", span: "24 ساعة", value: "PT24H", type: "duration" },
    { text: "سجن لمدة شهرين ثم أطلق.", span: "شهرين", value: "P2M", type: "duration" },
    { text: "انتظر ساعة ونصف عند الباب.", span: "ساعة ونصف", value: "PT1.5H", type: "duration" },
    { text: "أوقف اللاعب لمدة شهر.", span: "شهر", value: "P1M", type: "duration" },
    { text: "حكم عليه بالسجن خمسة عشر عاما.", span: "خمسة عشر عاما", value: "P15Y", type: "duration" },
    { text: "تكفي نصف ساعة للطريق.", span: "نصف ساعة", value: "PT0.5H", type: "duration" },
    { text: "عاش على مدى عقدين في المنفى.", span: "عقدين", value: "P20Y", type: "duration" },
    {
      text: "ينجز المبنى في غضون عام من الآن.",
      span: "عام من الآن",
      value: "2021",
      type: "date",
      published: "2020-03-11",
    },
    {
      text: "ينتهي العقد شهرا و21 يوما من الآن.",
      span: "شهرا و21 يوما من الآن",
      value: "2020-05-02",
      type: "date",
      published: "2020-03-11",
    },
    { text: "لا يتجاوز عمره (28) عاما.", span: "(28) عاما", value: "P28Y", type: "duration" },
    { text: "مر على بنائها 12 قرنا.", span: "12 قرنا", value: "P1200Y", type: "duration" },
    { text: "استمرت المعارك نحو أسبوع.", span: "أسبوع", value: "P1W", type: "duration" },
    { text: "يستمر الملتقى شهرا في المدينة.", span: "شهرا", value: "P1M", type: "duration" },
    { text: "غاب أسبوعا كاملا عن العمل.", span: "أسبوعا كاملا", value: "P1W", type: "duration" },
    { text: "حكم عليه بالحبس عاما وشهرين.", span: "عاما وشهرين", value: "P1Y2M", type: "duration" },
    { text: "يكفيه نصف الساعة.", span: "نصف الساعة", value: "PT0.5H", type: "duration" },
    { text: "تدرب سنتين و3 أشهر في الخارج.", span: "سنتين و3 أشهر", value: "P2Y3M", type: "duration" },
  ],
  ignores: [
    "وقع النادي عقدين مع شركتين.",
    "هذا مدير عام المصنع.",
    "كان العدد كبيرا بشكل يومي.",
    "يزورها الناس طيلة أيام العام.",
  ],
};

/** عام من الآن. */
function oneFromNow(scan: Scan, index: number): Match | null {
  const unit = scan.pick(index, "unit");
  const now = unit && readNow(scan, unit.next);
  if (!unit || unit.article || unit.sense.count !== 1 || now === null || isPlural(scan, index)) return null;
  return one(index, now, { is: "ago", lengths: [{ unit: unit.sense.unit, count: 1 }], by: 1 });
}

/** (28) عاما: the Gulf press puts numbers in brackets. */
function inBrackets(scan: Scan, index: number): Match | null {
  const number = scan.is(index - 1, "(") ? scan.number(index) : null;
  if (!number?.digits || !scan.is(number.next, ")")) return null;
  const unit = scan.pick(number.next + 1, "unit");
  const isUnit = unit && !unit.article && !unit.conjunction && !unit.preposition && unit.sense.count === 1;
  if (
    !isUnit ||
    unit.sense.unit === "period" ||
    unit.sense.unit === "season" ||
    unit.sense.unit === "quarter"
  )
    return null;
  const value = toIso([{ unit: unit.sense.unit, count: number.value }]);
  return one(index - 1, unit.next, { is: "fixed", type: "duration", value });
}

const ABOUT = 3;
/** Accusatives that are hardly ever anything but a length; عاما is also "general", يوما also "one day". */
const ADVERBS = ["اسبوعا", "شهرا"];

function isLedAsLength(scan: Scan, index: number): boolean {
  if (scan.is(index, ...ADVERBS)) return true;
  const lead = scan.pick(index - 1, "lead");
  if (lead !== null && /مده$|^(?:طوال|طيله)$/u.test(scan.tokens[index - 1]?.folded ?? "")) return true;
  // نحو أسبوع, ما يقرب من شهر.
  for (let i = Math.max(0, index - ABOUT); i < index; i++)
    if (
      numberWords.at(scan.tokens, i).some(({ sense, next }) => sense.role === "approximate" && next === index)
    )
      return true;
  return false;
}

/** لمدة شهر, طوال يوم, نحو أسبوع, شهرا: a single unit that its lead makes a length. */
function oneUnit(scan: Scan, index: number): Match | null {
  const unit = scan.pick(index, "unit");
  if (!unit || unit.article || unit.conjunction || unit.preposition || unit.sense.count !== 1) return null;
  if (isPlural(scan, index) || !isLedAsLength(scan, index)) return null;
  if (scan.pick(unit.next, "month") || unit.sense.unit === "period" || unit.sense.unit === "quarter")
    return null;
  return one(index, unit.next, {
    is: "fixed",
    type: "duration",
    value: toIso([{ unit: unit.sense.unit, count: 1 }]),
  });
}

/** What makes a date of the unit: العام الماضي, العام الدراسي, اليوم الجمعة. */
const CONTINUED: readonly SenseKind[] = ["shift", "kind", "weekday", "same", "that", "day"];

/** طوال العام, طيلة اليوم: the whole of one unit. "طوال العام الماضي" is a date, and longer. */
export const throughout: TimeRule = {
  name: "duration.throughout",
  starts: ["throughout"],
  match(scan, index) {
    const lead = scan.pick(index, "throughout");
    const unit = lead && scan.pick(lead.next, "unit");
    const isToday = lead !== null && scan.is(lead.next, "اليوم");
    if (!lead || !(isToday || (unit?.article && !unit.conjunction && !unit.preposition))) return null;
    const at = unit?.next ?? lead.next + 1;
    const name = isToday ? "day" : unit?.sense.unit;
    const isWhole = name === "day" || name === "week" || name === "month" || name === "year";
    if (!isWhole || unit?.sense.count === 2 || isPlural(scan, lead.next) || isGeneral(scan, lead.next))
      return null;
    if (scan.startsNumber(at) || CONTINUED.some((kind) => scan.pick(at, kind) !== null)) return null;
    const value = toIso([{ unit: name, count: 1 }]);
    return one(index, at, { is: "fixed", type: "duration", value });
  },
  finds: [
    { text: "يعمل المصنع طوال العام بلا توقف.", span: "طوال العام", value: "P1Y", type: "duration" },
    { text: "يأتون طوال العام من القرى.", span: "طوال العام", value: "P1Y", type: "duration" },
    { text: "ظلت الطرق مغلقة طيلة اليوم.", span: "طيلة اليوم", value: "P1D", type: "duration" },
  ],
  ignores: ["يعمل على مدار الساعة.", "ظل صامتا طوال الوقت."],
};

/** الساعة الثالثة عصرا, الساعة 10:30 صباحا, 8 مساء, 14:00 بتوقيت غرينتش. */
export const clock: TimeRule = {
  name: "time.clock",
  starts: ["clock", "number", "at"],
  match(scan, index) {
    const name = scan.pick(index, "at");
    if (name && !name.article)
      return one(index, name.next, { is: "fixed", type: "time", value: name.sense.clock });
    const read = readClock(scan, index);
    return read && one(index, read.next, { is: "fixed", type: "time", value: read.value });
  },
  finds: [
    {
      text: "يبدأ الحفل في الساعة الثالثة عصرا.",
      span: "الساعة الثالثة عصرا",
      value: "T15:00",
      type: "time",
    },
    { text: "يبدأ الحفل عند الساعة 10:30 صباحا.", span: "الساعة 10:30 صباحا", value: "T10:30", type: "time" },
    { text: "أغلقت المراكز 8 مساء.", span: "8 مساء", value: "T20:00", type: "time" },
    { text: "وقع الزلزال 14:00 بتوقيت غرينتش.", span: "14:00 بتوقيت غرينتش", value: "T14:00", type: "time" },
    {
      text: "ينطلق السباق عند السابعة والنصف مساء.",
      span: "السابعة والنصف مساء",
      value: "T19:30",
      type: "time",
    },
    {
      text: "يستمر العرض حتى الساعة الثانية عشرة ليلا.",
      span: "الساعة الثانية عشرة ليلا",
      value: "T00:00",
      type: "time",
    },
    {
      text: "وصل البلاغ عند الساعة 11:30 من مساء الأربعاء.",
      span: "الساعة 11:30",
      value: "T23:30",
      type: "time",
    },
    {
      text: "يقلع القطار الساعة الثامنة وعشرين دقيقة مساء.",
      span: "الساعة الثامنة وعشرين دقيقة مساء",
      value: "T20:20",
      type: "time",
    },
    { text: "وصلت القافلة في العاشرة والنصف.", span: "العاشرة والنصف", value: "T10:30", type: "time" },
    { text: "أغلقت الأبواب عند منتصف الليل.", span: "منتصف الليل", value: "T00:00", type: "time" },
    { text: "يبدأ البث عند 14:30 كما أعلن.", span: "14:30", value: "T14:30", type: "time" },
    {
      text: "ينطلق السباق الساعة الثامنة إلا ربعا.",
      span: "الساعة الثامنة إلا ربعا",
      value: "T07:45",
      type: "time",
    },
  ],
  ignores: ["فاز بالمركز الثالثة عشرة مكرر.", "قرأ الآية 2:255 من السورة.", "حضر السنوية العاشرة والاحتفال."],
};

/** كل خميس, كل يوم أحد; كل أحد is everybody and كل اثنين every two. */
function bareWeekday(scan: Scan, index: number): Hit<SenseOf<"bare-weekday">> | null {
  const isNoun = scan.pick(index, "unit")?.sense.unit === "day";
  const day = scan.pick(isNoun ? index + 1 : index, "bare-weekday");
  if (!day || day.article || day.conjunction || day.preposition) return null;
  return isNoun || day.sense.weekday > 1 ? day : null;
}

/** كل يوم, كل ثلاثة أشهر, سنويا. */
export const set: TimeRule = {
  name: "set",
  starts: ["every", "set"],
  match(scan, index) {
    const word = scan.pick(index, "set");
    if (word) return one(index, word.next, { is: "fixed", type: "set", value: `R/${word.sense.every}` });
    const every = scan.pick(index, "every");
    if (!every || every.article) return null;
    const day = bareWeekday(scan, every.next);
    if (day) return one(index, day.next, { is: "fixed", type: "set", value: "R/P1W" });
    const length = readLength(scan, every.next);
    if (length)
      return one(index, length.next, { is: "fixed", type: "set", value: `R/${toIso(length.value)}` });
    const unit = scan.pick(every.next, "unit");
    if (!unit || unit.article || unit.conjunction || unit.preposition || unit.sense.unit === "period")
      return null;
    if (unit.sense.unit === "decade" || unit.sense.unit === "quarter" || unit.sense.unit === "season")
      return null;
    return one(index, unit.next, {
      is: "fixed",
      type: "set",
      value: `R/${toIso([{ unit: unit.sense.unit, count: 1 }])}`,
    });
  },
  finds: [
    { text: "يمشي كل يوم إلى البحر.", span: "كل يوم", value: "R/P1D", type: "set" },
    { text: "تنشر النتائج كل ثلاثة أشهر.", span: "كل ثلاثة أشهر", value: "R/P3M", type: "set" },
    { text: "يلتقون كل يوم جمعة في المقهى.", span: "كل يوم جمعة", value: "R/P1W", type: "set" },
    { text: "يلتقون كل خميس في المقهى.", span: "كل خميس", value: "R/P1W", type: "set" },
    { text: "يموت آلاف سنويا في الطرق.", span: "سنويا", value: "R/P1Y", type: "set" },
  ],
  ignores: ["حضر كل الأعضاء.", "يعرف كل أحد هذه القصة.", "كل عام وأنتم بخير."],
};
