/**
 * Rules for stretches with two ends, and for the parts of a period.
 * @module
 */
import { type DateParts, type Meaning, partsOf } from "../meaning.ts";
import { readMoment, readYearPairMoment, yearMeaning } from "../moments.ts";
import { readDayNumber } from "../read-date.ts";
import { readYearNumber } from "../read-year.ts";
import { countsNext } from "../read-year-context.ts";
import { one, type TimeRule } from "../rule.ts";
import type { Scan } from "../scan.ts";

interface End {
  readonly meaning: Meaning;
  readonly next: number;
  /** A day or year told by its number alone: worth nothing without the other end. */
  readonly bare: boolean;
}

function readEnd(scan: Scan, index: number): End | null {
  const moment = readMoment(scan, index);
  if (moment) return { meaning: moment.value, next: moment.next, bare: false };
  const year = readYearNumber(scan, index, true);
  if (
    year &&
    year.value.year >= 1800 &&
    year.value.year <= 2100 &&
    !countsNext(scan, year.value.year, year.next)
  )
    return { meaning: yearMeaning(year.value), next: year.next, bare: true };
  const day = readDayNumber(scan, index);
  return day && { meaning: { is: "date", date: partsOf({ day: day.value }) }, next: day.next, bare: true };
}

/** عامي 2011 before و2014. */
function readDualYear(scan: Scan, index: number): End | null {
  const unit = scan.pick(index, "unit");
  if (unit?.sense.unit !== "year" || unit.sense.count !== 2) return null;
  const year = readYearNumber(scan, unit.next);
  return year && { meaning: yearMeaning(year.value), next: year.next, bare: false };
}

/** The first token of the second end: after إلى or a dash (after من), or at the word that و is written on (after بين). */
function secondEnd(scan: Scan, index: number, between: boolean): number | null {
  if (between && scan.is(index, "و")) return index + 1;
  if (between && (scan.tokens[index]?.folded.startsWith("و") ?? false)) return index;
  const to = scan.pick(index, "to");
  if (to) return to.next;
  return scan.is(index, "-", "–", "—") ? index + 1 : null;
}

const LOOK_AHEAD = 14;
/** أمس and اليوم are in every article, and nothing but a weekday may stand between them and إلى. */
const LOOK_AHEAD_OF_DAY = 4;

/** Most of what may begin a range has no second end anywhere near: a cheap look before the reading. */
function mayHaveSecondEnd(scan: Scan, index: number, between: boolean): boolean {
  if (scan.at(index).length === 0 && !scan.startsNumber(index)) return false;
  const reach = scan.pick(index, "day") ? LOOK_AHEAD_OF_DAY : LOOK_AHEAD;
  for (let i = index + 1; i < index + reach; i++) {
    const folded = scan.tokens[i]?.folded;
    if (folded === undefined || folded === ".") return false;
    if (folded === "-" || folded === "–" || folded === "—" || scan.pick(i, "to")) return true;
    if (between && folded.startsWith("و")) return true;
  }
  return false;
}

/** An end takes from the other what it lacks: the month and year of "3 إلى 7 مايو 2020". */
function complete(end: Meaning, by: Meaning): Meaning {
  if (end.is !== "date" || by.is !== "date") return end;
  const { date } = end;
  const isBareDay = date.month === null && date.year === null && date.by === null;
  const month = isBareDay ? by.date.month : date.month;
  const isOpen = date.year === null && date.yearBy === null && date.by === null;
  const filled: Partial<DateParts> = isOpen
    ? { ...by.date, month, day: date.day, weekday: date.weekday }
    : date;
  return { is: "date", date: partsOf(filled) };
}

const isHollow = (meaning: Meaning): boolean =>
  meaning.is === "date" &&
  meaning.date.month === null &&
  meaning.date.year === null &&
  meaning.date.by === null &&
  meaning.date.yearBy === null;

/** من 3 إلى 7 مايو 2020, بين عامي 2011 و2014, من السبت إلى الأربعاء, 3-7 مايو 2020. */
export const range: TimeRule = {
  name: "date.range",
  starts: ["from", "between", "number", "month", "unit", "weekday", "day"],
  match(scan, index) {
    const lead = scan.pick(index, "between") ?? scan.pick(index, "from");
    const between = lead?.sense.is === "between";
    const at = lead?.next ?? index;
    if (!mayHaveSecondEnd(scan, at, between)) return null;
    const pair = lead && !lead.conjunction ? readYearPairMoment(scan, at) : null;
    if (pair) return one(index, pair.next, pair.value);
    const from = (between ? readDualYear(scan, at) : null) ?? readEnd(scan, at);
    const second = from && secondEnd(scan, from.next, between);
    if (!from || second === null || (!lead && scan.pick(from.next, "to") === null && !from.bare)) return null;
    const to = readEnd(scan, second);
    if (!to || (from.bare && to.bare && !(lead && areYears(from, to)))) return null;
    const meaning: Meaning = {
      is: "range",
      from: complete(from.meaning, to.meaning),
      to: complete(to.meaning, from.meaning),
    };
    return isHollow(meaning.from) || isHollow(meaning.to) ? null : one(index, to.next, meaning);
  },
  finds: [
    {
      text: "يقام المعرض من 3 إلى 7 مايو 2020 في دبي.",
      span: "من 3 إلى 7 مايو 2020",
      value: "2020-05-03/2020-05-07",
    },
    { text: "يقام المعرض 3-7 مايو 2020 في دبي.", span: "3-7 مايو 2020", value: "2020-05-03/2020-05-07" },
    { text: "تضاعف العدد بين عامي 2011 و2014 في الأرياف.", span: "بين عامي 2011 و2014", value: "2011/2014" },
    { text: "عمل سفيرا من 1990 إلى 1995 في روما.", span: "من 1990 إلى 1995", value: "1990/1995" },
    { text: "حكم من عام 2001 حتى عام 2009.", span: "من عام 2001 حتى عام 2009", value: "2001/2009" },
    { text: "تراجعت المبيعات بين مارس ويونيو 2016.", span: "بين مارس ويونيو 2016", value: "2016-03/2016-06" },
    { text: "تفتح الأسواق من السبت إلى الأربعاء فقط.", span: "من السبت إلى الأربعاء", value: "relative" },
    {
      text: "امتدت الرحلة من 28 فبراير إلى 3 مارس 2012.",
      span: "من 28 فبراير إلى 3 مارس 2012",
      value: "2012-02-28/2012-03-03",
    },
  ],
  ignores: [
    "ارتفع السعر من 3 إلى 7 دولارات.",
    "خسر الفريق بين 10 و15 لاعبا.",
    "انتقل من 1500 متر إلى 2000 متر.",
  ],
};

const areYears = (from: End, to: End): boolean =>
  from.meaning.is === "date" &&
  to.meaning.is === "date" &&
  from.meaning.date.year !== null &&
  to.meaning.date.year !== null;
