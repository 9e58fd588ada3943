/**
 * The index of the texts in SQLite: FTS5 without a copy of the texts.
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
import { FIELDS } from "../search/query.ts";

/** The terms are words already: the tokenizer only has to part them at the spaces. */
export const TOKENIZER = sql.lit("unicode61 remove_diacritics 0 categories 'L* M* N* Co' tokenchars '_'");

const COLUMNS = sql.raw(FIELDS.join(", "));
const RANK = sql.raw(`bm25(search_index, ${FIELDS.map((field) => WEIGHTS[field]).join(", ")})`);

/** Full text by FTS5. */
export const sqliteFullText: FullText = { create, put, remove, find, countByPublisher };

async function create(tx: Writing): Promise<void> {
  await sql`create table search_document (number integer primary key, article text not null unique)`.execute(
    tx,
  );
  await sql`create virtual table search_index using fts5(${COLUMNS}, content = '', contentless_delete = 1,
    tokenize = ${TOKENIZER})`.execute(tx);
}

async function put(tx: Writing, articles: readonly IndexedArticle[]): Promise<void> {
  if (articles.length === 0) return;
  const ids = JSON.stringify(articles.map(({ article }) => article));
  await removeTerms(tx, ids);
  await sql`insert into search_document (article) select value from json_each(${ids}) where true
    on conflict (article) do nothing`.execute(tx);
  const rows = JSON.stringify(articles.map(rowOf));
  const values = sql.raw(FIELDS.map((field) => `value ->> '$.${field}'`).join(", "));
  await sql`insert into search_index (rowid, ${COLUMNS}) select number, ${values}
    from json_each(${rows}) join search_document on article = value ->> '$.article'`.execute(tx);
}

async function remove(tx: Writing, articles: readonly string[]): Promise<void> {
  const ids = JSON.stringify(articles);
  await removeTerms(tx, ids);
  await sql`delete from search_document where article in (select value from json_each(${ids}))`.execute(tx);
}

/** `ids` is a JSON array. */
async function removeTerms(tx: Writing, ids: string): Promise<void> {
  await sql`delete from search_index where rowid in
    (select number from search_document where article in (select value from json_each(${ids})))`.execute(tx);
}

const rowOf = (indexed: IndexedArticle): Record<string, string> => ({
  article: indexed.article,
  ...Object.fromEntries(FIELDS.map((field) => [field, indexed[field].join(" ")])),
});

async function find(db: Reading, clauses: readonly Clause[], page: FindPage): Promise<readonly Found[]> {
  const { filter, limit, offset, after, among } = page;
  const answers = sql`from search_index where search_index match ${matchOf(clauses)} ${within(filter)}`;
  const newest = among === null ? sql`` : sql`order by rowid desc limit ${among}`;
  // The best ones are chosen within the index: only they are looked up, however many answer.
  const found = await sql<Found>`select d.article, best.score from
    (select number, score from (select rowid as number, -${RANK} as score ${answers} ${newest})
      ${behind(after)} order by score desc, number limit ${limit} offset ${offset}) best
    join search_document d using (number) order by best.score desc, number`.execute(db);
  return found.rows;
}

/** A score that was read compares with itself to the last bit: SQLite and this process keep the same doubles. */
function behind(after: Found | null): RawBuilder<unknown> {
  if (!after) return sql``;
  const number = sql`(select number from search_document where article = ${after.article})`;
  return sql`where score < ${after.score} or (score = ${after.score} and number > ${number})`;
}

async function countByPublisher(
  db: Reading,
  clauses: readonly Clause[],
  { filter, among }: Parameters<FullText["countByPublisher"]>[2],
): Promise<readonly PublisherCount[]> {
  const counted = await sql<PublisherCount>`select a.publisher, count(*) as articles from
    (select rowid as number from search_index where search_index match ${matchOf(clauses)} ${within(filter)}
      order by rowid desc limit ${among})
    join search_document d using (number) join article a on a.id = d.article
    group by a.publisher order by articles desc, a.publisher`.execute(db);
  return counted.rows;
}

function within(filter: Filter): RawBuilder<unknown> {
  const condition = conditionOf(filter);
  if (!condition) return sql``;
  return sql`and rowid in (select d.number from search_document d
    join article a on a.id = d.article join revision r on r.id = a.revision_id where ${condition})`;
}

/** Clauses in the language of FTS5; a field is a column of the index. */
export function matchOf(clauses: readonly Clause[]): string {
  const wanted = clauses.filter(({ excluded }) => !excluded).map(clauseOf);
  const excluded = clauses.filter(({ excluded, phrases }) => excluded && phrases.length > 0).map(clauseOf);
  return excluded.reduce((match, clause) => `(${match}) NOT ${clause}`, wanted.join(" AND "));
}

const clauseOf = ({ fields, phrases }: Clause): string =>
  `({${fields.join(" ")}} : (${phrases.map((terms) => `"${terms.join(" ")}"`).join(" OR ")}))`;
