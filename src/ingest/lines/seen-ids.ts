/**
 * Which ids were met already, in 16 to 32 bytes for each: a file of millions of lines must not fill the memory.
 * @module
 */
import { createHash } from "node:crypto";

/**
 * A set of ids by the first 64 bits of their SHA-1. Two ids of a file with ten million are confused with a chance of one in 300,000.
 */
export class SeenIds {
  #slots = new BigUint64Array(1024);
  #size = 0;

  /** Remembers an id; false where it was there. */
  add(id: string): boolean {
    const key = createHash("sha1").update(id).digest().readBigUInt64LE() || 1n; // zero marks an empty slot
    if (!insert(this.#slots, key)) return false;
    if (++this.#size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  #grow(): void {
    const larger = new BigUint64Array(this.#slots.length * 2);
    for (const key of this.#slots) if (key !== 0n) insert(larger, key);
    this.#slots = larger;
  }
}

function insert(slots: BigUint64Array, key: bigint): boolean {
  let at = Number(key % BigInt(slots.length));
  while (slots[at] !== 0n) {
    if (slots[at] === key) return false;
    at = (at + 1) % slots.length;
  }
  slots[at] = key;
  return true;
}
