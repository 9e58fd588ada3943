/**
 * Hedges: words that weaken a content (ربما, قد, على الأرجح).
 * @module
 */
import { Flag, foldedAt, has, hedgeAt, type Prose, spanOf } from "../arabic/index.ts";
import type { Span } from "../text/index.ts";

/** The hedges in tokens `[first, last)`, in order. قد hedges only before a present verb. */
export function findHedges(prose: Prose, first: number, last: number): Span[] {
  const hedges: Span[] = [];
  for (let i = first; i < last; i++) {
    const found = hedgeAt(prose, i);
    if (!found || i + found.length > last) continue;
    if (/^[وف]?قد$/u.test(foldedAt(prose, i)) && !beforePresent(prose, i)) continue;
    hedges.push(spanOf(prose, i, i + found.length));
    i += found.length - 1;
  }
  return hedges;
}

/** A present verb begins with ي, ت or ن; the lexicon's verbs are known, of others only the letter tells. */
function beforePresent(prose: Prose, at: number): boolean {
  const next = foldedAt(prose, at + 1);
  if (next === "لا") return true;
  if (has(prose, at + 1, Flag.auxiliary)) return /^(يكون|تكون|يصبح|تصبح)/u.test(next);
  return /^[يتن].{2,}/u.test(next) && !/^ت.{2}(ت|ا|وا|ن)$/u.test(next);
}
