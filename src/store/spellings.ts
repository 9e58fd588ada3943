/**
 * The letters that folding takes together, for databases that have to compare texts which were not folded.
 * @module
 */
import { foldWord } from "../text/index.ts";

const lettersOf = (blocks: readonly (readonly [number, number])[]): string[] =>
  blocks.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)),
  );

/**
 * What folds to nothing and stands in titles and names: tatweel, harakat, marks of width and direction. Quranic marks are
 * not among them: a statement of SQLite can be nested only so deep, and each of these costs it a level.
 */
export const DROPPED: readonly string[] = lettersOf([
  [0x640, 0x640],
  [0x64b, 0x652],
  [0x670, 0x670],
  [0x200b, 0x200f],
]);

/** Basic Latin, and Arabic with its digits and Persian letters. */
const letters = lettersOf([
  [0x20, 0x7e],
  [0x600, 0x6ff],
]);

/** Letters that fold to another one, with that one. */
export const FOLDED: readonly (readonly [string, string])[] = letters
  .map((letter) => [letter, foldWord(letter)] as const)
  .filter(([letter, folded]) => folded.length === 1 && folded !== letter);

const variants = new Map<string, string[]>();
for (const [letter, folded] of FOLDED) variants.set(folded, [...(variants.get(folded) ?? [folded]), letter]);

/** All letters that fold to this one, itself included. */
export const variantsOf = (folded: string): readonly string[] => variants.get(folded) ?? [folded];
