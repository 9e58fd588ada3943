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
  const left = readWords(a);
  const right = readWords(b);
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
  const places = placesOf(right);
  const out: Run[] = [];
  let expected = 0;
  for (let at = 0; at + SHINGLE <= left.length; ) {
    const run = longestAt(left, right, at, { places: places.get(keyAt(left, at)) ?? [], expected });
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

function placesOf(words: readonly Word[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const key = keyAt(words, at);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

function keyAt(words: readonly Word[], at: number): string {
  let key = "";
  for (let i = at; i < at + SHINGLE; i++) key += `${words[i]?.folded} `;
  return key;
}

/** Of runs of one length that which goes on where the last one ended, or nearest after it. */
function longestAt(
  left: readonly Word[],
  right: readonly Word[],
  at: number,
  { places, expected }: { readonly places: readonly number[]; readonly expected: number },
): Run | null {
  let best: Run | null = null;
  for (const place of places) {
    let length = SHINGLE;
    while (left[at + length] && left[at + length]?.folded === right[place + length]?.folded) length++;
    const isBetter =
      best === null ||
      length > best.length ||
      (length === best.length && distance(place, expected) < distance(best.b, expected));
    if (isBetter) best = { a: at, b: place, length };
  }
  return best;
}

/** What goes back counts as further than anything that goes on. */
const distance = (place: number, expected: number): number =>
  place >= expected ? place - expected : 1e9 + expected - place;
