/**
 * What readers see of an analysis: listings and derivations for a terminal, a page for a browser.
 * @module
 */
export { type ClaimOptions, renderClaim } from "./claims/claim.ts";
export { renderComparison } from "./claims/comparison.ts";
export { type ClaimList, type ClaimListOptions, renderClaims } from "./claims/list.ts";
export { renderWhy } from "./claims/why.ts";
export { renderDerivation } from "./derivation.ts";
export { renderPage } from "./html/page.ts";
export { oneLine, shorten } from "./plain.ts";
export { type ListingOptions, type ListingOrder, renderListing } from "./terminal.ts";
