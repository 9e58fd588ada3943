/**
 * Searches the library: the best articles, and in each the place that answers.
 * @module
 */
import { contains, type Span, textOf } from "../../text/index.ts";
import type { Engine } from "../engine.ts";
import type { Reading } from "../schema.ts";
import { type Expanded, expand } from "./expand.ts";
import type { Filter, Found } from "./full-text.ts";
import { placeHit } from "./place-hit.ts";
import { parseQuery } from "./query.ts";
import { wordsOf } from "./terms.ts";

/** Which hits, and from which on. */
export interface SearchOptions extends Filter {
  /** Twenty where none is given. */
  readonly limit?: number;
  readonly offset?: number;
}

/** An article that answers, at its best place. */
export interface Hit {
  readonly article: string;
  readonly revision: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** Key of the report that the place is in; null where the article itself says it. */
  readonly report: string | null;
  readonly score: number;
  /** The words at the place; the title where the words stand in it alone. */
  readonly text: string;
  /** The text of the revision, in which `start` and `end` count UTF-16 units; both null where only the title answers. */
  readonly body: string;
  readonly start: number | null;
  readonly end: number | null;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** The beginning of a word had too many words: some are not looked for. */
  readonly truncated: boolean;
}

const PAGE = 20;

/** Runs a query as a person types it. Throws QueryError where it names nothing to look for. */
export async function search(
  engine: Engine,
  query: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const { limit = PAGE, offset = 0, ...filter } = options;
  const db = engine.reading;
  const expanded = await expand(db, parseQuery(query));
  const found = await engine.differs.fullText.find(db, expanded.clauses, { filter, limit, offset });
  return { hits: await placeHits(db, found, expanded), truncated: expanded.truncated };
}

async function placeHits(db: Reading, found: readonly Found[], { clauses }: Expanded): Promise<Hit[]> {
  if (found.length === 0) return [];
  const rows = await db
    .selectFrom("article")
    .innerJoin("revision", "revision.id", "article.revision_id")
    .innerJoin("body", "body.hash", "revision.body_hash")
    .select([
      "article.id",
      "revision.id as revision",
      "revision.title",
      "article.publisher",
      "revision.published_value as published",
      "body.text as body",
    ])
    .where(
      "article.id",
      "in",
      found.map(({ article }) => article),
    )
    .execute();
  const byArticle = new Map(rows.map((row) => [row.id, row]));
  const covers = await findCovers(
    db,
    rows.map(({ revision }) => revision),
  );
  return found.flatMap(({ article, score }) => {
    const row = byArticle.get(article);
    if (!row) return []; // removed between the two reads
    const { id: _, ...about } = row;
    const place = placeHit(wordsOf(row.body), clauses);
    return [{ article, score, ...about, ...describe(place, row, covers) }];
  });
}

function describe(
  place: Span | null,
  { title, body, revision }: { title: string | null; body: string; revision: string },
  covers: readonly Cover[],
): Pick<Hit, "text" | "start" | "end" | "report"> {
  if (!place) return { text: title ?? "", start: null, end: null, report: null };
  const around = covers.filter((cover) => cover.revision === revision && contains(cover, place));
  const inner = around.reduce<Cover | null>(
    (best, next) => (best && sizeOf(best) <= sizeOf(next) ? best : next),
    null,
  );
  return { text: textOf(body, place), ...place, report: inner?.key ?? null };
}

const sizeOf = ({ start, end }: Span): number => end - start;

/** A stretch of a text that belongs to a report, not to the article's own voice: its content, or the source of one of its voices. */
interface Cover extends Span {
  readonly key: string;
  readonly revision: string;
}

async function findCovers(db: Reading, revisions: readonly string[]): Promise<Cover[]> {
  const contents = await db
    .selectFrom("report")
    .select(["key", "revision_id as revision", "start_at as start", "end_at as end"])
    .where("revision_id", "in", [...revisions])
    .where(({ exists, selectFrom }) =>
      exists(selectFrom("link").select("name").whereRef("link.report_key", "=", "report.key")),
    )
    .execute();
  const sources = await db
    .selectFrom("link")
    .select(["report_key as key", "revision_id as revision", "source_start as start", "source_end as end"])
    .where("revision_id", "in", [...revisions])
    .where("source_start", "is not", null)
    .execute();
  return [...contents, ...(sources as Cover[])];
}
