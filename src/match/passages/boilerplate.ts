/**
 * Boilerplate: what articles share without one having taken it from another. Feet, tag lists and stock paragraphs of one
 * publisher; titles and formulas that everybody writes.
 *
 * It is a table, found once over a set of articles and kept: with the same table, what two articles share depends on these
 * two alone, however many others come.
 * @module
 */
import type { Postings } from "./postings.ts";
import type { Shingles } from "./shingles.ts";

/** Shingles that tell nothing, by a hash of their words. */
export interface Boilerplate {
  readonly hashes: ReadonlySet<number>;
}

/** No boilerplate. */
export const NO_BOILERPLATE: Boilerplate = { hashes: new Set() };

/** In so many articles of one publisher, which are no copies of each other, and in no other's: its stock text. */
const STOCK_OF_ONE = 5;
/** In so many articles that are no copies of each other: a formula. */
const FORMULA = 20;

/** Where a text stands: `group` is the same for texts that are copies of each other. */
export interface Placed {
  readonly publisher: string | null;
  readonly group: number;
}

/** The common shingles of a set of texts. Copies count once, so that what is copied often never becomes boilerplate. */
export function findBoilerplate(
  shingles: Shingles,
  postings: Postings,
  placed: readonly Placed[],
): Boilerplate {
  const hashes = new Set<number>();
  for (let s = 0; s < shingles.distinct; s++) {
    if ((postings.counts[s] as number) < STOCK_OF_ONE) continue;
    const holders = postings.texts.subarray(postings.starts[s], postings.starts[s + 1]);
    if (isCommon(holders, placed)) hashes.add(shingles.hashAt(s));
  }
  return { hashes };
}

function isCommon(holders: Int32Array, placed: readonly Placed[]): boolean {
  const groups = new Set<number>();
  const publishers = new Set<string | null>();
  for (const text of holders) {
    const at = placed[text];
    groups.add(at?.group ?? text);
    publishers.add(at?.publisher ?? null);
  }
  if (groups.size >= FORMULA) return true;
  return groups.size >= STOCK_OF_ONE && publishers.size === 1 && !publishers.has(null);
}

/** One flag for each shingle: 1 where the table holds it. */
export function flagCommon(
  shingles: Shingles,
  postings: Postings,
  { hashes }: Boilerplate,
): Uint8Array<ArrayBuffer> {
  const flags = new Uint8Array(shingles.distinct);
  if (hashes.size === 0) return flags;
  for (let s = 0; s < shingles.distinct; s++)
    if ((postings.counts[s] as number) > 1 && hashes.has(shingles.hashAt(s))) flags[s] = 1;
  return flags;
}
