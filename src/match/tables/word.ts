/**
 * All that is looked up for a word, kept for the words that come again: an archive has millions of words and few spellings.
 * @module
 */
import { hashOf } from "../statements/hash.ts";
import { skeletonOf } from "../statements/skeleton.ts";
import { weightOf } from "./background.ts";
import { isIdea } from "./concepts.ts";
import { senseKeyOf } from "./kindred.ts";
import { lemmaOf } from "./lemma.ts";

/** A word by its folded spelling. */
export interface KnownWord {
  readonly folded: string;
  /** The stem; empty for a word of grammar that stands for no idea. */
  readonly light: string;
  /** 0..100, 0 for a word of grammar. */
  readonly weight: number;
  /** Numbers of what it shares with its kindred (its sense, else its skeleton), and of its stem. */
  readonly root: number;
  readonly stem: number;
  /** Number of the consonants of the stem. */
  readonly skeleton: number;
}

const KEPT = 1 << 17;
const known = new Map<string, KnownWord>();

/** What is known of a folded word. Pure. */
export function knownWord(folded: string): KnownWord {
  const before = known.get(folded);
  if (before) return before;
  const light = lemmaOf(folded);
  const weight = weightOf(folded, light);
  const skeleton = skeletonOf(folded);
  const word = {
    folded,
    light: weight === 0 && !isIdea(light) ? "" : light,
    weight,
    root: hashOf(senseKeyOf(folded, light) ?? skeleton),
    skeleton: hashOf(skeleton),
    stem: hashOf(light),
  };
  if (known.size >= KEPT) known.clear();
  known.set(folded, word);
  return word;
}
