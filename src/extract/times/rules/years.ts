/**
 * Rules for years, pairs of years, decades and centuries.
 * @module
 */
import { readNumeral } from "../../numbers/words.ts";
import type { Found, Meaning, Piece } from "../meaning.ts";
import { readYearMoment, readYearPairMoment, yearMeaning } from "../moments.ts";
import { isGeneral, readYearNumber, skipKind, type YearNumber } from "../read-year.ts";
import { countsNext } from "../read-year-context.ts";
import { type Match, one, type TimeRule } from "../rule.ts";
import type { Scan } from "../scan.ts";

const CENTURY = 100;

/** عام 2015, العام 2016م, العام نفسه, 2015 where only a year can stand; عامي 2011 و2014, سنوات 2010 و2011. */
export const year: TimeRule = {
  name: "date.year",
  starts: ["unit", "number", "this", "same-before"],
  match(scan, index) {
    const moment = readYearMoment(scan, index);
    return moment ? withMoreYears(scan, index, moment) : yearList(scan, index);
  },
  finds: [
    { text: "تأسست الشركة عام 2015 في المغرب.", span: "عام 2015", value: "2015" },
    { text: "انخفض الإنتاج في العام 2016 كثيرا.", span: "العام 2016", value: "2016" },
    { text: "ولد في سنة 1998 بالقاهرة.", span: "سنة 1998", value: "1998" },
    { text: "بلغ الدين لعام 2013م ذروته.", span: "لعام 2013م", value: "2013" },
    { text: "بني المسجد عام 1436هـ في الحي.", span: "عام 1436هـ", value: "2014/2015" },
    { text: "افتتح المعرض في 1997 ثم توقف.", span: "1997", value: "1997" },
    { text: "حكم المدينة حتى عام 600 ميلاديا.", span: "عام 600 ميلاديا", value: "0600" },
    { text: "بني الهيكل عام 300 قبل الميلاد.", span: "عام 300 قبل الميلاد", value: "relative" },
    { text: "سقطت المدينة في عام 1200 ق.م على الأرجح.", span: "عام 1200 ق.م", value: "relative" },
    { text: "كتبها قبل موته (1973) بقليل.", span: "1973", value: "1973" },
    { text: "زارها في عامي 2011 و2014 مع أسرته.", span: "عامي 2011", value: "2011" },
    { text: "تخرج في الجامعة عام ألفين وستة عشر.", span: "عام ألفين وستة عشر", value: "2016" },
    { text: "بدأت الحرب عام 2017، وفي العام نفسه نزح أهلها.", span: "العام نفسه", value: "2017" },
    { text: "فاز بالكأس في 2009 و2011 مع ناديه.", span: "و2011", value: "2011" },
    { text: "سيسافر العام المقبل إلى تونس.", span: "العام المقبل", value: "2021", published: "2020-05-01" },
  ],
  ignores: [
    "كشفت رؤية 2030 عن مشاريع كثيرة.",
    "باع المزارع 2000 شجرة.",
    "قال الأمين العام الحالي للمنظمة إن الوضع صعب.",
    "يضم المبنى 1950 غرفة.",
    "يبعد الكوكب عنا على بعد 1650 سنة ضوئية.",
    "ضبطت الشرطة عدد (1975) علبة.",
    "شارك أكثر من 2000 فعالية.",
    "صوت المجلس على القرار 2254 بالإجماع.",
  ],
};

/** في 2009 و2011: the years that و joins to a year. */
function withMoreYears(scan: Scan, index: number, moment: Piece<Meaning>): Match {
  const found: Found[] = [{ first: index, next: moment.next, meaning: moment.value }];
  let next = moment.next;
  for (let k = 0; k < 12 && moment.value.is === "date"; k++) {
    const more =
      readNumeral(scan.tokens, next)?.conjunction === "و" ? readYearNumber(scan, next, true) : null;
    if (
      !more ||
      more.value.year < 1800 ||
      more.value.year > 2100 ||
      countsNext(scan, more.value.year, more.next)
    )
      break;
    found.push({ first: next, next: more.next, meaning: yearMeaning(more.value) });
    next = more.next;
  }
  return { next, found };
}

/** عامي 2011 و2014, الأعوام 2012 و2013 و2014: a row is one stretch. */
function yearList(scan: Scan, index: number): Match | null {
  const unit = scan.pick(index, "unit");
  if (unit?.sense.unit !== "year" || isGeneral(scan, index)) return null;
  const years: { value: YearNumber; at: number; next: number }[] = [];
  let at = skipKind(scan, unit.next);
  for (let k = 0; k < 12; k++) {
    const start = k > 0 && scan.is(at, "و", "،", ",") ? at + 1 : at;
    const read = readYearNumber(scan, start, k > 0);
    if (!read) break;
    years.push({ value: read.value, at: start, next: read.next });
    at = read.next;
  }
  const [first] = years;
  const last = years.at(-1);
  if (!first || !last) return null;
  const isRow = years.length > 1 && years.every(({ value }, k) => value.year === first.value.year + k);
  if (isRow)
    return one(index, last.next, {
      is: "range",
      from: yearMeaning(first.value),
      to: yearMeaning(last.value),
    });
  const found = years.map(
    ({ value, at: start, next }, k): Found => ({
      first: k === 0 ? index : start,
      next,
      meaning: yearMeaning(value),
    }),
  );
  return { next: last.next, found };
}

