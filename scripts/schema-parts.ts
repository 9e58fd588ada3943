/**
 * What the schemas of the published formats are made of.
 * @module
 */
import Type, { type TProperties } from "typebox";

/** An object with these fields and no others. */
export const closed = <T extends TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });

export const Text = Type.String();
export const TextOrNull = Type.Union([Type.String(), Type.Null()]);

/** Unicode code points from the start of the text. */
export const Offset = Type.Integer({ minimum: 0 });
export const ends = { start: Offset, end: Offset };
export const AnySpan = closed(ends);

export const VoiceKinds = Type.Enum(["person", "organisation", "outlet", "document", "anonymous", "group"]);

/** A type of the code without `readonly`, as the schema library gives it. */
export type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

/** True where both types allow the same values, else nothing. */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
