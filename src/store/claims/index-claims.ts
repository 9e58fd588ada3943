/**
 * The index of the claims, made from what is kept of them.
 * @module
 */
import { sql } from "kysely";
import type { Claim } from "../../model/index.ts";
import { inBatches } from "../group-by.ts";
import type { Reading, Row, Writing } from "../schema.ts";
import type { ClaimIndex } from "../search/claim-index.ts";
import { indexedOf } from "./rows.ts";
import { CURRENT } from "./state.ts";

/** Claims that are read at once. */
const AT_ONCE = 500;

type Indexable = Pick<Row<"claim">, "generation" | "id" | "articles"> & {
  readonly claim: string;
  readonly terms: string;
};

/** Indexes the claims that are read in `source`. Those that most articles tell come first, as the index wants it. */
export async function indexClaims(source: Reading, tx: Writing, index: ClaimIndex): Promise<void> {
  const { rows: ids } = await sql<{ id: string }>`select id from claim where generation = ${CURRENT}
    order by articles desc, id`.execute(source);
  await inBatches(ids, AT_ONCE, async (some) => {
    const { rows } = await sql<Indexable>`select c.generation, c.id, c.articles, t.claim, t.terms from claim c
      join claim_text t on t.generation = c.generation and t.claim_id = c.id
      where c.generation = ${CURRENT} and c.id in (${sql.join(some.map(({ id }) => id))})
      order by c.articles desc, c.id`.execute(source);
    await index.put(
      tx,
      rows.map(({ terms, claim, ...row }) => indexedOf(row, terms, JSON.parse(claim) as Claim)),
    );
  });
}
