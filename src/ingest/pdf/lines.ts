/**
 * From the lines of pages to paragraphs: what repeats at the head and foot of pages goes, broken lines are joined.
 * @module
 */

/** How many lines at the head and at the foot of a page are looked at. */
const EDGE = 2;

/** Pages without running heads, feet and page numbers: lines that stand at the edge of two pages or more, numbers aside, and of two in five. */
export function dropRunning(pages: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.filter((_, i) => isEdge(page, i)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, pages.length * 0.4);
  return pages.map((page) =>
    page.filter((line, i) => !isEdge(page, i) || (counts.get(keyOf(line)) ?? 0) < least),
  );
}

const isEdge = (page: readonly string[], i: number): boolean => i < EDGE || i >= page.length - EDGE;

const keyOf = (line: string): string =>
  line
    .replace(/\p{N}+/gu, "#")
    .replace(/\s+/g, " ")
    .trim();

/** A line shorter than this share of the widest ends its paragraph. */
const FULL = 0.75;

/** Lines as paragraphs. Width is counted in characters, for the page no longer says more. */
export function joinLines(lines: readonly string[]): string {
  const widest = widthOf(lines);
  let text = "";
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    text += line;
    if (next !== undefined) text += goesOn(line, widest) ? " " : "\n";
  }
  return text;
}

/** The width that one line in ten exceeds. */
function widthOf(lines: readonly string[]): number {
  const sorted = lines.map((line) => line.length).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0;
}

function goesOn(line: string, widest: number): boolean {
  return line.length >= widest * (/[.!؟:»”"]$/.test(line) ? 0.92 : FULL);
}
