/**
 * Queries as people type them, drawn by seed from titles.
 * @module
 */
import { createRandom } from "../scripts/random.ts";

/** What is asked for. */
export type QueryKind = "word" | "pair" | "phrase" | "prefix";

/** A query, and which kind it is. */
export interface DrawnQuery {
  readonly kind: QueryKind;
  readonly text: string;
}

const NUMBERS: readonly (readonly [QueryKind, number])[] = [
  ["word", 100],
  ["pair", 100],
  ["phrase", 50],
  ["prefix", 50],
];
const SEED = 20261121;
/** Letters of a beginning. */
const PREFIX = 4;

/** 300 queries: 100 words, 100 pairs of words, 50 phrases of two or three words, 50 beginnings of four letters. */
export function drawQueries(titles: readonly string[]): DrawnQuery[] {
  const random = createRandom(SEED);
  const below = (count: number): number => Math.floor(random() * count);
  const words = titles
    .map((title) => title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter(({ length }) => length > 3);
  const title = (): readonly string[] => words[below(words.length)] ?? [];
  const word = (least = 2): string => {
    for (;;) {
      const all = title();
      const found = all[below(all.length)] ?? "";
      if (found.length >= least) return found;
    }
  };
  const makers: Readonly<Record<QueryKind, () => string>> = {
    word,
    pair: () => {
      const all = title();
      const at = below(all.length - 1);
      return `${all[at]} ${all[at + 1 + below(all.length - at - 1)]}`;
    },
    phrase: () => {
      const all = title();
      const length = 2 + below(2);
      const at = below(all.length - length + 1);
      return `"${all.slice(at, at + length).join(" ")}"`;
    },
    prefix: () => `${word(PREFIX).slice(0, PREFIX)}*`,
  };
  return NUMBERS.flatMap(([kind, count]) =>
    Array.from({ length: count }, () => ({ kind, text: makers[kind]() })),
  );
}
