/**
 * Verbs that say something only with another word: ألقى with باللوم, حمل with مسؤولية.
 * @module
 */

import { foldWord } from "../../text/index.ts";
import type { Reading } from "../lexicon/index.ts";
import { perWord } from "../per-word.ts";
import { foldedAt, type Prose, sentenceEnd } from "../prose.ts";

/** So far behind the verb that word may stand. In tokens. */
const FARTHEST = 30;
const LITERAL = /«([^»]+)»/u;

/** True for a verb of such an idiom where its word does not follow, so that it throws or carries something. */
export function isOutOfIdiom(prose: Prose, at: number): boolean {
  const words = wordsOf(prose, at);
  if (words === null) return false;
  const last = Math.min(sentenceEnd(prose, at), at + FARTHEST);
  for (let i = at + 1; i < last; i++) {
    const folded = foldedAt(prose, i);
    if (words.some((word) => folded.startsWith(word))) return false;
  }
  return true;
}

/** The folded words, one of which every frame of a verb needs, without the ه that a pronoun replaces (مسؤوليتها); null for other verbs. */
const wordsOf = perWord(({ readings }): readonly string[] | null => {
  const needed = readings.flatMap(literalsOf);
  return needed.length > 0 && !needed.includes("") ? needed : null;
});

function literalsOf({ entry }: Reading): string[] {
  if (entry.type !== "verb") return [];
  return entry.frames.map((frame) => foldWord(LITERAL.exec(frame)?.[1] ?? "").replace(/ه$/u, ""));
}
