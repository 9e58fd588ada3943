/**
 * Lines of a text by offsets.
 * @module
 */
import type { Span } from "../../../text/index.ts";

/** Which line an offset stands in; the end of a line belongs to it. */
export function lineAt(lines: readonly Span[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
