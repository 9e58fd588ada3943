/**
 * What may begin at a word, by its spelling alone: one look for most words, which begin nothing.
 * @module
 */
import { numberPerWord } from "../../arabic/index.ts";
import { Part, PERSONAL, partsOf } from "./words.ts";

/** Readers that are worth asking, as bits. */
export const Opening = {
  /** An outlet or a place of their tables. */
  known: 1 << 0,
  listed: 1 << 1,
  classNoun: 1 << 2,
  person: 1 << 3,
} as const;

/** What may begin at a token. */
export const openingsAt = numberPerWord((word, { lexicon }): number => {
  const { folded } = word;
  const parts = partsOf(word, lexicon);
  const unknown = (parts & Part.article) !== 0 && (parts & (Part.common | Part.nisba)) === 0;
  const person = unknown || (parts & (PERSONAL | Part.particle | Part.open)) !== 0;
  const begins = (kind: "outlets" | "places" | "other-names" | "class-nouns"): boolean =>
    lexicon.phrases(kind).mayBegin(folded);
  return (
    (begins("outlets") || begins("places") ? Opening.known : 0) |
    (begins("other-names") ? Opening.listed : 0) |
    (begins("class-nouns") ? Opening.classNoun : 0) |
    (person ? Opening.person : 0)
  );
});
