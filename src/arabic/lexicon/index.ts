/**
 * The lexicon: what the words of data/lexicon mean for finding who said what.
 * @module
 */

export type { DeskRule, MarkedSentence } from "./desk-rules.ts";
export type * from "./entries.ts";
export { type FrameElement, type FrameRole, parseFrame } from "./frames.ts";
export {
  createLexicon,
  defaultLexicon,
  type Lexicon,
  lexiconVersion,
  type Overlaid,
  overlayLexicon,
} from "./lexicon.ts";
export type { OverlayFiles } from "./overlay.ts";
export { type PhraseMatch, type PhraseTable, signOf, signsBehind } from "./phrases.ts";
export { type LexiconRows, TABLE_NAMES, type TableName } from "./schema.ts";
export type { SenseEntry } from "./senses.ts";
export { NO_WORD, TRUTH_PLACES, UNASKED, WordTable } from "./word-table.ts";
export { WORTH_CLASSES, worthBit } from "./worth-words.ts";
