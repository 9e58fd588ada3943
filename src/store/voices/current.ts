/**
 * What is counted of voices: links of the revisions that articles have now.
 * @module
 */
import { sql } from "kysely";
import type { Reading } from "../schema.ts";
import { getVoice } from "./merge.ts";

/** Revisions that an article has left behind: few beside those that stand. The order of the join is what makes it cheap. */
export const SUPERSEDED = sql`(select revision.id from article cross join revision
  where article.revisions > 1 and revision.article_id = article.id and revision.id <> article.revision_id)`;

/** The publisher of an article `a` whose analysis is `n`: as it came, else as its text says. */
export const PUBLISHER = sql<string | null>`coalesce(a.publisher, n.publisher)`;

/** When an article was published, of its revision `r` and its analysis `n`: EDTF. */
export const PUBLISHED = sql<string | null>`coalesce(r.published_value, n.published)`;

/** The title of an article, of its revision `r` and its analysis `n`. */
export const TITLE = sql<string | null>`coalesce(r.title, n.title)`;

/** The voice that an id counts as, and all that count as it. Throws NotFoundError. */
export async function membersOf(
  db: Reading,
  id: string,
): Promise<{ readonly root: string; readonly members: readonly string[] }> {
  const { mergedInto } = await getVoice(db, id);
  const root = mergedInto ?? id;
  const merged = await db.selectFrom("voice").select("id").where("merged_into", "=", root).execute();
  return { root, members: [root, ...merged.map((voice) => voice.id)] };
}
