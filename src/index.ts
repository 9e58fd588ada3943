/**
 * Isnad as a library: an Arabic news article in, its reports out. No input or output, no clock, no network.
 * @module
 */
export { lexiconVersion, type OverlayFiles } from "./arabic/index.ts";
export { createOverlay, type Overlay, OverlayError } from "./extract/index.ts";
export type * from "./model/index.ts";
export { type ArticleInfo, analyzeArticle } from "./pipeline/analyze.ts";
export { toInterchange } from "./pipeline/interchange.ts";
export { type OffsetConverter, offsetsOf, type Span } from "./text/index.ts";
