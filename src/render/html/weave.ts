/**
 * Weaves elements into a text. Stretches may nest and cross; an element that another one crosses is closed and opened
 * again, so that the markup is always well formed.
 * @module
 */
import type { Span } from "../../text/index.ts";

/** An element round a stretch of text. It may come in several pieces. */
export interface Element extends Span {
  /** The tag that opens a piece; `first` for the piece that has the beginning. */
  open(first: boolean): string;
  /** What ends a piece, the closing tag included; `last` for the piece that has the end. */
  close(last: boolean): string;
}

/**
 * The stretch `within` of a text with the elements that touch it, the longer ones outside. An element that began before
 * the stretch or goes on after it has only a piece here. `render` turns plain text into HTML.
 */
export function weave(within: Span, elements: readonly Element[], render: (at: Span) => string): string {
  const inside = elements.filter(({ start, end }) => start < end && start < within.end && end > within.start);
  const waiting = inside.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Element[] = [];
  let out = "";
  let at = within.start;
  let next = 0;
  for (const edge of edgesOf(within, waiting)) {
    if (edge > at) out += render({ start: at, end: edge });
    at = edge;
    out += closeAt(edge, within, open);
    if (edge === within.end) break;
    for (let element = waiting[next]; element && element.start <= edge; element = waiting[++next]) {
      out += element.open(element.start >= within.start);
      open.push(element);
    }
  }
  return out;
}

/** Where an element begins or ends, with the two ends of the stretch; sorted, each once. */
function edgesOf(within: Span, elements: readonly Element[]): number[] {
  const edges = new Set([within.start, within.end]);
  for (const { start, end } of elements) {
    if (start > within.start) edges.add(start);
    if (end < within.end) edges.add(end);
  }
  return [...edges].sort((a, b) => a - b);
}

/** Closes what ends here, and for it whatever was opened later, which is opened again. */
function closeAt(edge: number, within: Span, open: Element[]): string {
  const ends = (element: Element): boolean => element.end <= edge || edge === within.end;
  const lowest = open.findIndex(ends);
  if (lowest < 0) return "";
  const above = open.splice(lowest);
  const staying = above.filter((element) => !ends(element));
  let out = "";
  for (const element of above.reverse()) out += element.close(element.end <= edge);
  for (const element of staying) {
    out += element.open(false);
    open.push(element);
  }
  return out;
}
