/**
 * Residue: what a report leaves of its sentence and is still no clause of the writer's.
 * @module
 */
import { Flag, foldedAt, has, type Prose, type Range } from "../../arabic/index.ts";
import type { Stretch } from "./coverage.ts";
import { Sign } from "./own-voice.ts";
import { type Reading, wordsIn } from "./reading.ts";

/** Words of a clause that says something by itself though a report goes on with it. */
const LEAST_BEFORE_REPORT = 6;

/**
 * What goes on behind a report without a mark or a و between them, or with a preposition, is part of it and not of the
 * writer's voice.
 */
export function hangsOn({ prose, signs }: Reading, first: number, stretch: Stretch): boolean {
  if (!stretch.trails || headOf(prose, stretch) !== first || /^[وف]/u.test(foldedAt(prose, first)))
    return false;
  if ((signs[first] ?? 0) & Sign.opener) return false;
  return !has(prose, first - 1, Flag.mark) || has(prose, first, Flag.preposition);
}

/** The first token of a stretch that is no mark. */
export function headOf(prose: Prose, { first, last }: Stretch): number {
  let at = first;
  while (at < last && has(prose, at, Flag.mark)) at++;
  return at;
}

/** What a report cuts short before it has said anything much: وأصدرت السفارة (بيانا قالت فيه ...). */
export function breaksOff(reading: Reading, { first, last }: Range, stretch: Stretch): boolean {
  return stretch.leads && last === stretch.last && wordsIn(reading, first, last) < LEAST_BEFORE_REPORT;
}

/** إضافة إلى كذا, فضلا عن كذا: the word behind such a phrase, a further matter of the clause before it. */
export const isAddition = (prose: Prose, at: number): boolean =>
  /^(?:الي|عن)$/u.test(foldedAt(prose, at - 1)) && /^(?:ب?ال)?(?:اضافه|فضلا)$/u.test(foldedAt(prose, at - 2));
