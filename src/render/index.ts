/**
 * What readers see of an analysis: listings and derivations for a terminal, a page for a browser.
 * @module
 */
export { renderCheck, type ShownCheck } from "./claims/check.ts";
export { type ClaimOptions, renderClaim } from "./claims/claim.ts";
export { renderComparison } from "./claims/comparison.ts";
export { renderClaimChecks, renderFactChecks } from "./claims/fact-checks.ts";
export { type ClaimList, type ClaimListOptions, renderClaims } from "./claims/list.ts";
export { renderVerdicts } from "./claims/verdicts.ts";
export { renderWhy } from "./claims/why.ts";
export { renderDerivation } from "./derivation.ts";
export { escapeHtml } from "./html/escape.ts";
export { renderPage } from "./html/page.ts";
export { countOf, KIND_LABELS, NOUNS } from "./labels.ts";
export { isolate, rightToLeft } from "./lines.ts";
export { oneLine, partOfLine, shorten } from "./plain.ts";
export { type ListingOptions, type ListingOrder, renderListing } from "./terminal.ts";
