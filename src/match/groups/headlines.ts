/**
 * Headlines go with what they sum up: they join a claim after it was made, so that their few words neither make it nor keep it from
 * being made.
 * @module
 */
import { summedUp, sumsUp } from "../score/headline.ts";
import type { PackedStatements } from "../statements/packed.ts";
import type { Joining, Pair } from "./clusters.ts";

/** By headline, the clause that it sums up best. Both are places in a component, whose statements `at` tells. */
export function bodiesOf(
  table: PackedStatements,
  edges: readonly Pair[],
  at: (place: number) => number,
): Map<number, number> {
  const best = new Map<number, { readonly body: number; readonly share: number }>();
  for (const { a, b } of edges) {
    if (!sumsUp(table, at(a), at(b))) continue;
    const [headline, body] = table.isHeadline(at(a)) ? [a, b] : [b, a];
    const share = summedUp(table, at(a), at(b));
    const known = best.get(headline);
    if (!known || share > known.share || (share === known.share && body < known.body))
      best.set(headline, { body, share });
  }
  return new Map([...best].map(([headline, { body }]) => [headline, body]));
}

/**
 * The claims with each headline in that of its body, but where a user set it apart from somebody there. Members and claims keep the
 * order of their content keys.
 */
export function withHeadlines(
  claims: readonly (readonly number[])[],
  bodies: ReadonlyMap<number, number>,
  apart: Joining["apart"],
): number[][] {
  if (bodies.size === 0) return claims.map((claim) => [...claim]);
  const claimOf = new Map(claims.flatMap((claim, i) => claim.map((member) => [member, i] as const)));
  const grown = claims.map((claim) => [...claim]);
  for (const [headline, body] of [...bodies].sort(([a], [b]) => a - b)) {
    const [own, joined] = [grown[claimOf.get(headline) ?? -1], grown[claimOf.get(body) ?? -1]];
    if (!own || !joined || own === joined) continue;
    if (apart !== null && joined.some((member) => apart(headline, member))) continue;
    own.splice(own.indexOf(headline), 1);
    joined.push(headline);
  }
  const left = grown.filter((claim) => claim.length > 0);
  for (const claim of left) claim.sort((a, b) => a - b);
  return left.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
