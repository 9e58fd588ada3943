/**
 * Rules for days of a month that is not named.
 * @module
 */
import { partsOf } from "../meaning.ts";
import { readDayNumber } from "../read-date.ts";
import { countsNext } from "../read-year-context.ts";
import { one, type TimeRule } from "../rule.ts";
import { isPlural, type Scan } from "../scan.ts";

/** يوم 27, الخميس 21 at the end of a clause: "أصيب الخميس 21 شخصا" counts. */
export const dayNumber: TimeRule = {
  name: "date.day-number",
  starts: ["unit", "weekday"],
  match(scan, index) {
    const unit = scan.pick(index, "unit");
    const isNoun =
      unit?.sense.unit === "day" && unit.sense.count === 1 && !unit.article && !isPlural(scan, index);
    const day = scan.pick(isNoun ? unit.next : index, "weekday");
    if (day && isNoun && (day.conjunction || day.preposition)) return null;
    const after = day?.next ?? (isNoun ? unit.next : null);
    if (after === null) return null;
    const at = day && scan.is(after, "في") ? after + 1 : after;
    const number = readPlainDay(scan, at);
    if (!number) return null;
    const isOver = day ? isClauseEnd(scan, number.next) : !countsNext(scan, number.value, number.next);
    const date = partsOf({ day: number.value, weekday: day?.sense.weekday ?? null });
    return isOver ? one(index, number.next, { is: "date", date }) : null;
  },
  finds: [
    { text: "يسلم المبنى يوم 27 بعد الإصلاح.", span: "يوم 27", value: "relative" },
    {
      text: "يلتقي الفريقان يوم الخميس 12.",
      span: "يوم الخميس 12",
      value: "2020-03-12",
      published: "2020-03-09",
    },
  ],
  ignores: ["أصيب في يوم 15 عاملا.", "في يوم 15 ألف زائر."],
};

/** Digits (without a clitic), or an ordinal. */
function readPlainDay(scan: Scan, index: number): { value: number; next: number } | null {
  if (!scan.startsNumber(index)) return null;
  const number = scan.number(index);
  if (number && (number.digits === null || number.conjunction || number.preposition || number.article))
    return null;
  const ordinal = number ? null : scan.ordinal(index);
  if (ordinal && (ordinal.conjunction || ordinal.preposition)) return null;
  return readDayNumber(scan, index);
}

function isClauseEnd(scan: Scan, index: number): boolean {
  return scan.tokens[index] === undefined || scan.is(index, ".", "،", ",", "!", "؟", ")", "؛");
}
