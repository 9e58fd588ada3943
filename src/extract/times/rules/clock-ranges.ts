/**
 * Rules for stretches between two clock times.
 * @module
 */
import { type ClockEnd, clockOf, readClockEnd } from "../read-clock.ts";
import { one, type TimeRule } from "../rule.ts";
import type { Scan } from "../scan.ts";

/** من الساعة 9 صباحا حتى 5 مساء, بين السادسة والثامنة مساء. */
export const clockRange: TimeRule = {
  name: "time.range",
  starts: ["from", "between"],
  match(scan, index) {
    const between = scan.pick(index, "between");
    const lead = between ?? scan.pick(index, "from");
    const from = lead && readClockEnd(scan, lead.next);
    const at = from && secondEnd(scan, from.next, between !== null);
    const to = at === null ? null : readClockEnd(scan, at);
    if (!from || !to || !(from.value.certain || to.value.certain)) return null;
    return one(index, to.next, { is: "fixed", type: "time", value: rangeOf(from.value, to.value) });
  },
  finds: [
    {
      text: "يفتح المتحف من الساعة 9 صباحا حتى 5 مساء كل يوم.",
      span: "من الساعة 9 صباحا حتى 5 مساء",
      value: "T09:00/T17:00",
      type: "time",
    },
    {
      text: "تنقطع المياه بين السادسة والثامنة مساء.",
      span: "بين السادسة والثامنة مساء",
      value: "T18:00/T20:00",
      type: "time",
    },
    {
      text: "يغلق الجسر من 11 إلى 1 ظهرا.",
      span: "من 11 إلى 1 ظهرا",
      value: "T11:00/T13:00",
      type: "time",
    },
  ],
  ignores: ["خسر الفريق من 3 إلى 1.", "حفروا من 5 إلى 6 م في الصخر.", "جاء بين الثالث والخامس."],
};

/** After إلى or a dash; after بين at the word that و is written on. */
function secondEnd(scan: Scan, index: number, between: boolean): number | null {
  if (between && scan.is(index, "و")) return index + 1;
  if (between && (scan.tokens[index]?.folded.startsWith("و") ?? false)) return index;
  const to = scan.pick(index, "to");
  if (to) return to.next;
  return scan.is(index, "-", "–", "—") ? index + 1 : null;
}

/** "11 إلى 1 ظهرا" begins in the morning: the first end takes the half of the second only where it stays before it. */
function rangeOf(from: ClockEnd, to: ClockEnd): string {
  const end = clockOf(to, from.half);
  const lent = clockOf(from, to.half);
  return `${lent <= end ? lent : clockOf(from, null)}/${end}`;
}
