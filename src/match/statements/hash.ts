/**
 * Numbers for words and names. They come from the letters alone, never from the order in which words were met, so that
 * whatever is computed of two statements is the same in every collection.
 * @module
 */

/** A signed 32-bit number for a string (FNV-1a over its UTF-16 units, then mixed). Two strings seldom share one. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** One number for two, in order. */
export function joinHashes(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ b);
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
