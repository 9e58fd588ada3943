/**
 * How much a word tells among the fact-checks that can be found.
 * @module
 */
import type { Sense } from "../../match/index.ts";

/**
 * Texts that are thought to stand beside the pool, and the share of them that has a word of each weight (`match/tables/background.ts`). So a
 * word that every newspaper has tells little among five fact-checks too, and in a pool of thousands the pool's own counts decide.
 */
const BACKGROUND = 2000;
const SHARES: readonly (readonly [weight: number, share: number])[] = [
  [100, 0.0008],
  [80, 0.01],
  [35, 0.08],
  [0, 0.25],
];

const shareOf = ({ weight }: Sense): number => SHARES.find(([least]) => weight >= least)?.[1] ?? 1;

/** By what texts are counted: sounds and bare consonants join too much. */
const isCounted = (key: string): boolean => key[0] !== "r" && key[0] !== "n";

/** An English word that no table knows cannot be found in Arabic; it counts for so much of another. */
const UNKNOWN = 0.5;

/** Weighs words by the texts of one pool that have them. */
export class SenseWeights {
  private readonly counts = new Map<string, number>();
  /** Words of one spelling share their keys. */
  private readonly known = new WeakMap<readonly string[], number>();
  private readonly all: number;
  private readonly highest: number;

  constructor(texts: readonly (readonly Sense[])[]) {
    for (const senses of texts) {
      const keys = new Set<string>();
      for (const sense of senses) for (const key of sense.keys) if (isCounted(key)) keys.add(key);
      for (const key of keys) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
    this.all = texts.length + BACKGROUND;
    this.highest = Math.log(this.all / (BACKGROUND * (SHARES[0]?.[1] ?? 1)));
  }

  /** 0..1. */
  weightOf(sense: Sense): number {
    const before = this.known.get(sense.keys);
    if (before !== undefined) return before;
    const weight = this.compute(sense);
    this.known.set(sense.keys, weight);
    return weight;
  }

  private compute(sense: Sense): number {
    let having = 0;
    for (const key of sense.keys) if (isCounted(key)) having = Math.max(having, this.counts.get(key) ?? 0);
    const rarity = Math.log(this.all / (having + BACKGROUND * shareOf(sense))) / this.highest;
    return Math.max(0, rarity) * (sense.isKnown ? 1 : UNKNOWN);
  }
}
