/**
 * Names of places: those that the lists know, and what follows مدينة, محافظة, نهر.
 * @module
 */
import { Flag, foldedAt, has, isWord, isWordThat, type Prose, placeAt } from "../../arabic/index.ts";
import { classNounAt } from "./class-noun.ts";
import type { Stretch } from "./found.ts";
import { isOpenAt, isPart, listedAt, Part } from "./words.ts";

const LONGEST_OPEN = 2;

/** A place of the lists. */
export interface KnownPlace {
  readonly last: number;
  readonly name: string;
}

/** The place of the lists that is named at a token, or null. */
export function readKnownPlace(prose: Prose, at: number): KnownPlace | null {
  if (isPartOfEvent(prose, at - 1)) return null;
  const place = placeAt(prose, at);
  if (place && (place.length > 1 || !isOtherWord(prose, at)))
    return { last: at + place.length, name: place.entry.name };
  const listed = listedAt(prose, at);
  return listed?.entry.kind === "place" ? { last: at + listed.length, name: listed.entry.name } : null;
}

/** كأس إنجلترا, رالي قبرص: the name of an event, not a place where something is. */
const isPartOfEvent = isWordThat(({ folded }) =>
  /^[وبلف]?(?:كاس|دوري|بطوله|رالي|سباق|جاءزه|حرب)$/u.test(folded),
);

/** إطار is not Atar: one word that is a word of grammar as well. */
const isOtherWord = isWordThat(({ readings }) =>
  readings.some(
    ({ entry, conjunction, preposition }) =>
      entry.type === "function" && entry.class !== "adjective" && !conjunction && !preposition,
  ),
);

/** The place that a class noun at this token brings in, or null. The noun is part of نهر النيل, not of مدينة حلب. */
export function readClassPlace(prose: Prose, at: number): (Stretch & { readonly fused: number }) | null {
  const noun = classNounAt(prose, at);
  if (noun?.entry.of !== "place" || isPart(prose, at, Part.article)) return null;
  const last = readPlaceName(prose, at + 1);
  if (last < 0) return null;
  if (noun.entry.use === "before") return { first: at + 1, last, fused: 0 };
  return { first: at, last, fused: noun.conjunction.length + noun.preposition.length };
}

function readPlaceName(prose: Prose, at: number): number {
  if (!isWord(prose, at)) return -1;
  const known = readBarePlace(prose, at);
  if (known > 0) return known;
  if (isPart(prose, at, Part.article)) return isUnknownDefinite(prose, at) ? at + 1 : -1;
  let i = at;
  while (i < at + LONGEST_OPEN && isOpenAt(prose, i)) i++;
  return i > at ? i : -1;
}

const isUnknownDefinite = (prose: Prose, at: number): boolean =>
  foldedAt(prose, at).startsWith("ال") &&
  !isPart(prose, at, Part.common | Part.nisba) &&
  !has(prose, at, Flag.voiceHead);

/** Token after the place of the lists that begins here without a clitic, or -1. */
function readBarePlace(prose: Prose, at: number): number {
  const place = placeAt(prose, at);
  if (place && !place.preposition && !place.conjunction) return at + place.length;
  const listed = listedAt(prose, at);
  if (listed?.entry.kind !== "place" || listed.preposition || listed.conjunction) return -1;
  return at + listed.length;
}
