/**
 * The index of the claims in SQLite: FTS5, numbered so that those that most articles tell come first.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import type { Reading, Writing } from "../schema.ts";
import {
  CLAIM_FIELDS,
  CLAIM_WEIGHTS,
  type ClaimIndex,
  type FindClaimsPage,
  type FoundClaim,
  type IndexedClaim,
  spreadOf,
} from "../search/claim-index.ts";
import type { Clause } from "../search/full-text.ts";
import { matchOf, TOKENIZER } from "./full-text.ts";

const COLUMNS = sql.raw(CLAIM_FIELDS.join(", "));
const RANK = sql.raw(`bm25(claim_index, ${CLAIM_WEIGHTS.join(", ")})`);

/** Claims by FTS5. */
export const sqliteClaimIndex: ClaimIndex = { create, order, put, remove, drop, find, count };

async function create(tx: Writing): Promise<void> {
  await sql`create table claim_document (number integer primary key, generation integer not null,
    claim_id text not null, spread real not null, unique (generation, claim_id))`.execute(tx);
  await sql`create virtual table claim_index using fts5(${COLUMNS}, content = '', contentless_delete = 1,
    tokenize = ${TOKENIZER})`.execute(tx);
}

/** Their numbers are in that order already. */
async function order(): Promise<void> {}

async function put(tx: Writing, claims: readonly IndexedClaim[]): Promise<void> {
  if (claims.length === 0) return;
  const rows = JSON.stringify(claims.map(rowOf));
  await sql`insert into claim_document (generation, claim_id, spread)
    select value ->> '$.generation', value ->> '$.claim', value ->> '$.spread' from json_each(${rows})`.execute(
    tx,
  );
  const values = sql.raw(CLAIM_FIELDS.map((field) => `value ->> '$.${field}'`).join(", "));
  await sql`insert into claim_index (rowid, ${COLUMNS}) select d.number, ${values} from json_each(${rows})
    join claim_document d on d.generation = value ->> '$.generation' and d.claim_id = value ->> '$.claim'`.execute(
    tx,
  );
}

const rowOf = (indexed: IndexedClaim): Record<string, string | number> => ({
  generation: indexed.generation,
  claim: indexed.claim,
  spread: spreadOf(indexed),
  ...Object.fromEntries(CLAIM_FIELDS.map((field) => [field, indexed[field].join(" ")])),
});

async function remove(tx: Writing, generation: number, claims: readonly string[]): Promise<void> {
  const ids = JSON.stringify(claims);
  await take(tx, sql`generation = ${generation} and claim_id in (select value from json_each(${ids}))`);
}

async function drop(tx: Writing, generation: number, limit: number): Promise<number> {
  return take(
    tx,
    sql`number in (select number from claim_document where generation = ${generation} limit ${limit})`,
  );
}

/** Both forget the same numbers, the index first: the numbers are known from the documents. */
async function take(tx: Writing, which: RawBuilder<unknown>): Promise<number> {
  await sql`delete from claim_index where rowid in (select number from claim_document where ${which})`.execute(
    tx,
  );
  const { numAffectedRows } = await sql`delete from claim_document where ${which}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

async function find(db: Reading, clauses: readonly Clause[], page: FindClaimsPage) {
  const { limit, offset, after, among } = page;
  const { rows } = await sql<FoundClaim>`select claim, score from
    (select d.claim_id as claim, -${RANK} * d.spread as score ${answersTo(clauses, page)}
      order by claim_index.rowid limit ${among})
    ${behind(after)} order by score desc, claim limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** The index goes first, whatever SQLite would choose: it gives the numbers in their order. */
const answersTo = (clauses: readonly Clause[], { conditions }: Pick<FindClaimsPage, "conditions">) =>
  sql`from claim_index cross join claim_document d on d.number = claim_index.rowid
    cross join claim c on c.generation = d.generation and c.id = d.claim_id
    where claim_index match ${matchOf(clauses)} and ${sql.join([...conditions], sql` and `)}`;

/** A score that was read compares with itself to the last bit: SQLite and this process keep the same doubles. */
const behind = (after: FoundClaim | null): RawBuilder<unknown> =>
  after ? sql`where score < ${after.score} or (score = ${after.score} and claim > ${after.claim})` : sql``;

async function count(
  db: Reading,
  clauses: readonly Clause[],
  page: Pick<FindClaimsPage, "conditions" | "among">,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`select count(*) as number from
    (select 1 ${answersTo(clauses, page)} limit ${page.among})`.execute(db);
  return rows[0]?.number ?? 0;
}
