/**
 * The index of the texts in PostgreSQL: a vector that this code writes term by term, under a GIN index.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import type { Reading, Writing } from "../schema.ts";
import { conditionOf } from "../search/filter.ts";
import {
  type Clause,
  type Filter,
  type FindPage,
  type Found,
  type FullText,
  type IndexedArticle,
  type PublisherCount,
  WEIGHTS,
} from "../search/full-text.ts";
import type { Field } from "../search/query.ts";

/** The label of each field in a vector. */
const LABELS = { title: "A", voice: "B", content: "C", text: "D" } as const;

/** A vector counts no further; words after it are found, but not as parts of a phrase. The text stands first. */
const LAST_POSITION = 16_383;
/** A vector keeps so many places of one term. */
const MOST_PLACES = 255;
const ORDER: readonly Field[] = ["title", "text", "voice", "content"];

/** PostgreSQL wants weights in 0..1, those of the labels D to A. */
export const WEIGHTS_OF_LABELS = sql.lit(
  `{${(["text", "content", "voice", "title"] as const).map((field) => WEIGHTS[field] / WEIGHTS.title).join(",")}}`,
);

/** Full text by tsvector and a GIN index. */
export const postgresFullText: FullText = { create, put, remove, find, countByPublisher };

async function create(tx: Writing): Promise<void> {
  await sql`create table search_document (article text primary key, vector tsvector not null)`.execute(tx);
  await sql`create index search_document_vector on search_document using gin (vector)`.execute(tx);
}

async function put(tx: Writing, articles: readonly IndexedArticle[]): Promise<void> {
  const rows = articles.map((indexed) => ({ article: indexed.article, vector: vectorOf(indexed) }));
  await sql`insert into search_document (article, vector)
    select article, vector::tsvector from json_to_recordset(${JSON.stringify(rows)}::json) as x(article text, vector text)
    on conflict (article) do update set vector = excluded.vector`.execute(tx);
}

async function remove(tx: Writing, articles: readonly string[]): Promise<void> {
  await sql`delete from search_document
    where article in (select json_array_elements_text(${JSON.stringify(articles)}::json))`.execute(tx);
}

/** The vector as a literal: 'term':3A,17D 'other':9C */
export function vectorOf(indexed: Readonly<Record<Field, readonly string[]>>): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const field of ORDER) {
    for (const term of indexed[field]) {
      position++;
      const known = places.get(term) ?? [];
      if (known.length < MOST_PLACES) known.push(`${Math.min(position, LAST_POSITION)}${LABELS[field]}`);
      places.set(term, known);
    }
    position++; // no phrase runs from one field into the next
  }
  return [...places].map(([term, at]) => `${quote(term)}:${at.join(",")}`).join(" ");
}

const quote = (term: string): string => `'${term.replace(/['\\]/g, "$&$&")}'`;

async function find(db: Reading, clauses: readonly Clause[], page: FindPage): Promise<readonly Found[]> {
  const { filter, limit, offset, after, among } = page;
  const query = sql`${queryOf(clauses)}::tsquery`;
  const found = await sql<Found>`select article, score from
    (select article, ts_rank(${WEIGHTS_OF_LABELS}, vector, ${query}, 1)::float8 as score
      from (${answersTo(query, filter, among)}) answers) ranked
    ${behind(after)} order by score desc, article limit ${limit} offset ${offset}`.execute(db);
  return found.rows;
}

/** Ids are made in the order in which articles come in: the greatest are the newest. */
function answersTo(query: RawBuilder<unknown>, filter: Filter, among: number | null): RawBuilder<unknown> {
  const condition = conditionOf(filter);
  const joined = condition
    ? sql`join article a on a.id = d.article join revision r on r.id = a.revision_id`
    : sql``;
  const newest = among === null ? sql`` : sql`order by d.article desc limit ${among}`;
  return sql`select d.article, d.vector from search_document d ${joined}
    where d.vector @@ ${query} and ${condition ?? sql`true`} ${newest}`;
}

/** A score that was read compares with itself to the last bit: it is cast to the doubles that this process keeps. */
function behind(after: Found | null): RawBuilder<unknown> {
  if (!after) return sql``;
  const { score, article } = after;
  return sql`where score < ${score}::float8 or (score = ${score}::float8 and article > ${article})`;
}

async function countByPublisher(
  db: Reading,
  clauses: readonly Clause[],
  { filter, among }: Parameters<FullText["countByPublisher"]>[2],
): Promise<readonly PublisherCount[]> {
  const query = sql`${queryOf(clauses)}::tsquery`;
  const counted = await sql<PublisherCount>`select b.publisher, cast(count(*) as integer) as articles
    from (${answersTo(query, filter, among)}) answers join article b on b.id = answers.article
    group by b.publisher order by articles desc, b.publisher collate "C"`.execute(db);
  return counted.rows;
}

/** Clauses in the language of tsquery; a field is a label of the vector. */
export function queryOf(clauses: readonly Clause[]): string {
  return clauses
    .filter(({ phrases }) => phrases.length > 0)
    .map(({ excluded, ...clause }) => `${excluded ? "!" : ""}(${clauseOf(clause)})`)
    .join(" & ");
}

function clauseOf({ fields, phrases }: Omit<Clause, "excluded">): string {
  const labels = fields.map((field) => LABELS[field]).join("");
  return phrases
    .map((terms) => `(${terms.map((term) => `${quote(term)}:${labels}`).join(" <-> ")})`)
    .join(" | ");
}
