/**
 * The index of the texts in PostgreSQL: a vector that this code writes term by term, under a GIN index.
 * @module
 */
import { sql } from "kysely";
import type { Reading, Writing } from "../schema.ts";
import { conditionOf } from "../search/filter.ts";
import { type Clause, type Found, type FullText, type IndexedArticle, WEIGHTS } from "../search/full-text.ts";
import type { Field } from "../search/query.ts";

/** The label of each field in a vector. */
const LABELS = { title: "A", voice: "B", content: "C", text: "D" } as const;

/** A vector counts no further; words after it are found, but not as parts of a phrase. The text stands first. */
const LAST_POSITION = 16_383;
/** A vector keeps so many places of one term. */
const MOST_PLACES = 255;
const ORDER: readonly Field[] = ["title", "text", "voice", "content"];

/** Full text by tsvector and a GIN index. */
export const postgresFullText: FullText = { create, put, find };

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

/** The vector as a literal: 'term':3A,17D 'other':9C */
function vectorOf(indexed: IndexedArticle): string {
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

async function find(
  db: Reading,
  clauses: readonly Clause[],
  { filter, limit, offset }: Parameters<FullText["find"]>[2],
): Promise<readonly Found[]> {
  const query = sql`${queryOf(clauses)}::tsquery`;
  const weights = sql.lit(`{${["text", "content", "voice", "title"].map(weightOf).join(",")}}`);
  const found =
    await sql<Found>`select a.id as article, ts_rank(${weights}, d.vector, ${query}, 1)::float8 as score
    from search_document d join article a on a.id = d.article join revision r on r.id = a.revision_id
    where d.vector @@ ${query} and ${conditionOf(filter) ?? sql`true`}
    order by score desc, a.id limit ${limit} offset ${offset}`.execute(db);
  return found.rows;
}

/** PostgreSQL wants weights in 0..1. */
const weightOf = (field: string): number => WEIGHTS[field as Field] / WEIGHTS.title;

function queryOf(clauses: readonly Clause[]): string {
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
