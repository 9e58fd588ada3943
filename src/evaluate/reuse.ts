/**
 * Scores of what was found over many articles: pairs that share text, and whose text each article is.
 * @module
 */
import type { Standing } from "../model/index.ts";

/** Two articles by id, in any order. */
export interface FoundPair {
  readonly a: string;
  readonly b: string;
}

/** A pair that a list holds, with its Jaccard. */
export interface ListedPair extends FoundPair {
  readonly jaccard: number;
}

/** How many of the listed pairs were found, and how many of the found pairs are listed. */
export interface PairScore {
  readonly listed: number;
  readonly found: number;
  readonly both: number;
  /** null where nothing is listed. */
  readonly recall: number | null;
  /** null where nothing was found. */
  readonly precision: number | null;
}

const keyOf = ({ a, b }: FoundPair): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * Scores pairs against an exhaustive list. Recall counts listed pairs of at least `jaccard`; precision takes every found
 * pair that is listed as right, whatever its Jaccard.
 */
export function scorePairs(
  found: readonly FoundPair[],
  listed: readonly ListedPair[],
  jaccard = 0,
): PairScore {
  const foundKeys = new Set(found.map(keyOf));
  const asked = listed.filter((pair) => pair.jaccard >= jaccard);
  const both = asked.filter((pair) => foundKeys.has(keyOf(pair))).length;
  const allKeys = new Set(listed.map(keyOf));
  const right = [...foundKeys].filter((key) => allKeys.has(key)).length;
  return {
    listed: asked.length,
    found: foundKeys.size,
    both,
    recall: share(both, asked.length),
    precision: share(right, foundKeys.size),
  };
}

/** What is scored of a standing. */
export const STANDING_FIELDS = ["publisher", "published", "kind", "of", "agency", "credited"] as const;

/** A field in which a standing differs from what was annotated. */
export interface StandingMiss {
  readonly document: string;
  readonly field: (typeof STANDING_FIELDS)[number];
  readonly expected: string | boolean | null;
  readonly found: string | boolean | null;
}

/** Where standings differ from those annotated. Throws a RangeError for an annotated article that has no standing. */
export function compareStandings(
  found: readonly Standing[],
  annotated: readonly Omit<Standing, "evidence">[],
): readonly StandingMiss[] {
  const byDocument = new Map(found.map((standing) => [standing.document, standing]));
  return annotated.flatMap((expected) => {
    const standing = byDocument.get(expected.document);
    if (!standing) throw new RangeError(`no standing was found for "${expected.document}"`);
    return STANDING_FIELDS.filter((field) => standing[field] !== expected[field]).map((field) => ({
      document: expected.document,
      field,
      expected: expected[field],
      found: standing[field],
    }));
  });
}
