/**
 * Names of places: those that the lists know, and what follows مدينة, محافظة, نهر.
 * @module
 */
import { Flag, foldedAt, has, isWord, type Prose, placeAt } from "../../arabic/index.ts";
import { classNounAt } from "./organisation.ts";
import { isOpenAt, isPart, listedAt, Part } from "./words.ts";

/** Tokens `[first, last)`. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The place that a class noun at this token brings in, or null. The noun is part of نهر النيل, not of مدينة حلب. */
export function readClassPlace(prose: Prose, at: number): Stretch | null {
  const noun = classNounAt(prose, at);
  if (noun?.of !== "place" || isPart(prose, at, Part.article)) return null;
  const from = at + 1;
  const end = readPlaceName(prose, from);
  if (end < 0) return null;
  return { first: noun.use === "before" ? from : at, last: end };
}

function readPlaceName(prose: Prose, at: number): number {
  if (!isWord(prose, at)) return -1;
  const known = knownPlaceEnd(prose, at);
  if (known > 0) return known;
  if (isPart(prose, at, Part.article)) {
    const folded = foldedAt(prose, at);
    return folded.startsWith("ال") && !isPart(prose, at, Part.common | Part.nisba) && !has(prose, at, Flag.voiceHead) ? at + 1 : -1;
  }
  let i = at;
  while (i < at + 2 && isOpenAt(prose, i)) i++;
  return i > at ? i : -1;
}

/** Token after the place of the lists that begins here without a clitic, or -1. */
export function knownPlaceEnd(prose: Prose, at: number): number {
  const place = placeAt(prose, at);
  if (place && !place.preposition && !place.conjunction) return at + place.length;
  const listed = listedAt(prose, at);
  return listed?.entry.kind === "place" && !listed.preposition && !listed.conjunction ? at + listed.length : -1;
}
