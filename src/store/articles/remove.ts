/**
 * Takes articles out of a library.
 * @module
 */
import { removeDerived } from "../analyses/save.ts";
import { takeOutOfClaims } from "../claims/take-out.ts";
import type { Engine } from "../engine.ts";
import type { Writing } from "../schema.ts";
import { ANALYZE } from "./add.ts";
import { NotFoundError } from "./read.ts";

/** Articles taken out by one transaction. */
const AT_ONCE = 500;

/**
 * Removes articles with all their revisions: what was found in them, what they are searched by, their places in cases,
 * the jobs that wait for them, and the texts and originals that no other revision has. Claims lose at once what stood in
 * them, and the next trace counts anew. What people decided stays as history, and the voices stay, for other articles may
 * name them. Throws NotFoundError where one of them is not there,
 * before anything is removed.
 */
export async function removeArticles(engine: Engine, ids: readonly string[]): Promise<void> {
  const articles = [...new Set(ids)];
  await refuseUnknown(engine, articles);
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    const some = articles.slice(at, at + AT_ONCE);
    await engine.write(async (tx) => {
      await engine.differs.enter(tx, "articles");
      await remove(engine, tx, some);
    });
  }
}

async function refuseUnknown({ reading }: Engine, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const rows = await reading.selectFrom("article").select("id").where("id", "in", some).execute();
    const known = new Set(rows.map(({ id }) => id));
    const missing = some.find((id) => !known.has(id));
    if (missing !== undefined)
      throw new NotFoundError(`the library has no article ${missing}; find its id by a search`);
  }
}

async function remove({ differs }: Engine, tx: Writing, articles: readonly string[]): Promise<void> {
  const revisions = await tx
    .selectFrom("revision")
    .select(["id", "body_hash", "original_hash"])
    .where("article_id", "in", [...articles])
    .execute();
  const ids = revisions.map(({ id }) => id);
  if (ids.length === 0) return;
  // First: a worker that is saving one of these analyses holds its job, and is waited for here.
  await tx.deleteFrom("job").where("kind", "=", ANALYZE).where("subject", "in", ids).execute();
  await takeOutOfClaims({ differs }, tx, articles);
  await removeDerived(tx, ids);
  await differs.fullText.remove(tx, articles);
  await tx
    .deleteFrom("case_item")
    .where("kind", "=", "article")
    .where("item", "in", [...articles])
    .execute();
  await tx.deleteFrom("revision").where("id", "in", ids).execute();
  await tx
    .deleteFrom("article")
    .where("id", "in", [...articles])
    .execute();
  await removeBodies(tx, [...new Set(revisions.map(({ body_hash }) => body_hash))]);
  await removeOriginals(tx, [...new Set(revisions.map(({ original_hash }) => original_hash))]);
}

async function removeBodies(tx: Writing, hashes: readonly string[]): Promise<void> {
  const used = tx
    .selectFrom("revision")
    .select("body_hash")
    .where("body_hash", "in", [...hashes]);
  await tx
    .deleteFrom("body")
    .where("hash", "in", [...hashes])
    .where("hash", "not in", used)
    .execute();
}

async function removeOriginals(tx: Writing, hashes: readonly string[]): Promise<void> {
  const used = tx
    .selectFrom("revision")
    .select("original_hash")
    .where("original_hash", "in", [...hashes]);
  await tx
    .deleteFrom("original")
    .where("hash", "in", [...hashes])
    .where("hash", "not in", used)
    .execute();
}
