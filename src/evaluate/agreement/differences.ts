/**
 * In what two readings of an article differ, one typed difference after the other.
 * @module
 */
import type { ReadReport } from "../../model/index.ts";
import { sameTokens } from "../tokens.ts";
import { type Pair, sameVoiceEither } from "./pairs.ts";

/** In what two reports that answer each other differ. */
export type Aspect =
  | "content"
  | "chain-length"
  | "voice"
  | "kind"
  | "source"
  | "cue"
  | "form"
  | "stance"
  | "negated";

/** A report that only one has, or one that both have and see differently. */
export type Difference =
  | { readonly id: string; readonly kind: "only-a"; readonly a: ReadReport; readonly b: null }
  | { readonly id: string; readonly kind: "only-b"; readonly a: null; readonly b: ReadReport }
  | {
      readonly id: string;
      readonly kind: "differs";
      readonly a: ReadReport;
      readonly b: ReadReport;
      readonly aspects: readonly Aspect[];
    };

/** The differences of pairs, in their order. Ids are made of the reports' own. */
export const differencesOf = (pairs: readonly Pair[]): readonly Difference[] =>
  pairs.flatMap((pair): Difference[] => {
    const [a, b] = [pair.a?.report ?? null, pair.b?.report ?? null];
    if (a && !b) return [{ id: `a:${a.id}`, kind: "only-a", a, b: null }];
    if (b && !a) return [{ id: `b:${b.id}`, kind: "only-b", a: null, b }];
    const aspects = aspectsOf(pair);
    return a && b && aspects.length > 0
      ? [{ id: `a:${a.id} b:${b.id}`, kind: "differs", a, b, aspects }]
      : [];
  });

/** In what the two of a pair differ; empty where they agree to the token. */
export function aspectsOf({ a, b }: Pair): readonly Aspect[] {
  if (!a || !b) return [];
  const [x, y] = [a.marked, b.marked];
  const found = new Set<Aspect>();
  if (!sameTokens(x.tokens, y.tokens)) found.add("content");
  if (x.chain.length !== y.chain.length) found.add("chain-length");
  for (const [at, link] of x.chain.entries()) {
    const other = y.chain[at];
    if (!other) continue;
    if (!sameVoiceEither(link, other)) found.add("voice");
    if (link.kind !== other.kind) found.add("kind");
    if (link.hasSource !== other.hasSource || !sameTokens(link.source, other.source)) found.add("source");
    if (link.hasCue !== other.hasCue || !sameTokens(link.cue, other.cue)) found.add("cue");
  }
  for (const manner of ["form", "stance", "negated"] as const) if (x[manner] !== y[manner]) found.add(manner);
  return [...found];
}
