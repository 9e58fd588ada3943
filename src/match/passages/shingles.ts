/**
 * Shingles: every run of five words of every text, each as a number that stands for exactly these words.
 *
 * Nothing is sampled and nothing is estimated: two shingles have one number only where all five words are the same, which
 * is compared, not believed of a hash.
 * @module
 */
import { hashShingle, SHINGLE } from "./hashes.ts";
import { Vocabulary } from "./words.ts";

/** The shingles of some texts. */
export interface Shingles {
  /** How many texts there are. */
  readonly texts: number;
  /** How many different shingles there are; their numbers go from 0. */
  readonly distinct: number;
  /** The different shingles of all texts, ascending within a text. */
  readonly of: Int32Array;
  /** Text `i` has those from `bounds[i]` to before `bounds[i + 1]`. */
  readonly bounds: Int32Array;
  /** How often a folded word stands in the texts. */
  countOf(word: string): number;
  /** A hash of the words of a shingle (53 bits), the same for the same words in any set of texts. */
  hashAt(shingle: number): number;
}

/** Reads the shingles of these texts. A text of fewer than five words has none. */
export function readShingles(texts: readonly { readonly text: string }[]): Shingles {
  const vocabulary = new Vocabulary();
  const words = texts.map(({ text }) => vocabulary.read(text));
  const lengths = words.map((ids) => ids.length);
  const all = joined(words);
  const numbered = numberShingles(all, lengths);
  const { of, bounds } = setsOf(numbered.ids, lengths);
  const { first } = numbered;
  return {
    texts: texts.length,
    distinct: first.length,
    of,
    bounds,
    countOf: countWords(all, vocabulary),
    hashAt: (shingle) => hashShingle((i) => vocabulary.hashAt(all[(first[shingle] ?? 0) + i] ?? 0)),
  };
}

function countWords(words: Int32Array, vocabulary: Vocabulary): (word: string) => number {
  const counts = new Int32Array(vocabulary.size);
  for (const id of words) counts[id] = (counts[id] as number) + 1;
  return (word) => counts[vocabulary.find(word) ?? -1] ?? 0;
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const out = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Known here, so that the loops below read no binding of another module. */
const WIDTH = SHINGLE;

interface Numbered {
  /** The number of the shingle that begins at each word, -1 where none does. */
  readonly ids: Int32Array;
  /** Where each shingle stands first. */
  readonly first: Int32Array;
}

/** An open hash table from five words to the place where they stand first. */
function numberShingles(words: Int32Array, lengths: readonly number[]): Numbered {
  const mask = tableSize(words.length) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const ids = new Int32Array(words.length).fill(-1);
  const first = new Int32Array(words.length);
  let distinct = 0;
  let begin = 0;
  for (const length of lengths) {
    for (let at = begin; at + WIDTH <= begin + length; at++) {
      let slot = slotOf(words, at) & mask;
      let place = table[slot] as number;
      while (place >= 0 && !sameShingle(words, place, at)) {
        slot = (slot + 1) & mask;
        place = table[slot] as number;
      }
      if (place >= 0) ids[at] = ids[place] as number;
      else {
        table[slot] = at;
        first[distinct] = at;
        ids[at] = distinct++;
      }
    }
    begin += length;
  }
  return { ids, first: first.slice(0, distinct) };
}

/** A power of two, so that at most two thirds of the table are taken. */
function tableSize(entries: number): number {
  let size = 16;
  while (size < entries * 1.5) size *= 2;
  return size;
}

function slotOf(words: Int32Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + WIDTH; i++) {
    hash = Math.imul(hash ^ (words[i] as number), 0x9e3779b1) + 0x7f4a7c15;
    hash ^= hash >>> 15;
  }
  return hash;
}

function sameShingle(words: Int32Array, a: number, b: number): boolean {
  for (let i = 0; i < WIDTH; i++) if (words[a + i] !== words[b + i]) return false;
  return true;
}

/** The sets of shingles: each text's numbers in order, once. */
function setsOf(ids: Int32Array, lengths: readonly number[]): { of: Int32Array; bounds: Int32Array } {
  const of = new Int32Array(ids.length);
  const bounds = new Int32Array(lengths.length + 1);
  let from = 0;
  let to = 0;
  for (const [i, length] of lengths.entries()) {
    const own = ids.slice(from, from + Math.max(0, length - WIDTH + 1)).sort();
    for (const [k, id] of own.entries()) if (k === 0 || own[k - 1] !== id) of[to++] = id;
    bounds[i + 1] = to;
    from += length;
  }
  return { of: of.slice(0, to), bounds };
}
