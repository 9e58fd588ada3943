/**
 * Addresses as people type them.
 * @module
 */

/** The whole address, where its beginning was left out. */
export const withScheme = (typed: string): string =>
  /^[a-z][a-z\d+.-]*:/iu.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
