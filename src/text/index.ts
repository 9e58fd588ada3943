/**
 * Characters, not news: spans, folding with a way back, tokens, sentences, quotations, decoding.
 * @module
 */
export { type DecodedText, decodeText, looksBinary } from "./decode.ts";
export { type FoldedText, fold, foldWord, toRaw } from "./fold.ts";
export { type OffsetConverter, offsetsOf } from "./offsets.ts";
export { type FoundQuotations, findQuotations, type Quotation, type StrayMark } from "./quotations.ts";
export { remembering } from "./remember.ts";
export { byteRow, numberRow } from "./rows.ts";
export { findParagraphs, findSentences, type TokenRange } from "./sentences.ts";
export { contains, overlaps, type Span, textOf, trim } from "./span.ts";
export { stem, unprefixed } from "./stem.ts";
export { type Token, type TokenKind, tokenize } from "./tokens.ts";
