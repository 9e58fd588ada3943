/**
 * Parts of a day, a month, a year or a longer period: مطلع 2014, أواخر الشهر الماضي, صيف عام 2012, مساء أمس, بقية الأسبوع.
 * @module
 */
import { type Meaning, type Piece, RELATIVE } from "./meaning.ts";
import { hasClitic, readMoment, yearMeaning } from "./moments.ts";
import { pickShift, readYearNumber } from "./read-year.ts";
import type { Scan } from "./scan.ts";

type PartKind = "part" | "season" | "daypart";

/** A part and what it is a part of: its value is that of the whole. */
export function readPart(scan: Scan, index: number): Piece<Meaning> | null {
  const head = scan.pick(index, "part") ?? scan.pick(index, "season") ?? scan.pick(index, "daypart");
  if (!head || head.article) return head?.sense.is === "season" ? readSeason(scan, index, head.next) : null;
  const at = scan.is(head.next, "من") ? head.next + 1 : head.next;
  const inner = hasClitic(scan, at)
    ? null
    : (readNights(scan, index, at) ?? readBracketed(scan, at) ?? readMoment(scan, at));
  if (inner && isAllowed(head.sense.is, inner.value)) return inner;
  if (head.sense.is === "season") {
    const year = readYearNumber(scan, at);
    return year && { value: yearMeaning(year.value), next: year.next };
  }
  return head.sense.is === "part" ? readPartOfPeriod(scan, at) : null;
}

/** A part of a day needs a day, a season a year; a part of a period takes what is not a weekday. */
function isAllowed(kind: PartKind, inner: Meaning): boolean {
  const isDay = inner.is === "day" || inner.is === "weekday" || inner.is === "week-day" || isDayDate(inner);
  if (kind === "daypart") return isDay || (inner.is === "range" && inner.from.is === "weekday");
  return kind === "season" ? !isDay : inner.is !== "weekday";
}

const isDayDate = (meaning: Meaning): boolean => meaning.is === "date" && meaning.date.day !== null;

/** فجر (الأحد). */
function readBracketed(scan: Scan, index: number): Piece<Meaning> | null {
  const day = scan.is(index, "(") ? scan.pick(index + 1, "weekday") : null;
  return day && scan.is(day.next, ")")
    ? { value: { is: "weekday", weekday: day.sense.weekday, by: null }, next: day.next + 1 }
    : null;
}

const DAYS = 7;

/** ليل الثلاثاء الأربعاء, ليلة السبت - الأحد: the night between two days. */
function readNights(scan: Scan, head: number, index: number): Piece<Meaning> | null {
  if (scan.pick(head, "daypart")?.sense.part !== "night") return null;
  const first = scan.pick(index, "weekday");
  if (!first) return null;
  const at = scan.is(first.next, "-", "–", "/") ? first.next + 1 : first.next;
  const second = scan.pick(at, "weekday");
  if (!second || second.conjunction || second.preposition) return null;
  if (second.sense.weekday !== (first.sense.weekday + 1) % DAYS) return null;
  const day = (weekday: number): Meaning => ({ is: "weekday", weekday, by: null });
  return {
    value: { is: "range", from: day(first.sense.weekday), to: day(second.sense.weekday) },
    next: second.next,
  };
}

/** الصيف الماضي, الصيف 2016. */
function readSeason(scan: Scan, index: number, next: number): Piece<Meaning> | null {
  const shift = pickShift(scan, next);
  if (shift) return { value: RELATIVE, next: shift.next };
  const year = scan.pick(index, "season")?.preposition ? null : readYearNumber(scan, next);
  return year && { value: yearMeaning(year.value), next: year.next };
}

/** نهاية الشهر, بداية العام, منتصف الصيف: the one that the article was published in. */
function readPartOfPeriod(scan: Scan, at: number): Piece<Meaning> | null {
  const season = scan.pick(at, "season");
  if (season?.article && !season.conjunction && !season.preposition)
    return { value: RELATIVE, next: season.next };
  const unit = scan.pick(at, "unit");
  if (!unit?.article || unit.conjunction || unit.preposition || unit.sense.count !== 1) return null;
  const { unit: name } = unit.sense;
  if (name === "month" || name === "year" || name === "week") {
    const ordinal = scan.ordinal(unit.next);
    return ordinal?.article && !ordinal.conjunction
      ? null
      : { value: { is: "shift", unit: name, by: 0 }, next: unit.next };
  }
  return name === "season" || name === "decade" || name === "century"
    ? { value: RELATIVE, next: unit.next }
    : null;
}
