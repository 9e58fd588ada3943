/**
 * Has articles analysed once more.
 * @module
 */
import type { Engine } from "../engine.ts";
import { ANALYZE, analysisJob } from "./add.ts";

/** Ids asked for by one statement. */
const AT_ONCE = 500;

/**
 * Makes a job for the newest revision of each article, also where the last attempts failed; what is being analysed at
 * this moment is left to be. Returns how many were found: those that are not there are left out.
 */
export async function requeueArticles(engine: Engine, ids: readonly string[]): Promise<number> {
  const articles = [...new Set(ids)];
  let found = 0;
  for (let at = 0; at < articles.length; at += AT_ONCE)
    found += await requeue(engine, articles.slice(at, at + AT_ONCE));
  return found;
}

async function requeue(engine: Engine, articles: readonly string[]): Promise<number> {
  const now = new Date().toISOString();
  return engine.write(async (tx) => {
    await engine.differs.enter(tx, "articles"); // none of them is removed meanwhile
    const rows = await tx.selectFrom("article").select("revision_id").where("id", "in", articles).execute();
    const revisions = rows.map(({ revision_id }) => revision_id);
    if (revisions.length === 0) return 0;
    await tx
      .deleteFrom("job")
      .where("kind", "=", ANALYZE)
      .where("subject", "in", revisions)
      .where("state", "!=", "active")
      .execute();
    const jobs = revisions.map((revision) => analysisJob(revision, now));
    await engine.differs.insert(tx, "job", jobs, "keep");
    return revisions.length;
  });
}
