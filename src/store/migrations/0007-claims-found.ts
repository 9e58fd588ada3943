/**
 * The seventh schema: claims are found by their words, know when articles were taken from them since the trace, and feeds keep
 * whether the pages behind their links are read, too.
 * @module
 */
import { sql } from "kysely";
import { indexClaims } from "../claims/index-claims.ts";
import type { Differences } from "../engine.ts";
import type { Writing } from "../schema.ts";

/**
 * Adds the columns, and indexes the claims that were traced before. Their terms were kept each once: as long as they are not traced
 * anew, words in a row are found in their gists only.
 */
export async function createClaimsFound(tx: Writing, { claimIndex }: Differences): Promise<void> {
  await sql`alter table claim add column gone integer not null default 0`.execute(tx);
  await sql`alter table feed add column follow integer not null default 0`.execute(tx);
  await claimIndex.create(tx);
  await indexClaims(tx, tx, claimIndex);
}
