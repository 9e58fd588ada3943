/**
 * What an article has in common with others.
 * @module
 */
import { sql } from "kysely";
import type { Reading } from "../schema.ts";
import { CURRENT } from "./state.ts";

/** A claim that a report states, and that other articles tell, too. */
export interface SharedClaim {
  /** Key of the report; null where the article states it outside of any. */
  readonly report: string | null;
  readonly claim: string;
  readonly gist: string;
  readonly articles: number;
  readonly outlets: number;
}

/** The claims that an article shares with others, in the order of its text. */
export async function findSharedClaims(db: Reading, article: string): Promise<SharedClaim[]> {
  const { rows } =
    await sql<SharedClaim>`select a.report_key as report, c.id as claim, c.gist, c.articles, c.outlets
    from claim_article a join claim c on c.generation = a.generation and c.id = a.claim_id
    where a.generation = ${CURRENT} and a.article_id = ${article} and c.articles > 1
    order by a.start_at, c.id`.execute(db);
  return rows;
}
