/**
 * In which direction the letters of a text layer stand. Some producers draw a line from its last letter to its first, others from its first, and
 * PDFium turns the one right and the other round.
 * @module
 */

/** "mixed" where some lines are turned round and others are not: such a layer cannot be trusted. */
export type Direction = "forward" | "backward" | "mixed";

/** By ة and ى, which end words and never begin them: nearly every Arabic paragraph has some. `text` has plain letters, no forms of them. */
export function directionOf(text: string): Direction {
  const ends = text.match(/\p{L}\p{M}*[ةى](?!\p{L})/gu)?.length ?? 0;
  const begins = text.match(/(?<![\p{L}\p{M}])[ةى]\p{M}*\p{L}/gu)?.length ?? 0;
  if (begins * STRAYS <= ends) return "forward";
  return ends * STRAYS <= begins ? "backward" : "mixed";
}

/** One stray among so many is a misprint. */
const STRAYS = 10;

/** A line from its last letter to its first; numbers and Latin words keep their direction, and the mark behind them its place. */
export function turnRound(line: string): string {
  const kept = line.replace(/[A-Za-z\d](?:[\w .,:/&'%-]*[\w%])?[.,:،]?/g, reverse);
  return reverse(kept);
}

const reverse = (text: string): string => [...text].reverse().join("");
