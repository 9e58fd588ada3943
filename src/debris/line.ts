/**
 * A line of an article as the rules for debris see it.
 * @module
 */
import { type FoldedText, fold, foldWord, type Span } from "../text/index.ts";

/** All white space but the plain space. */
const OTHER_SPACE = /[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** A line of an article, folded. Patterns know one space; the replacement keeps every offset. */
export class Line implements Span {
  readonly start: number;
  readonly end: number;
  /** The folded text. */
  readonly text: string;
  private readonly raw: string;
  private map: FoldedText | null = null;

  constructor(text: string, { start, end }: Span) {
    this.start = start;
    this.end = end;
    this.raw = text.slice(start, end);
    const folded = foldWord(this.raw);
    this.text = OTHER_SPACE.test(folded) ? folded.replace(/\s/gu, " ") : folded;
  }

  /** The way back to the raw text: made for the few lines that hold debris. */
  get folded(): FoldedText {
    this.map ??= fold(this.raw);
    return this.map;
  }
}
