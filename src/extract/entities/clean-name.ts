/**
 * The words of a name as a reader would write them alone: without marks, and without what is fused to the first word.
 * @module
 */
import { type Prose, spanOf } from "../../arabic/index.ts";

/** The words of tokens `[first, last)`, so many fused letters (و, ب, ل) taken off; لل becomes ال. */
export function cleanName(prose: Prose, first: number, last: number, fused: number): string {
  const { start, end } = spanOf(prose, first, last);
  const words = prose.text
    .slice(start, end)
    .replace(/["“”«»‹›„\u0640]/gu, "")
    .replace(/[\s#_]+/gu, " ")
    .trim();
  const bare = words.slice(fused);
  return fused > 0 && words[fused - 1] === "ل" && bare.startsWith("ل") ? `ا${bare}` : bare;
}
