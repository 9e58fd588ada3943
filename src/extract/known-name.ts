/**
 * One name for a voice that the lexicon knows under several.
 * @module
 */
import {
  aliasAt,
  Flag,
  type Head,
  has,
  isFusedName,
  isKnownPersonBehindL,
  isListedName,
  outletAt,
  type Prose,
  placeAt,
  type Range,
  spanOf,
  spelled,
} from "../arabic/index.ts";
import type { VoiceKind } from "../model/index.ts";

/** A voice's name, the same in every article where the lexicon knows it under several. */
export interface VoiceName {
  readonly name: string;
  /** What the lexicon says it is, where it knows the name. */
  readonly kind: VoiceKind | null;
  /** Whom a name may mean that several voices have; the name is then as written. */
  readonly candidates: readonly string[];
}

const isQuote = spelled(/^["“”«»‹›„]$/u);

/**
 * The name that is known of exactly these words, quotation marks around them left out; null where none is. The aliases come
 * first, which tell السلطة الفلسطينية from فلسطين; then the names of outlets and places.
 */
export function knownName(prose: Prose, range: Range, head: Head): VoiceName | null {
  let { first, last } = range;
  while (first < last && isQuote(prose, first)) first++;
  while (last > first && isQuote(prose, last - 1)) last--;
  const alias = aliasAt(prose, first);
  if (alias && first + alias.length === last) return named(prose, { first, last }, alias.entry);
  const found = nameListed(prose, first, head);
  return found && first + found.length === last
    ? { name: found.entry.name, kind: null, candidates: [] }
    : null;
}

function named(
  prose: Prose,
  range: Range,
  { names, kind }: { readonly names: readonly string[]; readonly kind: VoiceKind },
): VoiceName {
  const [name, ...others] = names;
  if (name !== undefined && others.length === 0) return { name, kind, candidates: [] };
  return { name: wordsOf(prose, range), kind, candidates: names };
}

function nameListed(prose: Prose, first: number, head: Head) {
  if (head.kind === "outlet") return outletAt(prose, first);
  return head.kind === "organisation" && !head.titled ? placeAt(prose, first) : null;
}

/** Quotation marks, and signs that a text may write or leave out: harakat, tatweel, marks of direction. */
const SIGNS = /["“”«»‹›„\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What parts the words of a name: white space, or the signs of a hashtag (حركة_الفجر). */
const BETWEEN = /[\s#_]+/gu;
/** What few names have: such signs, and what parts words and is no single space between two of them. */
const UNTIDY = new RegExp(`${SIGNS.source}|\\s\\s|[^\\S ]|[#_]|^\\s|\\s$`, "u");

/** The words as written, without quotation marks, harakat and tatweel; a fused ل, ب or و before the first is taken off, but not inside marks. */
export function wordsOf(prose: Prose, { first, last }: Range): string {
  const at = spanOf(prose, first, last);
  const written = prose.text.slice(at.start, at.end);
  const raw = UNTIDY.test(written) ? written.replace(SIGNS, "").replace(BETWEEN, " ").trim() : written;
  if ((prose.opens[first - 1] ?? -1) >= 0) return raw;
  const readings = prose.words[first]?.readings ?? [];
  if (/^وال\p{L}{3}/u.test(raw) && readings.length === 0) return raw.slice(1);
  if (/^لل/u.test(raw)) return `ال${raw.slice(2)}`;
  // لوكالة, ومسؤولون: one letter that is no part of the word; "وفقا لسامي الحداد", not ليان.
  const fused =
    readings.length === 0
      ? isKnownPersonBehindL(prose, first) || isForName(prose, first)
      : mayBeFused(prose, first) &&
        !isListedName(prose, first) &&
        readings.every((r) => r.preposition !== "" || r.conjunction === "و");
  return fused ? raw.slice(1) : raw;
}

const mayBeFused = spelled(/^[ولب]/u);

/** "وفقا لسامي", "تصريح لسامي الحداد"; behind a verb or a title one that begins so is a name of its own. */
const isForName = (prose: Prose, first: number): boolean =>
  beginsWithL(prose, first) &&
  isFusedName(prose, first) &&
  !isListedName(prose, first) &&
  !has(prose, first - 1, Flag.finiteCue | Flag.voiceHead | Flag.name);
const beginsWithL = spelled(/^ل/u);
