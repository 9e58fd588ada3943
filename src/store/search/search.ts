/**
 * Searches the library: the best articles, and in each the place that answers.
 * @module
 */
import { contains, type Span, textOf } from "../../text/index.ts";
import type { ArticleFacts } from "../analyses/rows.ts";
import type { Engine } from "../engine.ts";
import type { Reading } from "../schema.ts";
import { type Expanded, expand } from "./expand.ts";
import type { Clause, Filter, Found, PublisherCount } from "./full-text.ts";
import { type Cover, markWords, placeHit } from "./place-hit.ts";
import { parseQuery } from "./query.ts";
import { wordsOf } from "./terms.ts";

/** Which hits, and from which on. */
export interface SearchOptions extends Filter {
  /** Twenty where none is given. */
  readonly limit?: number;
  readonly offset?: number;
  /** The hit that the wanted ones come after. */
  readonly after?: Found;
  /**
   * Ranks so many of the articles that answer, the newest in the library, and leaves the others out. Ranking takes its
   * time for each article that answers: a word that stands in every one would keep a reader waiting.
   */
  readonly among?: number;
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
  /** Where words that were looked for stand in the body, in UTF-16 units, in order. */
  readonly marks: readonly Span[];
  /** Where they stand in the title. */
  readonly titleMarks: readonly Span[];
}

/** The hits, best first. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  /** The beginning of a word had too many words: some are not looked for. */
  readonly truncated: boolean;
}

const PAGE = 20;
/** More articles than any library has. */
const ALL = 2 ** 31 - 1;

/** Runs a query as a person types it. Throws QueryError where it names nothing to look for. */
export async function search(
  engine: Engine,
  query: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const { limit = PAGE, offset = 0, after = null, among = null, ...filter } = options;
  const db = engine.reading;
  const expanded = await expand(db, parseQuery(query));
  if (expanded.clauses.some(isHopeless)) return { hits: [], truncated: expanded.truncated };
  const page = { filter, limit, offset, after, among };
  const found = await engine.differs.fullText.find(db, expanded.clauses, page);
  return { hits: await placeHits(db, found, expanded), truncated: expanded.truncated };
}

/** Ids of all articles that answer, in no order that matters. Throws QueryError. */
export async function findAnswering(
  { reading, differs }: Engine,
  query: string,
  filter: Filter,
): Promise<string[]> {
  const { clauses } = await expand(reading, parseQuery(query));
  if (clauses.some(isHopeless)) return [];
  const page = { filter, limit: ALL, offset: 0, after: null, among: null };
  return (await differs.fullText.find(reading, clauses, page)).map(({ article }) => article);
}

/** These articles at their best places for a query; those that are gone are left out. Throws QueryError. */
export async function placeAnswers(
  { reading }: Engine,
  query: string,
  articles: readonly string[],
): Promise<Hit[]> {
  const found = articles.map((article) => ({ article, score: 0 }));
  return placeHits(reading, found, await expand(reading, parseQuery(query)));
}

/** Whose the articles are that answer: the newest `among` of them, most first. Throws QueryError. */
export async function countByPublisher(
  { reading, differs }: Engine,
  query: string,
  { among, ...filter }: Filter & { readonly among: number },
): Promise<Pick<SearchResult, "truncated"> & { readonly publishers: readonly PublisherCount[] }> {
  const { clauses, truncated } = await expand(reading, parseQuery(query));
  if (clauses.some(isHopeless)) return { publishers: [], truncated };
  const publishers = await differs.fullText.countByPublisher(reading, clauses, { filter, among });
  return { publishers, truncated };
}

/** A beginning that no word of the library has. */
const isHopeless = ({ excluded, phrases }: Clause): boolean => !excluded && phrases.length === 0;

async function placeHits(db: Reading, found: readonly Found[], { clauses }: Expanded): Promise<Hit[]> {
  if (found.length === 0) return [];
  const articles = await findArticles(
    db,
    found.map(({ article }) => article),
  );
  const byId = new Map(articles.map((article) => [article.article, article]));
  const covers = await findCovers(
    db,
    articles.map(({ revision }) => revision),
  );
  return found.flatMap(({ article, score }) => {
    const about = byId.get(article);
    if (!about) return []; // removed between the two reads
    const own = covers.filter(({ revision }) => revision === about.revision);
    const words = wordsOf(about.body);
    const place = placeHit(words, clauses, own);
    const marks = markWords(words, clauses);
    const titleMarks = markWords(wordsOf(about.title ?? ""), clauses);
    return [{ ...about, score, ...describe(place, about, own), marks, titleMarks }];
  });
}

type FoundArticle = Pick<Hit, "article" | "revision" | "title" | "publisher" | "published" | "body">;

async function findArticles(db: Reading, ids: readonly string[]): Promise<FoundArticle[]> {
  const rows = await db
    .selectFrom("article")
    .innerJoin("revision", "revision.id", "article.revision_id")
    .innerJoin("body", "body.hash", "revision.body_hash")
    .innerJoin("analysis", "analysis.revision_id", "revision.id")
    .select([
      "article.id as article",
      "revision.id as revision",
      "body.text as body",
      "analysis.article as facts",
    ])
    .where("article.id", "in", [...ids])
    .execute();
  return rows.map(({ facts, ...row }) => {
    const { title, publisher, published }: ArticleFacts = JSON.parse(facts);
    return { ...row, title, publisher, published: published?.value ?? null };
  });
}

function describe(
  place: Span | null,
  { title, body }: FoundArticle,
  covers: readonly Cover[],
): Pick<Hit, "text" | "start" | "end" | "report"> {
  if (!place) return { text: title ?? "", start: null, end: null, report: null };
  const around = covers.filter((cover) => contains(cover, place));
  const inner = around.reduce<Cover | null>(
    (best, next) => (best && sizeOf(best) <= sizeOf(next) ? best : next),
    null,
  );
  return { text: textOf(body, place), ...place, report: inner?.key ?? null };
}

const sizeOf = ({ start, end }: Span): number => end - start;

async function findCovers(db: Reading, revisions: readonly string[]): Promise<Cover[]> {
  if (revisions.length === 0) return [];
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
    .execute();
  return [
    ...contents.map((cover): Cover => ({ ...cover, field: "content" })),
    ...sources.flatMap(({ start, end, ...link }): Cover[] =>
      start === null || end === null ? [] : [{ ...link, start, end, field: "voice" }],
    ),
  ];
}
