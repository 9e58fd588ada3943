/**
 * How far one text tells what another tells, by the words that they share: what no pool of texts is needed for.
 * @module
 */
import { tokenize } from "../text/index.ts";
import { skeletonOf } from "./statements/skeleton.ts";
import { WEIGHT, weightOf } from "./tables/background.ts";
import { lemmaOf } from "./tables/lemma.ts";

interface Word {
  /** As it stands. */
  readonly said: string;
  readonly lemma: string;
  readonly root: string;
  readonly weight: number;
}

/** A text as it is compared: its words but those of grammar, each once. */
export interface LikenessText {
  readonly words: readonly Word[];
  /** Lemmas and, marked with a star, roots. */
  readonly keys: ReadonlySet<string>;
}

/** How far a text is told by another. */
export interface Likeness {
  /** 0..1 */
  readonly score: number;
  /** The words of the first that the second has, the rarest first. */
  readonly words: readonly string[];
  /** Its words that stand around the second only. */
  readonly around: readonly string[];
  /** What each of them gave of the score. */
  readonly byWords: number;
  readonly byAround: number;
}

/** A word that has another form counts for so much, and so does one that only stands around. */
const HALF = 0.5;
/** Weight of words that a text counts as having at least, but for a copy: that two words are shared of three tells little. */
const LEAST_WEIGHT = 6 * WEIGHT.rare;
/** Fewer shared words than this are chance. */
const LEAST_SHARED = 2;
/** Shorter roots say nothing. */
const SHORTEST_ROOT = 3;

/** Makes a text ready to be compared. */
export function readLikeness(text: string): LikenessText {
  const words = new Map<string, Word>();
  for (const { kind, folded, start, end } of tokenize(text)) {
    if (kind === "mark") continue;
    const lemma = lemmaOf(folded);
    const weight = kind === "number" ? WEIGHT.rare : weightOf(folded, lemma);
    if (weight > 0 && !words.has(lemma))
      words.set(lemma, { said: text.slice(start, end), lemma, root: skeletonOf(folded), weight });
  }
  const all = [...words.values()];
  return { words: all, keys: new Set(all.flatMap(({ lemma, root }) => [lemma, `*${root}`])) };
}

/** How far `told` tells `claim`; `around`: the text that the claim stands in. */
export function likenessOf(told: LikenessText, claim: LikenessText, around: LikenessText): Likeness {
  const shared = told.words.filter((word) => shareOf(word, claim) > 0);
  const near = told.words.filter((word) => shareOf(word, claim) === 0 && around.keys.has(word.lemma));
  const none = { score: 0, words: [], around: [], byWords: 0, byAround: 0 };
  if (shared.length < LEAST_SHARED) return none;
  const isSame = shared.length === told.words.length && claim.words.every((word) => shareOf(word, told) > 0);
  const least = isSame ? 0 : LEAST_WEIGHT;
  const own = sumOf(shared, (word) => shareOf(word, claim)) / weightIn(told, least);
  const back = sumOf(claim.words, (word) => shareOf(word, told)) / weightIn(claim, least);
  const byWords = (own + back) / 2;
  const byAround = (HALF * sumOf(near, () => 1)) / weightIn(told, least) / 2;
  return {
    score: Math.min(1, byWords + byAround),
    words: rarestFirst(shared),
    around: rarestFirst(near),
    byWords,
    byAround,
  };
}

function shareOf({ lemma, root }: Word, { keys }: LikenessText): number {
  if (keys.has(lemma)) return 1;
  return root.length >= SHORTEST_ROOT && keys.has(`*${root}`) ? HALF : 0;
}

const sumOf = (words: readonly Word[], share: (word: Word) => number): number =>
  words.reduce((sum, word) => sum + word.weight * share(word), 0);

const weightIn = ({ words }: LikenessText, least: number): number =>
  Math.max(
    least,
    sumOf(words, () => 1),
  );

const rarestFirst = (words: readonly Word[]): string[] =>
  [...words].sort((a, b) => b.weight - a.weight).map(({ said }) => said);
