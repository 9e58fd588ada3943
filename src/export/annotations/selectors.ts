/**
 * W3C selectors of a stretch of text: its words with what stands around them, and its place in code points. Each selector alone
 * selects the stretch and nothing else of its text, which is what lets it be found again in a text that was edited.
 * @module
 */
import { offsetsOf, type Span } from "../../text/index.ts";
import { occurrencesOf } from "./occurrences.ts";

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector: half open, in code points. */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

/** One of a list that all select the same stretch. */
export type Selector = TextQuoteSelector | TextPositionSelector;

/** What stands around is quoted at least so far (UTF-16 units), and up to so far until it is the only such place. */
const AROUND = 32;
const FARTHEST = 1_024;
/** Fewer units than that may stand elsewhere tomorrow by chance, however unique they are today: about seven words. */
const TELLING = 40;

/** Makes the selectors of stretches of one text. */
export class Selectors {
  readonly #text: string;
  readonly #toPoints: (at: Span) => Span;

  constructor(text: string) {
    this.#text = text;
    this.#toPoints = offsetsOf(text).toCodePoints;
  }

  /**
   * The selectors of a stretch (UTF-16): words with both sides; words that stand once in the text with one side, or with none, as
   * long as that is a telling stretch; the place.
   */
  of(span: Span): Selector[] {
    const position: Selector = { type: "TextPositionSelector", ...this.#toPoints(span) };
    const exact = this.#text.slice(span.start, span.end);
    const both = this.#quote(span, this.#reachOf(span));
    const isOnly = occurrencesOf(this.#text, { exact }).length === 1;
    return isOnly ? [both, ...this.#alone(span, exact), position] : [both, position];
  }

  #alone(span: Span, exact: string): Selector[] {
    const missing = TELLING - exact.length;
    if (missing <= 0) return [{ type: "TextQuoteSelector", exact }];
    const { prefix, suffix } = this.#quote(span, missing);
    return [
      ...(prefix && prefix.length >= missing ? [{ type: "TextQuoteSelector" as const, exact, prefix }] : []),
      ...(suffix && suffix.length >= missing ? [{ type: "TextQuoteSelector" as const, exact, suffix }] : []),
    ];
  }

  /** How far on both sides words must be quoted to be the only ones. */
  #reachOf(span: Span): number {
    let reach = AROUND;
    while (reach < FARTHEST && occurrencesOf(this.#text, this.#quote(span, reach)).length > 1) reach *= 2;
    return reach;
  }

  #quote({ start, end }: Span, reach: number): TextQuoteSelector {
    const text = this.#text;
    return {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: text.slice(outwards(text, start - reach, -1), start),
      suffix: text.slice(end, outwards(text, end + reach, 1)),
    };
  }
}

/** What a reader sees as one letter is not cut: a mark stays with its letter, a pair stays a pair. */
const WITHIN = /^(?:\p{M}|\u200d|[\udc00-\udfff])/u;
const JOINER = "\u200d";

/** The offset, moved outwards to the next border between letters. */
function outwards(text: string, offset: number, step: 1 | -1): number {
  let at = Math.max(0, Math.min(text.length, offset));
  while (at > 0 && at < text.length && (WITHIN.test(letterAt(text, at)) || text[at - 1] === JOINER))
    at += step;
  return at;
}

/** The code point that begins at the offset; within a pair, its second half. */
const letterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);
