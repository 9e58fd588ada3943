/**
 * Where two articles share a typing error.
 * @module
 */
import type { Reuse } from "../../match/index.ts";
import type { Place } from "../../model/index.ts";
import { tokenize } from "../../text/index.ts";
import type { Facts } from "./facts.ts";
import { isMistyped } from "./oddities.ts";

/** The mistyped words of the passages that both have, on both sides. */
export function sharedOddities(one: Facts, other: Facts, reuse: Reuse): readonly Place[] {
  const [mine, theirs] = [one.article, other.article];
  return reuse.passagesOf(mine.id, theirs.id).flatMap(({ a, b }) => {
    const left = tokenize(mine.text, a.start, a.end).filter(({ kind }) => kind !== "mark");
    const right = tokenize(theirs.text, b.start, b.end).filter(({ kind }) => kind !== "mark");
    return left.flatMap((word, i): Place[] => {
      const twin = right[i];
      if (!twin || !isMistyped(word.folded, reuse.countOf)) return [];
      return [
        { document: mine.id, start: word.start, end: word.end },
        { document: theirs.id, start: twin.start, end: twin.end },
      ];
    });
  });
}
