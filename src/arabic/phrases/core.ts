/**
 * The core of a voice's phrase: what is known of it while it is read, and its first noun.
 * @module
 */
import { foldedAt, type Prose } from "../prose.ts";
import { has, isWord } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { isNominal } from "./nominal.ts";
import { readBracketedName, readKnownName, readQuotedName } from "./quoted-name.ts";
import { isListedName } from "./rank.ts";

/** The phrase that is being read: where it began, and what it must leave to its verb. */
export interface CoreState {
  readonly first: number;
  readonly barred: ReadonlySet<string>;
  readonly stopAtContent: boolean;
}

/** رمضان الحداد, شعبان علي: a month is a first name where a family name that is no adjective of time stands behind it. */
const isNameOfMonth = (prose: Prose, at: number): boolean =>
  isListedName(prose, at) &&
  isWord(prose, at + 1) &&
  ((prose.words[at + 1]?.readings.length ?? 0) === 0 || isListedName(prose, at + 1)) &&
  !has(prose, at - 1, Flag.circumstance) &&
  (!has(prose, at - 1, Flag.preposition) || has(prose, at - 1, Flag.finiteCue)) &&
  !AFTER_MONTH.test(foldedAt(prose, at + 1));
const AFTER_MONTH = /^ال(?:مبارك|كريم|ماضي|مقبل|قادم|جاري|حالي|فضيل|معظم)$/u;

/** The first noun of a phrase, a known or quoted name; index after it, or -1. */
export function readHead(prose: Prose, at: number, limit: number): number {
  if (at >= limit) return -1;
  const outlet = readKnownName(prose, at, limit);
  if (outlet > at) return outlet;
  const quoted = readQuotedName(prose, at, limit);
  if (quoted > at) return quoted;
  const bracketed = readBracketedName(prose, at, limit);
  if (bracketed > at) return bracketed;
  if (has(prose, at, Flag.number) || !isNominal(prose, at)) return -1;
  if (has(prose, at, Flag.circumstance) && !has(prose, at, Flag.voiceHead) && !isNameOfMonth(prose, at))
    return -1;
  return at + 1;
}
