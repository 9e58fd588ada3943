/**
 * Rows of numbers, one for each token of an article. An analysis needs some twenty, each of a few hundred numbers: they
 * are cut from common pieces of memory, since to ask for a piece and to give it back costs more than to fill a row.
 * @module
 */

const PIECE = 1 << 15;
/** A row that would take a great part of a piece has memory of its own. */
const LARGE = PIECE >> 2;

let piece = new ArrayBuffer(PIECE);
let used = 0;

/** Where in `piece` so many bytes are free that no row has: they are 0. Rows begin at multiples of 4. */
function cut(bytes: number): number {
  if (used + bytes > PIECE) {
    piece = new ArrayBuffer(PIECE);
    used = 0;
  }
  const at = used;
  used = (at + bytes + 3) & ~3;
  return at;
}

/** A row of zeros. */
export function numberRow(length: number): Int32Array {
  const bytes = length * Int32Array.BYTES_PER_ELEMENT;
  if (bytes > LARGE) return new Int32Array(length);
  const at = cut(bytes);
  return new Int32Array(piece, at, length);
}

/** A row of zeros, each to be set to a small number. */
export function byteRow(length: number): Uint8Array {
  if (length > LARGE) return new Uint8Array(length);
  const at = cut(length);
  return new Uint8Array(piece, at, length);
}
