/**
 * JSON of strangers: what is broken, or nested deeper than can be written, is a value.
 * @module
 */

/** The value of a text, a byte order mark before it or not; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

/** A value as JSON in UTF-8; null where it is nested too deep to be written. */
export function writeJson(value: unknown): Uint8Array | null {
  try {
    return Buffer.from(JSON.stringify(value));
  } catch {
    return null;
  }
}

/** An object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
