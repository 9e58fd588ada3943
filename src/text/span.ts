/**
 * Stretches of a text.
 * @module
 */

/** A half-open stretch `[start, end)` of the raw text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a span, to the letter. */
export function textOf(text: string, at: Span): string {
  return text.slice(at.start, at.end);
}

/** True where the two share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span without the white space at its two ends. */
export function trim(text: string, at: Span): Span {
  let { start, end } = at;
  while (start < end && /\s/u.test(text[start] ?? "")) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? "")) end--;
  return { start, end };
}
