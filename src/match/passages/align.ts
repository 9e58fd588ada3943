/**
 * Where two texts have the same words: aligned passages.
 *
 * A passage is a longest run of equal folded words, five at least. Runs are not bridged over edits: where a number inside an
 * unchanged quotation was replaced, two passages with a gap between them are what shows it.
 * @module
 */
import type { Span } from "../../text/index.ts";
import type { Boilerplate } from "./boilerplate.ts";
import { hashShingle, hashWord, SHINGLE } from "./hashes.ts";
import { readWords, type Word } from "./words.ts";

/** A stretch that two articles share to the letter, but for spelling variants and punctuation. Spans in UTF-16 units. */
export interface SharedPassage {
  readonly a: Span;
  readonly b: Span;
  /** How many words it has. */
  readonly words: number;
}

/** A run of equal words, by the places of its first words. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Only so many places of one shingle in a text are tried: a text that says the same over and over stays fast. */
const MOST_PLACES = 32;

/** The passages of `a` that `b` has too, in the order of `a`, without overlaps in `a`. Boilerplate at their ends is cut off. */
export function alignPassages(a: string, b: string, boilerplate: Boilerplate): readonly SharedPassage[] {
  return alignWords(readWords(a), readWords(b), boilerplate);
}

/** The same for texts whose words were read before. */
export function alignWords(
  left: readonly Word[],
  right: readonly Word[],
  boilerplate: Boilerplate,
): readonly SharedPassage[] {
  const isCommon = commonIn(left, boilerplate);
  return findRuns(left, right).flatMap((run) => {
    const { from, to } = withoutCommonEnds(run, isCommon);
    if (to - from < SHINGLE) return [];
    const shift = run.b - run.a;
    return [{ a: spanOf(left, from, to), b: spanOf(right, from + shift, to + shift), words: to - from }];
  });
}

/** True for a word of which a common shingle begins. */
function commonIn(words: readonly Word[], { hashes }: Boilerplate): (at: number) => boolean {
  if (hashes.size === 0) return () => false;
  const own = words.map(({ folded }) => hashWord(folded));
  return (at) => hashes.has(hashShingle((i) => own[at + i] ?? 0));
}

/** From its first shingle that tells something to the end of its last one; empty where none does. */
function withoutCommonEnds(run: Run, isCommon: (at: number) => boolean): { from: number; to: number } {
  let from = run.a;
  let to = run.a + run.length;
  while (from + SHINGLE <= to && isCommon(from)) from++;
  while (to - SHINGLE >= from && isCommon(to - SHINGLE)) to--;
  return { from, to };
}

function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** Goes through `left` once; at each place takes the longest run that begins there. */
function findRuns(left: readonly Word[], right: readonly Word[]): Run[] {
  const numbers = new Map<string, number>();
  const theirs = Int32Array.from(right, ({ folded }) => {
    const known = numbers.get(folded) ?? numbers.size;
    numbers.set(folded, known);
    return known;
  });
  const own = Int32Array.from(left, ({ folded }) => numbers.get(folded) ?? ABSENT);
  const places = placesOf(theirs);
  const out: Run[] = [];
  let expected = 0;
  for (let at = 0; at + SHINGLE <= own.length; ) {
    const run = longestAt(own, theirs, at, { places: places.get(keyAt(own, at)) ?? [], expected });
    if (run === null) {
      at++;
      continue;
    }
    out.push(run);
    at += run.length;
    expected = run.b + run.length;
  }
  return out;
}

/** The number of a word that the other text has not. */
const ABSENT = -1;

function placesOf(words: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const key = keyAt(words, at);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

/** A small hash: runs are compared word by word. */
function keyAt(words: Int32Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + SHINGLE; i++) hash = (Math.imul(hash, 31) + (words[i] as number)) & 0x3fffffff;
  return hash;
}

/** Of runs of one length that which goes on where the last one ended, or nearest after it. */
function longestAt(
  left: Int32Array,
  right: Int32Array,
  at: number,
  { places, expected }: { readonly places: readonly number[]; readonly expected: number },
): Run | null {
  let best: Run | null = null;
  for (const place of places) {
    const length = runLength(left, right, at, place);
    if (length < SHINGLE) continue;
    const isBetter =
      best === null ||
      length > best.length ||
      (length === best.length && distance(place, expected) < distance(best.b, expected));
    if (isBetter) best = { a: at, b: place, length };
  }
  return best;
}

function runLength(left: Int32Array, right: Int32Array, at: number, place: number): number {
  let length = 0;
  while (at + length < left.length && left[at + length] === right[place + length]) length++;
  return length;
}

/** What goes back counts as further than anything that goes on. */
const distance = (place: number, expected: number): number =>
  place >= expected ? place - expected : 1e9 + expected - place;
