/**
 * A headline and what it sums up in the body of its article. They share fewer words than two tellings of one thing do, and belong
 * together all the same: whoever wrote the one had read the other.
 * @module
 */
import type { PackedStatements } from "../statements/packed.ts";
import { isBlocked } from "./blocks.ts";
import { headlineShare, isOneArticle } from "./overlap.ts";
import { SUMS_UP } from "./weights.ts";

/** True for a headline and a clause of its own body, in either order. */
export function isHeadlineAndBody(table: PackedStatements, a: number, b: number): boolean {
  return table.isHeadline(a) !== table.isHeadline(b) && isOneArticle(table, a, b);
}

/** How much of the headline among the two the other one tells, 0..1. Throws a RangeError where neither is a headline. */
export function summedUp(table: PackedStatements, a: number, b: number): number {
  if (table.isHeadline(a)) return headlineShare(table, a, b);
  if (table.isHeadline(b)) return headlineShare(table, b, a);
  throw new RangeError(`neither ${a} nor ${b} is a headline: ask isHeadlineAndBody first`);
}

/** True where the headline among the two sums up the other one, and does not contradict it. */
export function sumsUp(table: PackedStatements, a: number, b: number): boolean {
  return isHeadlineAndBody(table, a, b) && summedUp(table, a, b) >= SUMS_UP && !isBlocked(table, a, b);
}
