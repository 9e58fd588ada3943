/**
 * Whose texts an outlet publishes, who publishes its texts, and how often it was the first: from what the last trace found.
 * @module
 */
import { sql } from "kysely";
import type { StandingKind } from "../../model/index.ts";
import { CURRENT } from "../claims/state.ts";
import type { Reading } from "../schema.ts";

/** Articles that were taken from one publisher, or by one. */
export interface TextsBy {
  readonly name: string;
  readonly articles: number;
  /** How many of them do not say so. */
  readonly uncredited: number;
}

/** What the last trace knows of an outlet's articles. All empty where it has seen none of them. */
export interface OutletTexts {
  /** Its articles by whose text they are, the most frequent kind first. */
  readonly kinds: readonly { readonly kind: StandingKind; readonly articles: number }[];
  /** Agencies and publishers whose texts it publishes. */
  readonly takes: readonly TextsBy[];
  /** Publishers that publish its texts. */
  readonly taken: readonly TextsBy[];
  /** Claims that it and at least one other publisher tell. */
  readonly shared: SharedClaims;
}

/** Counts of claims by who published them first, as far as the days tell. */
export interface SharedClaims {
  readonly first: number;
  readonly later: number;
  /** On one day, or days are not known. */
  readonly open: number;
}

/** How many publishers are named. */
const MOST = 20;

/** Whose texts the articles of a publisher are. */
export async function getOutletTexts(reading: Reading, publisher: string): Promise<OutletTexts> {
  const [kinds, takes, taken, shared] = await Promise.all([
    findKinds(reading, publisher),
    findTaken(reading, {
      from: sql`coalesce(s.publisher, c.agency)`,
      where: sql`c.publisher = ${publisher}`,
    }),
    findTaken(reading, { from: sql`c.publisher`, where: sql`s.publisher = ${publisher}` }),
    countFirsts(reading, publisher),
  ]);
  return { kinds, takes, taken, shared };
}

async function findKinds(reading: Reading, publisher: string): Promise<OutletTexts["kinds"]> {
  const { rows } = await sql<OutletTexts["kinds"][number]>`
    select kind, cast(count(*) as integer) as articles from standing
    where generation = ${CURRENT} and publisher = ${publisher} group by kind order by 2 desc, 1`.execute(
    reading,
  );
  return rows;
}

type Expression = ReturnType<typeof sql>;

/** Articles `c` that are copies of articles `s`, or of an agency's text, counted by one of both. */
async function findTaken(
  reading: Reading,
  { from, where }: { readonly from: Expression; readonly where: Expression },
): Promise<readonly TextsBy[]> {
  const { rows } = await sql<TextsBy>`
    select ${from} as name, cast(count(*) as integer) as articles, cast(sum(1 - c.credited) as integer) as uncredited
    from standing c left join standing s on s.generation = c.generation and s.article_id = c.source_id
    where c.generation = ${CURRENT} and ${where} and c.kind in ('copy', 'edited-copy') and ${from} is not null
      and (s.publisher is null or s.publisher <> c.publisher)
    group by 1 order by 2 desc, 1 limit ${MOST}`.execute(reading);
  return rows;
}

/** When a claim was first published: here, and elsewhere. EDTF; null where no day is known. */
interface Days {
  readonly own: string | null;
  readonly other: string | null;
  /** Articles of others whose day is not known. */
  readonly undated: number;
}

async function countFirsts(reading: Reading, publisher: string): Promise<SharedClaims> {
  const { rows } = await sql<Days>`
    with told as (
      select a.claim_id, s.publisher, s.published from claim_article a
      join standing s on s.generation = a.generation and s.article_id = a.article_id
      where a.generation = ${CURRENT} and s.publisher is not null and a.claim_id in (
        select m.claim_id from claim_article m join standing o on o.generation = m.generation and o.article_id = m.article_id
        where m.generation = ${CURRENT} and o.publisher = ${publisher}))
    select min(case when publisher = ${publisher} then published end) as own,
      min(case when publisher <> ${publisher} then published end) as other,
      cast(sum(case when publisher <> ${publisher} and published is null then 1 else 0 end) as integer) as undated
    from told group by claim_id having count(distinct publisher) > 1`.execute(reading);
  const counts = { first: 0, later: 0, open: 0 };
  for (const days of rows) counts[whoIsFirst(days)]++;
  return counts;
}

/** A day that is part of the other, as a month is of its year, tells nothing. */
function whoIsFirst({ own, other, undated }: Days): keyof SharedClaims {
  if (own === null || other === null || own.startsWith(other) || other.startsWith(own)) return "open";
  if (other < own) return "later";
  return undated === 0 ? "first" : "open";
}
