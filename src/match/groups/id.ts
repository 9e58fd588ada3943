/**
 * The id of a claim or a storyline.
 * @module
 */
import { hashOf } from "../statements/hash.ts";

/** An id made from a content key: 53 bits, so that of a million keys no two are likely to share one. */
export function idFromKey(letter: string, key: string): string {
  // Behind the key, another character would tell no two keys apart that the first hash does not.
  const number = (hashOf(key) >>> 0) * 2 ** 21 + (hashOf(`\u0000${key}`) >>> 11);
  return `${letter}${number.toString(36)}`;
}
