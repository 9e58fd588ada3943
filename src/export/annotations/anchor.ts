/**
 * Finding annotated stretches again in a text that may have been edited: found to the letter, or an orphan; never a guess.
 * @module
 */
import { offsetsOf } from "../../text/index.ts";
import { occurrencesOf } from "./occurrences.ts";
import type { Selector, TextPositionSelector, TextQuoteSelector } from "./selectors.ts";

/** An annotated stretch as a file has it. */
export interface AnnotatedStretch {
  /** The annotation's id. */
  readonly id: string;
  /** The text that it is of, where the file names it: `ni:///sha-256;…` is its hash. */
  readonly source: string | null;
  readonly selectors: readonly Selector[];
}

/**
 * Why a stretch cannot be found. `unquoted`: it has no words, and a place alone proves nothing; `gone`: its words stand nowhere;
 * `ambiguous`: they stand at several places, and nothing tells which; `surroundings`: they stand there, but not as they stood.
 */
export type OrphanReason = "unquoted" | "gone" | "ambiguous" | "surroundings";

/** What became of a stretch. Offsets count code points. */
export type Anchored =
  | {
      readonly id: string;
      readonly state: "found";
      readonly start: number;
      readonly end: number;
      readonly exact: string;
      /** Where the file says it began; null where it does not say. */
      readonly before: number | null;
    }
  | {
      readonly id: string;
      readonly state: "orphan";
      readonly reason: OrphanReason;
      readonly exact: string | null;
    };

/** A text, with the name that `source` gives it (`ni:///sha-256;…`). */
export interface AnchorText {
  readonly text: string;
  readonly name: string;
}

/** Whether it is words, and not none. */
const isQuote = (one: Selector): one is TextQuoteSelector =>
  one.type === "TextQuoteSelector" && one.exact !== "";

/**
 * Makes what finds stretches again in one text. Every selector of a stretch says that it selects that one and nothing else of its
 * source; so a selector that selects one place here is believed, one that selects several is not, and two that disagree are not.
 * In the very text that was annotated the place itself is believed, if the words stand there.
 */
export function anchorIn({ text, name }: AnchorText): (stretch: AnnotatedStretch) => Anchored {
  const offsets = offsetsOf(text);
  return ({ id, source, selectors }) => {
    const quotes = selectors.flatMap((one) => (isQuote(one) ? [one] : []));
    const position = selectors.find((one) => one.type === "TextPositionSelector") ?? null;
    const exact = quotes[0]?.exact ?? null;
    const orphan = (reason: OrphanReason): Anchored => ({ id, state: "orphan", reason, exact });
    if (exact === null || quotes.some((quote) => quote.exact !== exact)) return orphan("unquoted");
    const start = (source === name ? placeOf(position, exact) : null) ?? onlyPlace(quotes, exact);
    if (typeof start !== "number") return orphan(start);
    const place = offsets.toCodePoints({ start, end: start + exact.length });
    return { id, state: "found", ...place, exact, before: position?.start ?? null };
  };

  /** Where the place is, in UTF-16 units; null where other words stand there. */
  function placeOf(position: TextPositionSelector | null, exact: string): number | null {
    if (!position || !isWithin(position)) return null;
    const { start, end } = offsets.toUtf16(position);
    return text.slice(start, end) === exact ? start : null;
  }

  function isWithin({ start, end }: TextPositionSelector): boolean {
    const { end: length } = offsets.toCodePoints({ start: text.length, end: text.length });
    return start >= 0 && start <= end && end <= length;
  }

  function onlyPlace(quotes: readonly TextQuoteSelector[], exact: string): number | OrphanReason {
    const selected = quotes.map((quote) => occurrencesOf(text, quote));
    const places = new Set(selected.flatMap((found) => (found.length === 1 ? found : [])));
    const [only, other] = places;
    if (only !== undefined) return other === undefined ? only : "ambiguous";
    if (selected.some((found) => found.length > 1)) return "ambiguous";
    return occurrencesOf(text, { exact }).length > 0 ? "surroundings" : "gone";
  }
}
