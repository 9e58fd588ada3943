/**
 * What may begin at a word, by its spelling alone: one look for most words, which begin nothing.
 * @module
 */
import { perWord } from "../../arabic/index.ts";
import { Part, PERSONAL, partsOf } from "./words.ts";

/** Readers that are worth asking, as bits. */
export const Opening = {
  outlet: 1 << 0,
  listed: 1 << 1,
  classNoun: 1 << 2,
  place: 1 << 3,
  person: 1 << 4,
} as const;

/** What may begin at a token. */
export const openingsAt = perWord((word, { lexicon }): number => {
  const { folded } = word;
  const parts = partsOf(word, lexicon);
  const unknown = (parts & Part.article) !== 0 && (parts & (Part.common | Part.nisba)) === 0;
  const person = unknown || (parts & (PERSONAL | Part.particle | Part.open)) !== 0;
  return (
    (lexicon.phrases("outlets").mayBegin(folded) ? Opening.outlet : 0) |
    (lexicon.phrases("names").mayBegin(folded) ? Opening.listed : 0) |
    (lexicon.phrases("class-nouns").mayBegin(folded) ? Opening.classNoun : 0) |
    (lexicon.phrases("places").mayBegin(folded) ? Opening.place : 0) |
    (person ? Opening.person : 0)
  );
});
