/**
 * A text in pieces, so that passages and differences which lie over one another can be shown.
 * @module
 */
import { offsetsOf, type Span } from "../../../text/index.ts";

/** Places of one kind, in code points; a place is told by its number in the list. */
type Places = readonly (Span | null)[];

/** A piece of the text, and the first passage and difference that it belongs to. */
export interface Segment {
  readonly start: number;
  readonly words: string;
  readonly passage: number | null;
  readonly difference: number | null;
  /** The passage begins here. */
  readonly opensPassage: boolean;
  readonly opensDifference: boolean;
}

/** Cuts a text at every border of a place. A null in a list is a place of the other text. */
export function segmentsOf(text: string, passages: Places, differences: Places): Segment[] {
  const offsets = offsetsOf(text);
  const inUnits = (places: Places): Places => places.map((place) => place && offsets.toUtf16(place));
  const [passing, differing] = [inUnits(passages), inUnits(differences)];
  const borders = new Set([0, text.length]);
  for (const place of [...passing, ...differing])
    if (place) for (const at of [place.start, place.end]) borders.add(at);
  const sorted = [...borders].sort((a, b) => a - b);
  const opened = { passages: new Set<number>(), differences: new Set<number>() };
  return sorted.slice(0, -1).map((start, at) => {
    const passage = firstAt(passing, start);
    const difference = firstAt(differing, start);
    return {
      start,
      words: text.slice(start, sorted[at + 1]),
      passage,
      difference,
      opensPassage: isNew(opened.passages, passage),
      opensDifference: isNew(opened.differences, difference),
    };
  });
}

function firstAt(places: Places, at: number): number | null {
  const found = places.findIndex((place) => place !== null && place.start <= at && at < place.end);
  return found < 0 ? null : found;
}

function isNew(opened: Set<number>, one: number | null): boolean {
  if (one === null || opened.has(one)) return false;
  opened.add(one);
  return true;
}
