/**
 * Articles as the library holds them.
 * @module
 */
import { gunzipSync } from "node:zlib";
import type { Original, PublicationDate } from "../../model/index.ts";
import type { Reading, Row } from "../schema.ts";

/** A revision with its text: all that an analysis needs to know. */
export interface StoredRevision {
  readonly id: string;
  readonly article: string;
  readonly number: number;
  readonly change: string;
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly republishes: string | null;
  readonly url: string | null;
  readonly published: PublicationDate | null;
  /** When it was taken in. */
  readonly added: string;
}

/** Articles read at once. */
const PAGE = 200;

/** Nothing in the library has this id. */
export class NotFoundError extends Error {
  override readonly name = "NotFoundError";
}

/** Revisions by id, in no order; those that are not there are left out. */
export async function findRevisions(db: Reading, ids: readonly string[]): Promise<StoredRevision[]> {
  if (ids.length === 0) return [];
  const rows = await revisions(db)
    .where("revision.id", "in", [...ids])
    .execute();
  return rows.map(toRevision);
}

/** Every revision of an article, the first one first. Empty where there is no such article. */
export async function findHistory(db: Reading, article: string): Promise<StoredRevision[]> {
  const rows = await revisions(db).where("article_id", "=", article).orderBy("number").execute();
  return rows.map(toRevision);
}

/** The newest revision of every article, in the order of the articles' ids, a page at a time; `members` keeps to these. */
export async function* findCurrent(
  db: Reading,
  members?: ReadonlySet<string>,
): AsyncGenerator<StoredRevision> {
  if (members) {
    const ids = [...members].sort();
    for (let at = 0; at < ids.length; at += PAGE) {
      const rows = await current(db)
        .where("article.id", "in", ids.slice(at, at + PAGE))
        .execute();
      for (const row of rows) yield toRevision(row);
    }
    return;
  }
  let after = "";
  for (;;) {
    const rows = await current(db).where("article.id", ">", after).limit(PAGE).execute();
    for (const row of rows) yield toRevision(row);
    const last = rows.at(-1);
    if (!last) return;
    after = last.article_id;
  }
}

const current = (db: Reading) =>
  revisions(db).innerJoin("article", "article.revision_id", "revision.id").orderBy("article.id");

/** The newest revision of an article. Throws {@link NotFoundError}. */
export async function getCurrent(db: Reading, article: string): Promise<StoredRevision> {
  const row = await revisions(db)
    .innerJoin("article", "article.revision_id", "revision.id")
    .where("article.id", "=", article)
    .executeTakeFirst();
  if (!row) throw new NotFoundError(`the library has no article ${article}; find its id by a search`);
  return toRevision(row);
}

/** The bytes that a revision was read from, as they came. Throws {@link NotFoundError}. */
export async function getOriginal(db: Reading, revision: string): Promise<Original> {
  const row = await db
    .selectFrom("revision")
    .innerJoin("original", "original.hash", "revision.original_hash")
    .select(["original.bytes", "revision.media_type", "revision.headers"])
    .where("revision.id", "=", revision)
    .executeTakeFirst();
  if (!row) throw new NotFoundError(`the library has no revision ${revision}`);
  return { mediaType: row.media_type, headers: JSON.parse(row.headers), bytes: gunzipSync(row.bytes) };
}

function revisions(db: Reading) {
  return db
    .selectFrom("revision")
    .innerJoin("body", "body.hash", "revision.body_hash")
    .selectAll("revision")
    .select("body.text");
}

function toRevision(row: Row<"revision"> & { text: string }): StoredRevision {
  const { id, number, change, text, title, author, publisher, republishes, url } = row;
  return {
    id,
    article: row.article_id,
    number,
    change,
    text,
    title,
    author,
    publisher,
    republishes,
    url,
    published: dateOf(row),
    added: row.added_at,
  };
}

function dateOf(row: Row<"revision">): PublicationDate | null {
  if (row.published_value === null) return null;
  return {
    value: row.published_value,
    precision: row.published_precision as PublicationDate["precision"],
    basis: row.published_basis as PublicationDate["basis"],
  };
}
