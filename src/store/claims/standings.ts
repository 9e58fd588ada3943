/**
 * Whose text the articles are, and which stretches they share with others.
 * @module
 */
import type { Passage, Standing, StandingKind } from "../../model/index.ts";
import type { Reading, Row } from "../schema.ts";
import { CURRENT } from "./state.ts";

/** A standing with the revision that it was judged by, and what the article is called. */
export interface KeptStanding extends Standing {
  readonly revision: string;
  readonly title: string | null;
  readonly url: string | null;
}

/** Whose text an article is; null where the last trace has not seen it. */
export async function findStanding(db: Reading, article: string): Promise<KeptStanding | null> {
  return (await findStandings(db, [article])).get(article) ?? null;
}

/** Whose text each of these articles is, by their ids; those that the last trace has not seen are left out. */
export async function findStandings(
  db: Reading,
  articles: readonly string[],
): Promise<Map<string, KeptStanding>> {
  const found = new Map<string, KeptStanding>();
  for (let at = 0; at < articles.length; at += MOST_AT_ONCE) {
    const rows = await db
      .selectFrom("standing")
      .innerJoin("revision", "revision.id", "standing.revision_id")
      .leftJoin("analysis", "analysis.revision_id", "standing.revision_id")
      .selectAll("standing")
      .select(["revision.title", "revision.url", "analysis.article as facts"])
      .where("standing.generation", "=", CURRENT)
      .where("standing.article_id", "in", articles.slice(at, at + MOST_AT_ONCE))
      .orderBy("standing.article_id")
      .execute();
    for (const row of rows) found.set(row.article_id, toStanding(row));
  }
  return found;
}

const MOST_AT_ONCE = 500;

type StandingRow = Row<"standing"> & {
  readonly title: string | null;
  readonly url: string | null;
  readonly facts: string | null;
};

/** Title and address as the analysis read them, where the input said nothing. */
function toStanding(row: StandingRow): KeptStanding {
  const facts = row.facts === null ? null : JSON.parse(row.facts);
  return {
    document: row.article_id,
    revision: row.revision_id,
    title: row.title ?? facts?.title ?? null,
    url: row.url ?? facts?.url ?? null,
    publisher: row.publisher,
    published: row.published,
    kind: row.kind as StandingKind,
    of: row.source_id,
    agency: row.agency,
    credited: row.credited === 1,
    evidence: JSON.parse(row.evidence),
  };
}

/** The stretches that an article shares with others, in the order of its text. `a` is the article itself. */
export async function findPassages(db: Reading, article: string): Promise<Passage[]> {
  const rows = await db
    .selectFrom("passage")
    .selectAll()
    .where("generation", "=", CURRENT)
    .where((is) => is.or([is("first_id", "=", article), is("second_id", "=", article)]))
    .execute();
  const passages = rows.map((row): Passage => {
    const first = { document: row.first_id, start: row.first_start, end: row.first_end };
    const second = { document: row.second_id, start: row.second_start, end: row.second_end };
    const [a, b] = row.first_id === article ? [first, second] : [second, first];
    return { a, b, words: row.words };
  });
  return passages.sort(
    (x, y) => x.a.start - y.a.start || y.a.end - x.a.end || (x.b.document < y.b.document ? -1 : 1),
  );
}
