/**
 * The words of a claim that a decision about it points at.
 * @module
 */
import { sql } from "kysely";
import type { QuotedStatement } from "../group-decisions.ts";
import type { Writing } from "../schema.ts";
import { findAppearances } from "./appearances.ts";
import { CURRENT } from "./state.ts";

/** The first appearance; where another claim has the very same words of the article, the first that none shares. `claim`: its present id. */
export async function targetOf(tx: Writing, claim: string): Promise<QuotedStatement> {
  const { rows } = await sql<{ position: number }>`select p.position from claim_article p
    where p.generation = ${CURRENT} and p.claim_id = ${claim} and not exists (select 1 from claim_article o
      where o.generation = p.generation and o.article_id = p.article_id and o.start_at = p.start_at
        and o.end_at = p.end_at and o.claim_id <> p.claim_id)
    order by p.position limit 1`.execute(tx);
  const appearances = await findAppearances(tx, claim);
  const chosen = appearances.find(({ position }) => position === rows[0]?.position) ?? appearances[0];
  if (!chosen) throw new Error(`claim ${claim} has no appearance`);
  const { article, text, prefix, suffix } = chosen;
  return { article, text, prefix, suffix };
}
