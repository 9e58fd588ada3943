/**
 * A reading of the article for its clauses: the signs of each token of the writer's own voice, and where a predicate stands.
 * @module
 */
import { Flag, foldedAt, has, type Prose, type Range, spelled } from "../../arabic/index.ts";
import { numberRow } from "../../text/index.ts";
import { Sign } from "./own-voice.ts";
import { signsAt } from "./word-signs.ts";

/** By token index; what belongs to a report is left at 0. The two counts have one entry more than there are tokens. */
export interface Reading {
  readonly prose: Prose;
  /** Bits of `Sign`. */
  readonly signs: Int32Array;
  /** What is said of something here: an event (past), a state (present, existence), nothing (0). */
  readonly predicates: Int32Array;
  /** Words and numbers of such stretches before a token. */
  readonly wordsBefore: Int32Array;
  /** Predicates before a token, without those that belong to a relative pronoun or to أن. */
  readonly mainBefore: Int32Array;
}

const isDash = spelled(/^[–—-]$/u);

/** Reads the stretches of an article. Linear in its length. */
export function readStretches(prose: Prose, stretches: readonly Range[]): Reading {
  const signs = numberRow(prose.length + 1);
  const predicates = numberRow(prose.length);
  const wordsBefore = numberRow(prose.length + 1);
  const mainBefore = numberRow(prose.length + 1);
  for (const { first, last } of stretches) {
    for (let i = first; i < last; i++) signs[i] = signsAt(prose, i);
    for (let i = first; i < last; i++) {
      const isHead = i === first || (has(prose, i - 1, Flag.mark) && !isDash(prose, i - 1));
      predicates[i] = predicateAt(prose, signs, i, isHead);
      if (predicates[i] !== 0 && !isFrameVerb(signs, i) && (i === first || !isBound(prose, signs, i - 1)))
        mainBefore[i + 1] = 1;
      if (has(prose, i, Flag.word | Flag.number)) wordsBefore[i + 1] = 1;
    }
  }
  sumUp(wordsBefore);
  sumUp(mainBefore);
  return { prose, signs, predicates, wordsBefore, mainBefore };
}

function sumUp(counts: Int32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
}

const between = (before: Int32Array, first: number, last: number): number =>
  (before[last] ?? 0) - (before[first] ?? 0);

/** Words and numbers of `[first, last)`; marks do not count. */
export const wordsIn = ({ wordsBefore }: Reading, first: number, last: number): number =>
  between(wordsBefore, first, last);

/** True where something is said in `[first, last)`, and not only in a relative clause; one that stands by itself says something. */
export const hasPredicate = (reading: Reading, first: number, last: number): boolean =>
  between(reading.mainBefore, first, last) > 0 || relativePredicate(reading, first, last) >= 0;

/** The token of the first predicate of `[first, last)` that stands in no relative clause within; -1 where there is none. */
export function firstPredicate(reading: Reading, first: number, last: number): number {
  for (let i = first; i < last; i++) if (between(reading.mainBefore, i, i + 1) > 0) return i;
  return relativePredicate(reading, first, last);
}

/** Words between الذي and its verb: الذي لم تعد. */
const REACH_OF_RELATIVE = 3;

/** The predicate of the relative clause that begins at `first`; -1 where none begins there, or it has no verb. */
function relativePredicate({ prose, predicates }: Reading, first: number, last: number): number {
  if (!isDefiniteRelative(prose, first)) return -1;
  for (let i = first + 1; i < Math.min(last, first + 1 + REACH_OF_RELATIVE); i++)
    if (predicates[i] !== 0) return i;
  return -1;
}

/** الذي, التي: the clause tells of a noun that is known without it. والذي opens a clause of its own. */
export const isDefiniteRelative = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.relative) && has(prose, at, Flag.article) && !/^وال/u.test(foldedAt(prose, at));

/** يذكر أن: leads to the clause and is not its predicate. */
const isFrameVerb = (signs: Int32Array, at: number): boolean =>
  ((signs[at] ?? 0) & (Sign.frame | Sign.present)) === (Sign.frame | Sign.present);

const CERTAIN = Sign.past | Sign.present | Sign.passive | Sign.existence;

function predicateAt(prose: Prose, signs: Int32Array, at: number, isHead: boolean): number {
  if (has(prose, at, Flag.mark | Flag.number)) return 0;
  const sign = signs[at] ?? 0;
  if (sign & CERTAIN) return sign & CERTAIN;
  if (has(prose, at, Flag.auxiliary)) return Sign.existence;
  if (sign & Sign.notVerb || has(prose, at, Flag.article | Flag.name)) return 0;
  if (sign & Sign.negation || (isHead && sign & Sign.subject)) return Sign.existence;
  // وبحث المجلس: at the head the noun of a circumstance may be a verb too.
  if (has(prose, at, Flag.circumstance) && !(isHead && sign & Sign.either)) return 0;
  const stands = isHead || followsVerbWord(prose, signs, at);
  if (isSaying(prose, at, stands)) return Sign.past;
  return stands && sign & (Sign.either | Sign.feminine) && !isPaired(prose, at) ? Sign.past : 0;
}

/** After قد, الذي, لم, كان, a word that may be a noun is a verb. */
function followsVerbWord(prose: Prose, signs: Int32Array, at: number): boolean {
  return (
    has(prose, at - 1, Flag.auxiliary | Flag.relative) ||
    ((signs[at - 1] ?? 0) & (Sign.beforeVerb | Sign.opener)) !== 0
  );
}

/** جمع وتدريب جيش: two verbal nouns that share what follows. */
const isPaired = (prose: Prose, at: number): boolean =>
  /^و(?!ال)/u.test(foldedAt(prose, at + 1)) && !has(prose, at + 1, Flag.name);

/** A verb of saying; عرضا is rather an offer than what two have shown. */
function isSaying(prose: Prose, at: number, stands: boolean): boolean {
  if (!has(prose, at, Flag.finiteCue) || has(prose, at, Flag.preposition)) return false;
  return stands || !/[^و]ا$/u.test(foldedAt(prose, at));
}

/** الذي وقع, أن يقع, ما وقع: a predicate that belongs to this word is not that of the clause. */
function isBound(prose: Prose, signs: Int32Array, at: number): boolean {
  const sign = signs[at] ?? 0;
  // The opener may be of two words: الأمر الذي.
  if ((sign | (signs[at - 1] ?? 0)) & Sign.opener) return false;
  // والذي opens a clause of its own, and بعد أن is بعدما.
  const before = foldedAt(prose, at - 1);
  if (/^وال/u.test(foldedAt(prose, at)) || /^و?(?:بعد|قبل|منذ)$/u.test(before)) return false;
  return has(prose, at, Flag.relative) || (sign & Sign.binds) !== 0;
}
