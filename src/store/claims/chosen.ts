/**
 * What is chosen to be taken out of the library: claims and articles by their ids, page by page, so that nobody ever holds all.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import { factsOf, LISTED } from "../articles/facts.ts";
import type { Engine } from "../engine.ts";
import { groupBy } from "../group-by.ts";
import type { Reading } from "../schema.ts";
import { type ClaimFilter, conditionsOf } from "./filter.ts";
import { CURRENT } from "./state.ts";

/** What is meant; all that is given must hold. Claims that a single article tells are meant, too, unless `least` says otherwise. */
export interface Choice extends ClaimFilter {
  /** Present ids of claims. Empty: none. */
  readonly claims?: readonly string[];
}

/** A page of a list in the order of ids: the ids after `after`. */
export interface IdPage {
  readonly after: string;
  readonly limit: number;
}

/** Where an article states a claim; `start` and `end` count UTF-16 units of the revision that was traced. */
export interface StatedClaim {
  readonly article: string;
  readonly claim: string;
  /** Key of the report that states it; null: outside of any. */
  readonly report: string | null;
  readonly start: number;
  readonly end: number;
}

type Condition = RawBuilder<unknown>;

/** The generation of claims that is read now; null before the first trace. Rows that were read under two numbers do not fit together. */
export async function findGeneration(db: Reading): Promise<number | null> {
  const { rows } = await sql<{ generation: number | null }>`select ${CURRENT} as generation`.execute(db);
  return rows[0]?.generation ?? null;
}

/** Ids of the claims that are meant, in their order. Throws NotFoundError for a voice that is not there. */
export async function findChosenClaims(db: Reading, choice: Choice, page: IdPage): Promise<string[]> {
  const conditions = [...(await claimConditions(db, choice)), sql`c.id > ${page.after}`];
  const { rows } = await sql<{ id: string }>`select c.id from claim c
    where ${sql.join(conditions, sql` and `)} order by c.id limit ${page.limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Ids of the analysed articles that are meant, in their order: those of the case or that tell what was put into it, those of the
 * publisher; where claims, a storyline, a voice, a verdict or words are given, those that tell such a claim.
 */
export async function findChosenArticles(
  { reading, differs }: Engine,
  choice: Choice,
  page: IdPage,
): Promise<string[]> {
  const conditions: Condition[] = [sql`n.revision_id is not null`, sql`a.id > ${page.after}`];
  if (choice.article !== undefined) conditions.push(sql`a.id = ${choice.article}`);
  if (choice.publisher !== undefined)
    conditions.push(sql`${factsOf(differs).publisher} = ${choice.publisher}`);
  if (choice.case !== undefined) conditions.push(ofCase(choice.case));
  const told = await toldConditions(reading, choice);
  if (told) conditions.push(sql`a.id in (${tellers(told)})`);
  const { rows } = await sql<{ id: string }>`select a.id from ${LISTED}
    where ${sql.join(conditions, sql` and `)} order by a.id limit ${page.limit}`.execute(reading);
  return rows.map(({ id }) => id);
}

/**
 * The claims that these articles state, by article, in the order of the text. `isMeant` tells those apart that the choice means:
 * all of them, unless it names claims, a storyline, a voice, a verdict or words.
 */
export async function findStated(
  db: Reading,
  articles: readonly string[],
  choice: Choice = {},
): Promise<Map<string, (StatedClaim & { readonly isMeant: boolean })[]>> {
  if (articles.length === 0) return new Map();
  const told = await toldConditions(db, choice);
  const meant = told ? sql`case when ${sql.join(told, sql` and `)} then 1 else 0 end` : sql`1`;
  const { rows } = await sql<StatedClaim & { meant: number }>`select p.article_id as article,
    p.claim_id as claim, p.report_key as report, p.start_at as start, p.end_at as "end", ${meant} as meant
    from claim_article p join claim c on c.generation = p.generation and c.id = p.claim_id
    where p.generation = ${CURRENT} and p.article_id in (${sql.join(articles)})
    order by p.article_id, p.start_at, p.end_at, p.claim_id`.execute(db);
  const stated = rows.map(({ meant: isMeant, ...place }) => ({ ...place, isMeant: isMeant === 1 }));
  return groupBy(stated, ({ article }) => article);
}

async function claimConditions(db: Reading, { claims, ...filter }: Choice): Promise<Condition[]> {
  const conditions = await conditionsOf(db, { ...filter, least: filter.least ?? 1 });
  if (claims?.length === 0) return [sql`1 = 0`];
  if (claims) conditions.push(sql`c.id in (${sql.join(claims)})`);
  return conditions;
}

/** What holds of a claim `c` that an article must tell; null where none is asked for. */
async function toldConditions(db: Reading, choice: Choice): Promise<Condition[] | null> {
  const { article: _, case: __, publisher: ___, ...told } = choice;
  if (Object.values(told).every((value) => value === undefined)) return null;
  return claimConditions(db, told);
}

const tellers = (conditions: readonly Condition[]): Condition =>
  sql`select p.article_id from claim_article p join claim c on c.generation = p.generation and c.id = p.claim_id
    where p.generation = ${CURRENT} and ${sql.join(conditions, sql` and `)}`;

function ofCase(id: string): Condition {
  const put = sql`a.id in (select i.item from case_item i where i.case_id = ${id} and i.kind = 'article')`;
  const claims = sql`c.id in (select coalesce(s.claim_id, i.item) from case_item i
    left join claim_alias s on s.generation = ${CURRENT} and s.id = i.item
    where i.case_id = ${id} and i.kind = 'claim')`;
  return sql`(${put} or a.id in (${tellers([claims])}))`;
}