/** 2014/2015, العام الدراسي 1436-1437هـ, (1975-1990). */
export const yearPair: TimeRule = {
  name: "date.year-pair",
  starts: ["unit", "number"],
  match(scan, index) {
    const pair = readYearPairMoment(scan, index);
    return pair && one(index, pair.next, pair.value);
  },
  finds: [
    { text: "سجل خمسة أهداف في موسم 2014/2015 مع ناديه.", span: "موسم 2014/2015", value: "2014/2015" },
    {
      text: "تبدأ الدراسة للعام الدراسي القادم 1436-1437هـ غدا الأحد.",
      span: "للعام الدراسي القادم 1436-1437هـ",
      value: "2015/2016",
    },
    {
      text: "صرفت القروض حتى نهاية السنة المالية 1435/ 1436هـ للمزارعين.",
      span: "نهاية السنة المالية 1435/ 1436هـ",
      value: "2014/2015",
    },
    { text: "تبدأ الدورة المقبلة (1437هـ / 2016م) في الربيع.", span: "1437هـ / 2016م", value: "2016" },
    { text: "قرأ سيرة ابن خلدون (1332 - 1406) كاملة.", span: "1332 - 1406", value: "1332/1406" },
    { text: "عاش أيام الحرب الأهلية (1975-1990) في بيروت.", span: "1975-1990", value: "1975/1990" },
  ],
  ignores: ["شارك بين 150-200 متطوع.", "هاتف الشركة 5552015/2016777 مشغول."],
};

/** الثمانينيات, عقد التسعينيات, سبعينيات القرن الماضي, القرن العشرين. */
export const decade: TimeRule = {
  name: "date.decade",
  starts: ["decade", "unit"],
  match(scan, index) {
    const unit = scan.pick(index, "unit");
    const at =
      unit && !unit.article && (unit.sense.unit === "decade" || unit.sense.unit === "period")
        ? unit.next
        : index;
    const hit = scan.pick(at, "decade");
    if (!hit) return century(scan, index);
    const from = scan.is(hit.next, "من") ? hit.next + 1 : hit.next;
    if (scan.tokens[from]?.folded.startsWith("عمر")) return { next: from + 1, found: [] };
    const of = readCentury(scan, from);
    const isTold = of !== null || hit.sense.year >= 1930;
    const start = (of?.value ?? 1900) + (hit.sense.year % CENTURY);
    const meaning: Meaning = isTold
      ? { is: "fixed", type: "date", value: `${start}/${start + 9}` }
      : { is: "relative" };
    return one(index, of?.next ?? hit.next, meaning);
  },
  finds: [
    { text: "هاجر إلى كندا في عقد التسعينيات.", span: "عقد التسعينيات", value: "1990/1999" },
    { text: "اشتهر في سبعينيات القرن الماضي بأغانيه.", span: "سبعينيات القرن الماضي", value: "1970/1979" },
    { text: "تغير الأدب في القرن العشرين.", span: "القرن العشرين", value: "1900/1999" },
    { text: "بني القصر في القرن التاسع عشر.", span: "القرن التاسع عشر", value: "1800/1899" },
  ],
  ignores: ["كان الرجل في الثلاثينيات من عمره.", "كسر قرن الثور."],
};

function readCentury(scan: Scan, index: number): { value: number; next: number } | null {
  const unit = scan.pick(index, "unit");
  if (unit?.sense.unit !== "century" || !unit.article || unit.conjunction) return null;
  const shift = scan.pick(unit.next, "shift");
  if (shift)
    return shift.sense.by === null ? null : { value: 2000 + shift.sense.by * CENTURY, next: shift.next };
  const number = scan.ordinal(unit.next) ?? scan.number(unit.next);
  if (!number?.article || number.value < 5 || number.value > 21) return null;
  return { value: (number.value - 1) * CENTURY, next: number.next };
}

function century(scan: Scan, index: number): Match | null {
  const of = readCentury(scan, index);
  if (!of) return null;
  const era = scan.pick(of.next, "era");
  if (era?.sense.calendar === "hijri") return one(index, era.next, { is: "relative" });
  const value = `${String(of.value).padStart(4, "0")}/${String(of.value + CENTURY - 1).padStart(4, "0")}`;
  return one(index, era?.next ?? of.next, { is: "fixed", type: "date", value });
}
