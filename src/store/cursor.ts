/**
 * Where a list goes on: the sort key of the last row that was shown, so that rows which come or go move no page.
 * @module
 */
import { type RawBuilder, sql } from "kysely";

/** A column that a list is sorted by. */
export interface SortColumn {
  readonly column: string;
  readonly descends: boolean;
}

/** The value of each column in the last row shown. */
export type SortKey = readonly (string | number)[];

/** A cursor that no list has given. */
export class CursorError extends Error {
  override readonly name = "CursorError";
}

/** A cursor for the rows after `key` in the list `name`. */
export const cursorOf = (name: string, key: SortKey): string => wordOf([name, ...key]);

/** A value as one opaque word that an address can hold. */
export const wordOf = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The value that {@link wordOf} made a word of. Throws a SyntaxError where the word is none of its. */
export const readWord = (word: string): unknown => JSON.parse(Buffer.from(word, "base64url").toString());

/** Reads a cursor. Throws {@link CursorError} where it is none of the list `name`, which is sorted by so many columns. */
export function readCursor(name: string, columns: number, cursor: string): SortKey {
  const [list, ...key] = parsed(cursor);
  const isKey = key.length === columns && key.every((one) => typeof one === "string" || Number.isFinite(one));
  if (list !== name || !isKey)
    throw new CursorError(
      `${JSON.stringify(cursor)} does not continue this list; take the "next" of its last page`,
    );
  return key as SortKey;
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value = readWord(cursor);
    return Array.isArray(value) ? value : [];
  } catch {
    return []; // what cannot be read continues no list: the caller says so
  }
}

/** True of the rows after `key`. Its first condition is one that an index can begin at. */
export function isAfter(columns: readonly SortColumn[], key: SortKey): RawBuilder<boolean> {
  const [{ column, descends }] = columns as readonly [SortColumn];
  const [value] = key;
  const ref = sql.ref(column);
  const beyond = descends ? sql<boolean>`${ref} < ${value}` : sql<boolean>`${ref} > ${value}`;
  if (columns.length === 1) return beyond;
  const reached = descends ? sql`${ref} <= ${value}` : sql`${ref} >= ${value}`;
  return sql<boolean>`(${reached} and (${beyond} or ${isAfter(columns.slice(1), key.slice(1))}))`;
}

/** The columns as an "order by" takes them. */
export const orderOf = (columns: readonly SortColumn[]): RawBuilder<unknown> =>
  sql.join(
    columns.map(({ column, descends }) => sql`${sql.ref(column)} ${sql.raw(descends ? "desc" : "asc")}`),
  );
