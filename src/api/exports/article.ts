/**
 * An article as it leaves the library with what was found in it: the revision that the claims quote.
 * @module
 */
import { createHash } from "node:crypto";
import type { ExportedArticle } from "../../export/index.ts";
import {
  findAnalysis,
  findRevisions,
  findStandings,
  getCurrent,
  type Library,
  type StoredRevision,
} from "../../store/index.ts";

type Reading = Library["engine"]["reading"];

/**
 * The revisions that claims quote, by their articles: those that were traced, and the newest of articles that no trace has seen. So all
 * that one export says of an article is about one text.
 */
export async function quotedRevisions(
  db: Reading,
  articles: readonly string[],
): Promise<Map<string, StoredRevision>> {
  const standings = await findStandings(db, articles);
  const traced = await findRevisions(
    db,
    [...standings.values()].map(({ revision }) => revision),
  );
  const found = new Map(traced.map((revision) => [revision.article, revision]));
  for (const article of articles) if (!found.has(article)) found.set(article, await getCurrent(db, article));
  return found;
}

/** An article with the text that is quoted. What came in with it goes before what its analysis has read in it. Throws NotFoundError. */
export async function getExportedArticle(db: Reading, id: string): Promise<ExportedArticle> {
  const revision = (await quotedRevisions(db, [id])).get(id) ?? (await getCurrent(db, id));
  const facts = (await findAnalysis(db, revision.id))?.article ?? revision;
  const { text } = revision;
  return {
    id,
    revision: revision.id,
    title: facts.title,
    url: facts.url ?? revision.url,
    publisher: facts.publisher,
    author: facts.author,
    published: facts.published?.value ?? null,
    text,
    sha256: createHash("sha256").update(text, "utf8").digest("hex"),
  };
}
