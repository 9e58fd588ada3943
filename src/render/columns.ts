/**
 * Terminal columns: how wide a text is, and where to break it.
 * @module
 */

const NO_WIDTH = /[\p{M}\p{Cf}]/u;
const DOUBLE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u;

/** How many columns a terminal gives a text without colours. */
export function columnsOf(text: string): number {
  let width = 0;
  for (const point of text) if (!NO_WIDTH.test(point)) width += DOUBLE.test(point) ? 2 : 1;
  return width;
}

/** Breaks a text between words into lines of at most `width` columns. A longer word stands on a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const needs = columnsOf(word);
    if (line !== "" && used + 1 + needs > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    used += needs + (line === "" ? 0 : 1);
    line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}
