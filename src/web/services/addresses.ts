/**
 * Addresses of pages that other pages lead to.
 * @module
 */

/** An article in the Reader, at one of its reports where a key is given. */
export const readerOf = (article: string, report: string | null = null): string =>
  `/articles/${encodeURIComponent(article)}${report === null ? "" : `?report=${encodeURIComponent(report)}`}`;

/** A voice. */
export const voiceOf = (id: string): string => `/voices/${encodeURIComponent(id)}`;

/** A claim. */
export const claimOf = (id: string): string => `/claims/${encodeURIComponent(id)}`;

/** A case. */
export const caseOf = (id: string): string => `/cases/${encodeURIComponent(id)}`;

/** Two articles side by side. */
export const compareOf = (first: string, second: string): string =>
  `/compare?a=${encodeURIComponent(first)}&b=${encodeURIComponent(second)}`;
