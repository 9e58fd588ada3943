/**
 * An excerpt cut where marks begin and end. Pure.
 * @module
 */
import { offsetsOf, type Span } from "../../../../text/index.ts";

/** A stretch to be marked, in code points of the article, by its number. */
export interface Mark extends Span {
  readonly number: number;
}

/** A piece of an excerpt. `marks`: the numbers that cover it; `ends`: those that end with it. */
export interface Piece {
  readonly text: string;
  readonly isStatement: boolean;
  readonly marks: readonly number[];
  readonly ends: readonly number[];
}

/** Cuts an excerpt, which begins at `start` of its article. What stands outside of it is not marked. */
export function cut(
  excerpt: { readonly start: number; readonly text: string },
  statement: Span,
  marks: readonly Mark[],
): readonly Piece[] {
  const { text, start } = excerpt;
  const offsets = offsetsOf(text);
  const length = offsets.toCodePoints({ start: 0, end: text.length }).end;
  const local = ({ start: from, end }: Span): Span | null => {
    const [a, b] = [Math.max(0, from - start), Math.min(length, end - start)];
    return a < b ? offsets.toUtf16({ start: a, end: b }) : null;
  };
  const own = local(statement);
  const inside = marks.flatMap(({ number, ...span }) => {
    const found = local(span);
    return found ? [{ number, ...found }] : [];
  });
  const edges = new Set([
    0,
    text.length,
    ...[own, ...inside].flatMap((span) => (span ? [span.start, span.end] : [])),
  ]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i): Piece => {
    const to = cuts[i + 1] as number;
    const covers = (span: Span | null): boolean => span !== null && span.start <= from && span.end >= to;
    return {
      text: text.slice(from, to),
      isStatement: covers(own),
      marks: inside.filter(covers).map(({ number }) => number),
      ends: inside.filter((span) => covers(span) && span.end === to).map(({ number }) => number),
    };
  });
}
