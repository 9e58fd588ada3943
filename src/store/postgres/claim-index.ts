/**
 * The index of the claims in PostgreSQL: a vector for each, under a GIN index.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import type { Reading, Writing } from "../schema.ts";
import {
  type ClaimIndex,
  type FindClaimsPage,
  type FoundClaim,
  type IndexedClaim,
  spreadOf,
} from "../search/claim-index.ts";
import type { Clause } from "../search/full-text.ts";
import { queryOf, vectorOf, WEIGHTS_OF_LABELS } from "./full-text.ts";

/** Claims by tsvector and a GIN index. */
export const postgresClaimIndex: ClaimIndex = { create, order, put, remove, drop, find, count };

async function create(tx: Writing): Promise<void> {
  await sql`create table claim_document (generation integer, claim_id text collate "C",
    spread double precision not null, vector tsvector not null, primary key (generation, claim_id))`.execute(
    tx,
  );
  await sql`create index claim_document_vector on claim_document using gin (vector)`.execute(tx);
}

/** Without it, common words have every claim read and sorted: 0.4 s of 173,000. */
async function order(tx: Writing): Promise<void> {
  await sql`create index claim_document_order on claim_document (generation, spread desc, claim_id)`.execute(
    tx,
  );
}

async function put(tx: Writing, claims: readonly IndexedClaim[]): Promise<void> {
  const rows = claims.map(({ text, voice, ...one }) => ({
    ...one,
    spread: spreadOf(one),
    vector: vectorOf({ title: [], content: [], text, voice }),
  }));
  await sql`insert into claim_document (generation, claim_id, spread, vector)
    select generation, claim, spread, vector::tsvector from json_to_recordset(${JSON.stringify(rows)}::json)
      as x(generation integer, claim text, spread double precision, vector text)`.execute(tx);
}

async function remove(tx: Writing, generation: number, claims: readonly string[]): Promise<void> {
  await sql`delete from claim_document where generation = ${generation}
    and claim_id in (select json_array_elements_text(${JSON.stringify(claims)}::json))`.execute(tx);
}

async function drop(tx: Writing, generation: number, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from claim_document where (generation, claim_id) in
    (select generation, claim_id from claim_document where generation = ${generation} limit ${limit})`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}

async function find(db: Reading, clauses: readonly Clause[], page: FindClaimsPage) {
  const { limit, offset, after, among } = page;
  const query = sql`${queryOf(clauses)}::tsquery`;
  const { rows } = await sql<FoundClaim>`select claim, score from
    (select claim, ts_rank(${WEIGHTS_OF_LABELS}, vector, ${query}, 1)::float8 * spread as score from
      (select d.claim_id as claim, d.vector, d.spread ${answersTo(query, page)}
        order by d.spread desc, d.claim_id limit ${among}) answers) ranked
    ${behind(after)} order by score desc, claim limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

const answersTo = (query: RawBuilder<unknown>, { conditions }: Pick<FindClaimsPage, "conditions">) =>
  sql`from claim_document d join claim c on c.generation = d.generation and c.id = d.claim_id
    where d.vector @@ ${query} and ${sql.join([...conditions], sql` and `)}`;

/** A score that was read compares with itself to the last bit: it is cast to the doubles that this process keeps. */
const behind = (after: FoundClaim | null): RawBuilder<unknown> =>
  after
    ? sql`where score < ${after.score}::float8 or (score = ${after.score}::float8 and claim > ${after.claim})`
    : sql``;

async function count(
  db: Reading,
  clauses: readonly Clause[],
  page: Pick<FindClaimsPage, "conditions" | "among">,
): Promise<number> {
  const query = sql`${queryOf(clauses)}::tsquery`;
  const { rows } = await sql<{ number: number }>`select cast(count(*) as integer) as number from
    (select 1 ${answersTo(query, page)} limit ${page.among}) answers`.execute(db);
  return rows[0]?.number ?? 0;
}
