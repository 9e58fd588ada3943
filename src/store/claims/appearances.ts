/**
 * Where a claim stands, with its words.
 * @module
 */
import { sql } from "kysely";
import { type Place, placeOf } from "../analyses/place.ts";
import { groupBy } from "../group-by.ts";
import type { Reading } from "../schema.ts";
import { CURRENT } from "./state.ts";

/** Where an appearance stands. `start` and `end` count UTF-16 units of the revision's text. */
interface PlaceRow {
  readonly claim: string;
  /** Its number among the claim's appearances as they were traced, by which other claims name it. */
  readonly position: number;
  readonly article: string;
  readonly revision: string;
  /** Key of the report that states it. */
  readonly report: string | null;
  readonly start: number;
  readonly end: number;
}

/** An appearance with its words and what stands around them. */
export interface KeptAppearance extends PlaceRow, Pick<Place, "text" | "prefix" | "suffix"> {}

/** Places of a claim's appearances that are named by claim and position. */
export interface AppearanceKey {
  readonly claim: string;
  readonly appearance: number;
}

const PLACES = sql`select p.claim_id as claim, p.position, p.article_id as article, p.revision_id as revision,
  p.report_key as report, p.start_at as start, p.end_at as "end" from claim_article p`;

/** All appearances of a claim, in its order. */
export async function findAppearances(db: Reading, claim: string): Promise<KeptAppearance[]> {
  const { rows } = await sql<PlaceRow>`${PLACES} where p.generation = ${CURRENT} and p.claim_id = ${claim}
    order by p.position`.execute(db);
  return withWords(db, rows);
}

/** All appearances of any claims in these articles, in the order of articles and texts. */
export async function findAppearancesIn(db: Reading, articles: readonly string[]): Promise<KeptAppearance[]> {
  if (articles.length === 0) return [];
  const { rows } = await sql<PlaceRow>`${PLACES} where p.generation = ${CURRENT}
    and p.article_id in (${sql.join([...articles])}) order by p.article_id, p.start_at, p.claim_id`.execute(
    db,
  );
  return withWords(db, rows);
}

/** At most `most` appearances of each of these claims, the first in its order. */
export async function findFirstAppearances(
  db: Reading,
  claims: readonly string[],
  most: number,
): Promise<KeptAppearance[]> {
  if (claims.length === 0) return [];
  const { rows } = await sql<PlaceRow>`${PLACES} where p.generation = ${CURRENT}
    and p.claim_id in (${sql.join([...claims])}) and p.position < ${most}
    order by p.claim_id, p.position`.execute(db);
  return withWords(db, rows);
}

/** Single appearances of any claims, by claim and position. */
export async function findSingle(db: Reading, keys: readonly AppearanceKey[]): Promise<KeptAppearance[]> {
  const found: PlaceRow[] = [];
  for (let at = 0; at < keys.length; at += MOST_AT_ONCE) {
    const pairs = keys
      .slice(at, at + MOST_AT_ONCE)
      .map((key) => sql`(${key.claim}, cast(${key.appearance} as integer))`);
    const { rows } = await sql<PlaceRow>`${PLACES} where p.generation = ${CURRENT}
      and (p.claim_id, p.position) in (values ${sql.join(pairs)}) order by p.claim_id, p.position`.execute(
      db,
    );
    found.push(...rows);
  }
  return withWords(db, found);
}

/** A statement may carry so many values, and half as many pairs. */
const MOST_AT_ONCE = 500;

async function withWords(db: Reading, places: readonly PlaceRow[]): Promise<KeptAppearance[]> {
  const texts = await textsOf(db, [...groupBy(places, ({ revision }) => revision).keys()]);
  return places.map((row) => {
    const { start_at: _, end_at: __, ...words } = placeOf(texts.get(row.revision) ?? "", row);
    return { ...row, ...words };
  });
}

/** The texts of revisions by their ids. */
export async function textsOf(db: Reading, revisions: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (let at = 0; at < revisions.length; at += MOST_AT_ONCE) {
    const rows = await db
      .selectFrom("revision")
      .innerJoin("body", "body.hash", "revision.body_hash")
      .select(["revision.id", "body.text"])
      .where("revision.id", "in", revisions.slice(at, at + MOST_AT_ONCE))
      .execute();
    for (const { id, text } of rows) texts.set(id, text);
  }
  return texts;
}
