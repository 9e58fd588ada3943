/**
 * The words of a text that tell most of what it is about.
 * @module
 */
import { tokenize } from "../text/index.ts";
import { WEIGHT, weightOf } from "./tables/background.ts";
import { lemmaOf } from "./tables/lemma.ts";

/** Its words, folded, each once: the rarest first, of equally rare ones the longest; no words of grammar. `most` of them. */
export function tellingWords(text: string, most: number): string[] {
  const weights = new Map<string, number>();
  for (const { kind, folded } of tokenize(text)) {
    const weight = kind === "number" ? WEIGHT.rare : kind === "mark" ? 0 : weightOf(folded, lemmaOf(folded));
    if (weight > 0) weights.set(folded, weight);
  }
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}
