/**
 * What the first lines of an article say of its day without being debris: "اليوم الثلاثاء 16 مايو 2023".
 * @module
 */
import type { Line } from "./line.ts";
import { DATED, readDate } from "./words.ts";

/** Folded units of a line that count as its beginning. */
const WINDOW = 400;

const TODAY = new RegExp(
  `(?:^|[\\s،(«"“])(?:اليوم|مساء اليوم|صباح اليوم|فجر اليوم) ?[،,(]? ?\\(?${DATED}`,
  "u",
);

/** The day that the first lines call today (YYYY-MM-DD); null where none of them names one. */
export function dayOfLead(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const date = text.includes("اليوم") ? TODAY.exec(text.slice(0, WINDOW))?.groups?.date : undefined;
    const day = date === undefined ? null : readDate(date);
    if (day !== null) return day;
  }
  return null;
}
