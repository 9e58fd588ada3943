/**
 * Periods told from the day of publication: الشهر الماضي, هذا الأسبوع, السنوات العشر المقبلة, الـ24 ساعة الماضية.
 * @module
 */
import type { Hit } from "../numbers/words.ts";
import { type Meaning, type Piece, RELATIVE } from "./meaning.ts";
import { isGeneral, pickShift, type ShiftHit, skipKind } from "./read-year.ts";
import { isPlural, type Scan } from "./scan.ts";
import type { SenseOf } from "./senses.ts";

/** One period: الشهر الماضي, هذا الأسبوع, ذلك العام, الفترة المقبلة. */
export function readPeriod(scan: Scan, index: number): Piece<Meaning> | null {
  const before = scan.pick(index, "this") ?? scan.pick(index, "that") ?? scan.pick(index, "same-before");
  const at = before?.next ?? index;
  const unit = scan.pick(at, "unit");
  if (!unit?.article || unit.sense.count !== 1 || isGeneral(scan, at)) return null;
  if (!before) return readShifted(scan, at, unit);
  if (unit.conjunction || unit.preposition) return null;
  // "قال ذلك الأسبوع الماضي": the pronoun is the verb's object.
  if (readShifted(scan, at, unit)) return null;
  const isNow = before.sense.is === "this" && unit.sense.unit !== "period" && !isPlural(scan, at);
  return { value: isNow ? { is: "shift", unit: unit.sense.unit, by: 0 } : RELATIVE, next: unit.next };
}

function readShifted(scan: Scan, index: number, unit: Hit<SenseOf<"unit">>): Piece<Meaning> | null {
  const after = skipKind(scan, unit.next);
  const same = scan.pick(after, "same") ?? scan.pick(after, "that");
  if (same && !same.conjunction && !same.preposition) return { value: RELATIVE, next: same.next };
  const shift = pickShift(scan, after);
  if (!shift) return null;
  const by = shift.sense.by;
  if (by === null) return describesOther(scan, index) ? null : { value: RELATIVE, next: shift.next };
  const isOpen = unit.sense.unit === "period" || isPlural(scan, index);
  return { value: isOpen ? RELATIVE : { is: "shift", unit: unit.sense.unit, by }, next: shift.next };
}

/** "الوزير العام السابق": after a definite noun, العام السابق describes that noun. */
function describesOther(scan: Scan, index: number): boolean {
  return scan.is(index, "العام") && (scan.tokens[index - 1]?.folded.startsWith("ال") ?? false);
}

/** Several periods: العامين الماضيين, الأشهر الثلاثة الماضية, الأيام القليلة المقبلة, الخمس سنوات الماضية. */
export function readSpan(scan: Scan, index: number): Piece<Meaning> | null {
  const unit = scan.pick(index, "unit");
  if (!unit) return readCountedSpan(scan, index);
  if (!unit.article) return null;
  const few = scan.pick(unit.next, "count-vague");
  const number = few ? null : scan.number(unit.next);
  const isNumber =
    number !== null &&
    !number.conjunction &&
    !number.preposition &&
    (number.article || number.digits !== null);
  const shift = pickShift(scan, few?.next ?? (isNumber ? number.next : unit.next));
  if (!shift) return null;
  const count = unit.sense.count === 2 ? 2 : isNumber ? number.value : null;
  if (count === null) return few ? { value: RELATIVE, next: shift.next } : null;
  return { value: spanMeaning(unit.sense, count, shift), next: shift.next };
}

function readCountedSpan(scan: Scan, index: number): Piece<Meaning> | null {
  const number = scan.startsNumber(index) ? scan.number(index) : null;
  // "الـ 24 ساعة": the article may stand apart.
  const isDefinite = number !== null && (number.article || scan.is(index - 1, "ال"));
  const unit = isDefinite ? scan.pick(number.next, "unit") : null;
  if (!number || !unit || unit.conjunction || unit.preposition || unit.article) return null;
  const shift = pickShift(scan, unit.next);
  return shift && { value: spanMeaning(unit.sense, number.value, shift), next: shift.next };
}

function spanMeaning({ unit }: SenseOf<"unit">, count: number, shift: ShiftHit): Meaning {
  const by = shift.sense.by;
  const isCount = Number.isInteger(count) && count > 0 && count < 1000;
  return (by === 1 || by === -1) && unit !== "period" && isCount ? { is: "span", unit, count, by } : RELATIVE;
}
