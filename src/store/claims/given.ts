/**
 * Every id that a claim ever had, with the statements that it goes by.
 * @module
 */
import { sql } from "kysely";
import { groupBy } from "../group-by.ts";
import type { Reading } from "../schema.ts";
import type { Anchor, GivenId } from "./ids.ts";
import { CURRENT } from "./state.ts";

type PlaceRow = Anchor & { readonly claim: string };
type AliasRow = Anchor & { readonly id: string; readonly claim: string | null };

const PAGE = 10_000;

/** The ids of the claims that are read now, and those that lead to them or to nothing. */
export async function findGivenIds(db: Reading): Promise<GivenId[]> {
  const members = groupBy(await findPlaces(db), ({ claim }) => claim);
  for (const places of members.values()) places.sort(byAge);
  const { rows: aliases } = await sql<AliasRow>`select id, claim_id as claim, article_id as article,
    revision_id as revision, start_at as start, end_at as "end" from claim_alias
    where generation = ${CURRENT} order by id`.execute(db);
  return [
    ...[...members].map(([id, anchors]) => ({ id, anchors })),
    ...aliases.map(({ id, claim, ...anchor }) => ({
      id,
      anchors: claim === null ? [anchor] : [anchor, ...(members.get(claim) ?? [])],
    })),
  ];
}

async function findPlaces(db: Reading): Promise<PlaceRow[]> {
  const all: PlaceRow[] = [];
  let after = sql``;
  for (;;) {
    const { rows } = await sql<PlaceRow & { position: number }>`select claim_id as claim, position,
      article_id as article, revision_id as revision, start_at as start, end_at as "end" from claim_article
      where generation = ${CURRENT} ${after} order by claim_id, position limit ${PAGE}`.execute(db);
    for (const { position: _, ...row } of rows) all.push(row);
    const last = rows.at(-1);
    if (!last) return all;
    after = sql`and (claim_id, position) > (${last.claim}, ${last.position})`;
  }
}

const byAge = (a: Anchor, b: Anchor): number =>
  a.article === b.article ? a.start - b.start || a.end - b.end : a.article < b.article ? -1 : 1;
