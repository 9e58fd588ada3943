/**
 * Ids of claims: what they are now, and what they are called by their beginning.
 * @module
 */
import { sql } from "kysely";
import { NotFoundError } from "../articles/read.ts";
import type { Reading } from "../schema.ts";
import { CURRENT } from "./state.ts";

/**
 * The present id of a claim, for any id that it ever had. Throws NotFoundError, which tells an id that was never given from one
 * whose words are gone.
 */
export async function resolveClaim(db: Reading, id: string): Promise<string> {
  const { rows } = await sql<{ claim: string | null }>`select c.id as claim from claim c
    where c.generation = ${CURRENT} and c.id = ${id}
    union all select a.claim_id from claim_alias a where a.generation = ${CURRENT} and a.id = ${id}`.execute(
    db,
  );
  const [found] = rows;
  if (!found) throw new NotFoundError(`the library has no claim ${id}; isnad claims lists them`);
  if (found.claim === null)
    throw new NotFoundError(
      `the words of claim ${id} stand in no article any more; isnad search finds others`,
    );
  return found.claim;
}

/** Ids of claims that begin so, at most `limit`: those that claims have and those that they had. */
export async function findClaimIds(db: Reading, beginning: string, limit = 2): Promise<string[]> {
  const from = sql`${beginning}`;
  const to = sql`${`${beginning}\uffff`}`;
  const { rows } = await sql<{ id: string }>`select id from
    (select id from claim where generation = ${CURRENT} and id >= ${from} and id < ${to}
    union select id from claim_alias where generation = ${CURRENT} and id >= ${from} and id < ${to}) ids
    order by id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** A claim by its present id. */
export interface PresentClaim {
  readonly id: string;
  readonly gist: string;
}

/** The present claims of any ids that claims ever had, by these; those whose words are gone are left out. */
export async function findPresent(db: Reading, ids: readonly string[]): Promise<Map<string, PresentClaim>> {
  if (ids.length === 0) return new Map();
  const asked = sql.join([...ids]);
  const { rows } = await sql<PresentClaim & { asked: string }>`select c.id as asked, c.id, c.gist from claim c
    where c.generation = ${CURRENT} and c.id in (${asked})
    union all select a.id, c.id, c.gist from claim_alias a
      join claim c on c.generation = a.generation and c.id = a.claim_id
    where a.generation = ${CURRENT} and a.id in (${asked})`.execute(db);
  return new Map(rows.map(({ asked: one, ...claim }) => [one, claim]));
}
