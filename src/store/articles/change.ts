/**
 * How a revision differs from the one before it.
 * @module
 */
import { fold, tokenize } from "../../text/index.ts";

/** first: nothing before it. trivial: marks, spaces, spelling. The others: the words say something else. */
export type Change = "first" | "trivial" | "material" | "correction" | "retraction";

/** Folded beginnings of what an outlet writes when it takes back its own text, and when it mends it. Press usage. */
const RETRACTED = ["سحب هذا الخبر", "سحب الخبر", "حذف هذا الخبر", "حذف الخبر", "تم سحب", "نعتذر عن نشر"];
const CORRECTED = [
  "تصحيح:",
  "تصويب:",
  "تنويه:",
  "تصحيح :",
  "تصويب :",
  "جري تصحيح",
  "تم تصحيح",
  "تم تعديل",
  "ورد خطا في",
];

/** More corrected words than this are no slip of the keyboard. */
const MOST_SLIPS = 3;
const SHORTEST_SLIP = 4;

/** Compares two texts of one article. */
export function changeOf(before: string, after: string): Change {
  const [old, now] = [fold(before).text, fold(after).text];
  const isNew = (mark: string): boolean => now.includes(fold(mark).text) && !old.includes(fold(mark).text);
  if (RETRACTED.some(isNew)) return "retraction";
  if (CORRECTED.some(isNew)) return "correction";
  return isSlip(wordsOf(before), wordsOf(after)) ? "trivial" : "material";
}

const wordsOf = (text: string): string[] =>
  tokenize(text)
    .filter(({ kind }) => kind !== "mark")
    .map(({ folded }) => folded);

/** The same words, but for a few that differ by one letter. A number is never a slip. */
function isSlip(before: readonly string[], after: readonly string[]): boolean {
  if (before.length !== after.length) return false;
  const changed = before.flatMap((word, at) =>
    word === after[at] ? [] : [[word, after[at] ?? ""] as const],
  );
  return changed.length <= MOST_SLIPS && changed.every(([old, now]) => isOneLetterOff(old, now));
}

function isOneLetterOff(old: string, now: string): boolean {
  if (/\d/.test(old + now) || Math.min(old.length, now.length) < SHORTEST_SLIP) return false;
  if (Math.abs(old.length - now.length) > 1) return false;
  let from = 0;
  while (from < old.length && old[from] === now[from]) from++;
  const skip = (word: string, other: string): string =>
    word.slice(from + (word.length >= other.length ? 1 : 0));
  return skip(old, now) === skip(now, old);
}
