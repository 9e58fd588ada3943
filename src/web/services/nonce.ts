/**
 * The number by which the page's policy knows our own style sheets.
 * @module
 */

/** The number that the server put into this page. */
export const readNonce = (): string =>
  document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";

/** Dialogs hold the page still by a style sheet of a package that looks for the number under this name. */
export function tellNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: readNonce() });
}
