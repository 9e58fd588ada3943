/**
 * Schemas that several nouns share.
 * @module
 */
import Type, { type Static, type TProperties, type TSchema } from "typebox";

/** An object that has these members and no others. */
export const exactly = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** A value, or null where there is none. */
export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** One of several words. */
export const oneOf = <const W extends readonly string[]>(words: W) =>
  Type.Unsafe<W[number]>({ type: "string", enum: [...words] });

/** An id that the library gave. */
export const Id = Type.String({ minLength: 1, maxLength: 200 });

/** A stretch of a text, half open, in code points. */
export const SpanSchema = exactly({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
});

/** The name that a person goes by here; each decision keeps it. */
export const Person = Type.String({ minLength: 1, maxLength: 80, pattern: "\\S" });

/** A day or a moment, as exact as it is known (EDTF), and where it was read. */
export const Published = exactly({ value: Type.String(), precision: Type.String(), basis: Type.String() });

/** How a list is asked for: from where on, and how many. */
export const PAGING = {
  after: Type.Optional(Type.String({ maxLength: 2_000, description: "`next` of the page before" })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
};

/** A page of a list. `next` asks for the page after it, null at the end. */
export const pageOf = <S extends TSchema>(item: S) =>
  exactly({ items: Type.Array(item), next: orNull(Type.String()) });

/** What every error looks like (RFC 9457). `code` is for programs, `detail` for people. */
export const Problem = exactly({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.String(),
  errors: Type.Optional(Type.Array(exactly({ at: Type.String(), message: Type.String() }))),
});

/** An error as the API tells it. */
export type Problem = Static<typeof Problem>;
