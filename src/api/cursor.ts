/**
 * Where a page of a list ended, as an opaque word.
 * @module
 */
import type { Static, TSchema } from "typebox";
import { Check } from "typebox/value";
import { CursorError, readWord, wordOf } from "../store/index.ts";

/** The word for a place. */
export const cursorOf = (place: unknown): string => wordOf(place);

/** The place that a word stands for; null without one. Throws {@link CursorError}. */
export function placeOf<S extends TSchema>(schema: S, cursor: string | undefined): Static<S> | null {
  if (cursor === undefined) return null;
  const place = parse(cursor);
  if (!Check(schema, place)) throw wrong();
  return place as Static<S>;
}

function parse(cursor: string): unknown {
  try {
    return readWord(cursor);
  } catch {
    throw wrong();
  }
}

const wrong = (): CursorError =>
  new CursorError("after takes the `next` of the page before; leave it out to begin anew");
