/**
 * Lines of a right-to-left listing.
 * @module
 */

/** Wider lines are hard to read. */
const WIDEST = 96;
const NARROWEST = 30;

const RIGHT_TO_LEFT = "\u200f";
const ISOLATE = "\u2068";
const END = "\u2069";

/** The columns that a listing fills. */
export const widthFor = (columns: number): number => Math.max(NARROWEST, Math.min(columns, WIDEST));

/** A text that does not reorder its neighbours. */
export const isolate = (text: string): string => `${ISOLATE}${text}${END}`;

/** Lines as they are printed: each begins with a right-to-left mark, so that a terminal that knows Arabic sets it from the right. */
export function rightToLeft(lines: readonly string[]): string {
  return lines.map((line) => (line === "" ? "\n" : `${RIGHT_TO_LEFT}${line}\n`)).join("");
}
