/**
 * Places of articles with their words, in code points, as they leave the process.
 * @module
 */
import type { Place } from "../../model/index.ts";
import { type OffsetConverter, offsetsOf, type Span } from "../../text/index.ts";

/** Words at a place. */
export interface Quoted {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A stretch of an article's text, and where it begins. */
export interface Excerpt {
  readonly start: number;
  readonly text: string;
}

/** So many UTF-16 units of the surroundings are shown on each side. */
const AROUND = 48;

/** Quotes out of these texts. */
export class Quotes {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #offsets = new Map<string, OffsetConverter>();

  /** `texts`: of the articles, by their ids. */
  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  /** The words at a place (UTF-16); null where the article's text is not at hand. */
  find({ document, start, end }: Place): Quoted | null {
    const text = this.#texts.get(document);
    if (text === undefined) return null;
    return {
      article: document,
      ...this.#offsetsOf(document, text).toCodePoints({ start, end }),
      text: text.slice(start, end),
      prefix: text.slice(whole(text, Math.max(0, start - AROUND)), start),
      suffix: text.slice(end, whole(text, Math.min(text.length, end + AROUND))),
    };
  }

  /** The words at a place. Throws where the article's text is not at hand. */
  quote(place: Place): Quoted {
    const found = this.find(place);
    if (!found)
      throw new Error(`no text of ${place.document}; load the texts of all articles that are quoted`);
    return found;
  }

  /** A statement with every one of `near` that stands within `reach` units of it. */
  excerpt({ document, start, end }: Place, near: readonly Span[], reach: number): Excerpt {
    const text = this.#texts.get(document) ?? "";
    const inside = near.filter((span) => span.end > start - reach && span.start < end + reach);
    const from = Math.min(start, ...inside.map((span) => Math.max(span.start, start - reach)));
    const to = Math.max(end, ...inside.map((span) => Math.min(span.end, end + reach)));
    const [first, last] = [whole(text, from), whole(text, to)];
    const points = this.#offsetsOf(document, text).toCodePoints({ start: first, end: last });
    return { start: points.start, text: text.slice(first, last) };
  }

  #offsetsOf(document: string, text: string): OffsetConverter {
    const known = this.#offsets.get(document) ?? offsetsOf(text);
    this.#offsets.set(document, known);
    return known;
  }
}

/** The offset, or the one after it where it stands within a surrogate pair. */
function whole(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
