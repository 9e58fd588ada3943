/**
 * The text as words that can be marked: what is marked begins and ends with whole words, in code points.
 * @module
 */
import { offsetsOf, type Span, textOf } from "../../../text/index.ts";
import type { ApiReply } from "../../services/api.ts";

/** A reading as the API tells it. */
export type Reading = ApiReply<"GET /api/readings/:reading">;

/** What the API says of two readings. */
export type Agreement = ApiReply<"GET /api/readings/:reading/agreement">;

/** Who asks, as a question says it: nobody, where no name is set. */
export const askedBy = (name: string): { readonly by?: string } =>
  name.trim() === "" ? {} : { by: name.trim() };

/** A report as it is read. */
export type ReadReport = Reading["reports"][number];

/** A stretch of the text with its words, in code points. */
export type Words = ReadReport["content"];

/** A word of the text, or what stands between two of them. */
export interface Piece {
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its number among the words; null between words. */
  readonly word: number | null;
}

/** Words from one to another, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A text cut into pieces. */
export interface Cut {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly words: readonly Piece[];
  /** The stretch from one word to another. */
  wordsOf(range: Range): Words;
  /** The first and the last word that a stretch touches; null where it touches none. */
  rangeOf(words: Pick<Words, "start" | "end">): Range | null;
}

/** Cuts a text at its words: runs of letters, marks and digits. */
export function cutText(text: string): Cut {
  const offsets = offsetsOf(text);
  const pieces: Piece[] = [];
  let at = 0;
  let count = 0;
  const push = (end: number, word: number | null): void => {
    if (end > at) pieces.push({ start: at, end, text: text.slice(at, end), word });
    at = end;
  };
  for (const { index, 0: run } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    push(index, null);
    push(index + run.length, count++);
  }
  push(text.length, null);
  const words = pieces.filter(({ word }) => word !== null);
  return {
    text,
    pieces,
    words,
    wordsOf: ({ from, to }) => {
      const units: Span = { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
      return { ...offsets.toCodePoints(units), text: textOf(text, units) };
    },
    rangeOf: ({ start, end }) => {
      const units = offsets.toUtf16({ start, end });
      const touched = words.filter((word) => word.start < units.end && word.end > units.start);
      const [first, last] = [touched[0]?.word, touched.at(-1)?.word];
      return first != null && last != null ? { from: first, to: last } : null;
    },
  };
}
