/**
 * Who confirms or denies what was said: "، وهو ما يؤكده كريم الزين مضيفا أن". The participle behind him is his, not that of the one who
 * had said it.
 * @module
 */
import { Flag, foldedAt, has, type Prose, type Range, readSubject, sentenceStart } from "../arabic/index.ts";

const FARTHEST = 14;

/** Token range of the subject of such a verb before a participle or verbal noun at `cue`; null where none stands there. */
export function confirmerBefore(prose: Prose, cue: number): Range | null {
  const floor = Math.max(sentenceStart(prose, cue), cue - FARTHEST);
  for (let at = cue - 3; at >= floor; at--) {
    if (foldedAt(prose, at) !== "ما" || !isVerbOfIt(prose, at + 1)) continue;
    const first = at + 2;
    const last = readSubject(prose, first, cue, { bare: true, stopAtContent: true });
    return last > first ? { first, last } : null;
  }
  return null;
}

/** يؤكده, نفته: a verb of saying with the pronoun for what was said. */
const isVerbOfIt = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.finiteCue) && foldedAt(prose, at).endsWith("ه");
