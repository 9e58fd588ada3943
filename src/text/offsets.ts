/**
 * The one place where UTF-16 units become Unicode code points and back. Inside, spans count UTF-16 units; whatever
 * leaves the process counts code points (W3C Web Annotation, TextPositionSelector).
 * @module
 */
import type { Span } from "./span.ts";

/** Converts offsets of one text between the two units. */
export interface OffsetConverter {
  /** UTF-16 span to code points. An offset inside a surrogate pair moves to the pair's start. */
  toCodePoints(at: Span): Span;
  /** Code point span to UTF-16. Throws a RangeError beyond the text. */
  toUtf16(at: Span): Span;
}

/** Builds a converter: linear once, then logarithmic in the number of surrogate pairs per offset. */
export function offsetsOf(text: string): OffsetConverter {
  const pairs: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xd800 || code > 0xdbff) continue;
    const next = text.charCodeAt(i + 1);
    if (next >= 0xdc00 && next <= 0xdfff) pairs.push(i++);
  }
  if (pairs.length === 0) return { toCodePoints: plain, toUtf16: (at) => plain(checked(at, text.length)) };
  const pairsBefore = (unit: number): number => lowerBound(pairs, (start) => start < unit);
  // A unit inside pair k counts k + 1 pairs before it, which moves it to the pair's own start.
  const toPoint = (unit: number): number => unit - pairsBefore(unit);
  // pairs[k] - k is the code point offset at which pair k starts.
  const toUnit = (point: number): number => point + lowerBound(pairs, (start, k) => start - k < point);
  return {
    toCodePoints: (at) => ({ start: toPoint(at.start), end: toPoint(at.end) }),
    toUtf16: (at) => {
      checked(at, text.length - pairs.length);
      return { start: toUnit(at.start), end: toUnit(at.end) };
    },
  };
}

/** Only the offsets: what is handed in may be a token or more. */
const plain = ({ start, end }: Span): Span => ({ start, end });

function checked(at: Span, length: number): Span {
  if (!(at.start >= 0 && at.end >= at.start && at.end <= length))
    throw new RangeError(`span ${at.start}..${at.end} is outside a text of ${length} code points`);
  return at;
}

/** How many leading entries satisfy `before`. The entries that do must come first. */
function lowerBound(sorted: readonly number[], before: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (before(sorted[mid] ?? 0, mid)) low = mid + 1;
    else high = mid;
  }
  return low;
}
