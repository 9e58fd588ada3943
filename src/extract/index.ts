/**
 * Finds reports in an Arabic text: who says what, through whom.
 * @module
 */
export { type Extracted, type ExtractOptions, extract } from "./extract.ts";
export { createOverlay, type Overlay, OverlayError } from "./overlay.ts";
