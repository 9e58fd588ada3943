/**
 * Numbers as words: what the times are built on. (Quantities, the other half of this folder, are built on the times.)
 * @module
 */
export { numberWords } from "./lexicon.ts";
export { type Numeral, readNumeral } from "./numeral.ts";
export { type OrdinalReading, readOrdinal } from "./ordinal.ts";
export { mayBeginNumber, mayStartNumber, type NumberReading, readNumber, startsNumber } from "./read.ts";
export { formsOf, type Row } from "./table.ts";
export { createWordMap, type Hit, type WordMap } from "./word-map.ts";
