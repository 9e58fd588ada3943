/**
 * Why a fetch stopped itself.
 * @module
 */

/** Thrown where an address may not be reached. */
export class RefusedAddress extends Error {
  override readonly name = "RefusedAddress";
}

/** Thrown where a body is longer than the limit, packed or unpacked. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/** Thrown where a body is packed in a way that is not known here, or more than twice. */
export class UnknownEncoding extends Error {
  override readonly name = "UnknownEncoding";
}
