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
  type Found,
  type FullText,
  type IndexedArticle,
  WEIGHTS,
} from "../search/full-text.ts";
import { FIELDS } from "../search/query.ts";

const COLUMNS = sql.raw(FIELDS.join(", "));
const RANK = sql.raw(`bm25(search_index, ${FIELDS.map((field) => WEIGHTS[field]).join(", ")})`);

/** Full text by FTS5. */
export const sqliteFullText: FullText = { create, put, find };

async function create(tx: Writing): Promise<void> {
  await sql`create table search_document (number integer primary key, article text not null unique)`.execute(
    tx,
  );
  // The terms are words already: the tokenizer only has to part them at the spaces.
  await sql`create virtual table search_index using fts5(${COLUMNS}, content = '', contentless_delete = 1,
    tokenize = ${sql.lit("unicode61 remove_diacritics 0 categories 'L* M* N* Co' tokenchars '_'")})`.execute(
    tx,
  );
}

async function put(tx: Writing, articles: readonly IndexedArticle[]): Promise<void> {
  if (articles.length === 0) return;
  const ids = JSON.stringify(articles.map(({ article }) => article));
  await sql`delete from search_index where rowid in
    (select number from search_document where article in (select value from json_each(${ids})))`.execute(tx);
  await sql`insert into search_document (article) select value from json_each(${ids}) where true
    on conflict (article) do nothing`.execute(tx);
  const rows = JSON.stringify(articles.map(rowOf));
  const values = sql.raw(FIELDS.map((field) => `value ->> '$.${field}'`).join(", "));
  await sql`insert into search_index (rowid, ${COLUMNS}) select number, ${values}
    from json_each(${rows}) join search_document on article = value ->> '$.article'`.execute(tx);
}

const rowOf = (indexed: IndexedArticle): Record<string, string> => ({
  article: indexed.article,
  ...Object.fromEntries(FIELDS.map((field) => [field, indexed[field].join(" ")])),
});

async function find(
  db: Reading,
  clauses: readonly Clause[],
  { filter, limit, offset }: Parameters<FullText["find"]>[2],
): Promise<readonly Found[]> {
  // The best ones are chosen within the index: only they are looked up, however many answer.
  const found = await sql<Found>`select d.article, best.score from
    (select rowid as number, -${RANK} as score from search_index
      where search_index match ${matchOf(clauses)} ${within(filter)}
      order by score desc, rowid limit ${limit} offset ${offset}) best
    join search_document d using (number) order by best.score desc, number`.execute(db);
  return found.rows;
}

function within(filter: Filter): RawBuilder<unknown> {
  const condition = conditionOf(filter);
  if (!condition) return sql``;
  return sql`and rowid in (select d.number from search_document d
    join article a on a.id = d.article join revision r on r.id = a.revision_id where ${condition})`;
}

function matchOf(clauses: readonly Clause[]): string {
  const wanted = clauses.filter(({ excluded }) => !excluded).map(clauseOf);
  const excluded = clauses.filter(({ excluded, phrases }) => excluded && phrases.length > 0).map(clauseOf);
  return excluded.reduce((match, clause) => `(${match}) NOT ${clause}`, wanted.join(" AND "));
}

const clauseOf = ({ fields, phrases }: Clause): string =>
  `({${fields.join(" ")}} : (${phrases.map((terms) => `"${terms.join(" ")}"`).join(" OR ")}))`;
