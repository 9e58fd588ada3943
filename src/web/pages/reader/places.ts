/**
 * Between places of the text and places of the page.
 * @module
 */
import type { Span } from "../../../text/index.ts";
import { lineAt } from "./lines.ts";
import type { Paragraph } from "./model.ts";

/** Offset in the text of a place in the page; null where it is outside of the text. */
function offsetOf(lines: readonly Paragraph[], node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>("[data-line]")?.dataset.line;
  const paragraph = line === undefined ? undefined : lines[Number(line)];
  if (!paragraph) return null;
  return paragraph.start + (node instanceof Text ? offset : offset === 0 ? 0 : paragraph.shown.length);
}

/** The offset of the letter under a point of the window; null where no letter is. */
export function offsetAtPoint(lines: readonly Paragraph[], x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (!caret || !(caret.node instanceof Text)) return null;
  for (const start of [caret.offset, caret.offset - 1]) {
    if (start < 0 || start >= caret.node.length) continue;
    const range = document.createRange();
    range.setStart(caret.node, start);
    range.setEnd(caret.node, start + 1);
    if ([...range.getClientRects()].some((box) => isWithin(box, x, y)))
      return offsetOf(lines, caret.node, start);
  }
  return null;
}

const isWithin = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  left - 1 <= x && x <= right + 1 && top <= y && y <= bottom;

/** Safari has only the older one of the two. */
function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** What the reader has selected of the text; null where nothing of it is. */
export function selectedSpan(lines: readonly Paragraph[]): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOf(lines, startContainer, startOffset);
  const end = offsetOf(lines, endContainer, endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** What is scrolled to comes to stand at this part of the window's height. */
const TO = 0.3;
/** Parts of the height between which a place is seen well; below the first is the page's head. */
const SEEN = { from: 0.12, to: 0.5 };
/** A sheet covers what is below this part of a narrow window. */
const COVERED = { from: 0.4, below: 992 };

/**
 * Scrolls until a place of the text stands in the window's upper half. A place that is seen well stays where it is; one
 * that was pointed at (`pointed`) stays unless a sheet covers it.
 */
export function scrollToPlace(
  lines: readonly Paragraph[],
  elements: readonly (Element | null)[],
  at: number,
  pointed: boolean,
): void {
  const line = lineAt(lines, at);
  const node = elements[line]?.firstChild;
  const paragraph = lines[line];
  if (!(node instanceof Text) || !paragraph) return;
  const range = document.createRange();
  const offset = Math.min(at - paragraph.start, node.length);
  range.setStart(node, offset);
  range.setEnd(node, Math.min(offset + 1, node.length));
  const { top, bottom } = range.getBoundingClientRect();
  const upTo = pointed ? (innerWidth < COVERED.below ? COVERED.from : 1) : SEEN.to;
  const isSeen = (pointed || top >= innerHeight * SEEN.from) && bottom <= innerHeight * upTo;
  if (!isSeen) window.scrollBy({ top: top - innerHeight * TO, behavior: "instant" });
}
