/**
 * What the readers of names find, before it is settled which of them stay.
 * @module
 */
import type { EntityType } from "../../model/index.ts";
import { byteRow } from "../../text/index.ts";

/** Tokens `[first, last)`. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A name that may be an entity. */
export interface Found extends Stretch {
  readonly type: EntityType;
  readonly name: string;
  /** Of two that overlap the heavier stays, then the longer. */
  readonly weight: number;
}

/** How sure the readers are, by what a name is known from. */
export const WEIGHT = {
  /** An outlet set apart by marks. */
  marked: 7,
  /** Class noun and name, or an outlet of the list. */
  whole: 6,
  /** Several words that the lists or a title hold together. */
  joined: 5,
  place: 4,
  /** One word of a list. */
  single: 3,
  /** A second mention by the family name. */
  again: 2,
  /** The words of a voice, where nothing else was read in them. */
  voice: 1,
} as const;

/** Those that stay: none overlaps another, in the order of the text. Linear but for sorting. */
export function settle(found: readonly Found[], length: number): Found[] {
  const taken = byteRow(length);
  const sorted = [...found].sort(
    (a, b) => b.weight - a.weight || b.last - b.first - (a.last - a.first) || a.first - b.first,
  );
  const kept = sorted.filter(({ first, last }) => {
    for (let at = first; at < last; at++) if (taken[at] === 1) return false;
    for (let at = first; at < last; at++) taken[at] = 1;
    return true;
  });
  return kept.sort((a, b) => a.first - b.first);
}
