/**
 * Claims of the last trace: filtered, sorted, a page at a time.
 * @module
 */
import { sql } from "kysely";
import type { Independence, Verdict, VoiceKind } from "../../model/index.ts";
import { cursorOf, isAfter, orderOf, readCursor, type SortColumn, type SortKey } from "../cursor.ts";
import { groupBy } from "../group-by.ts";
import type { Reading, Row } from "../schema.ts";
import { type ClaimFilter, conditionsOf } from "./filter.ts";
import { CURRENT } from "./state.ts";

export type { ClaimFilter };

/**
 * spread: told in most articles, then by most outlets; copies: most articles for each origin that may be independent; worth: most to
 * check; newest: published last.
 */
export const CLAIM_SORTS = ["spread", "copies", "worth", "newest"] as const;
/** One of {@link CLAIM_SORTS}. */
export type ClaimSort = (typeof CLAIM_SORTS)[number];

/** Which claims, in which order, from where on. */
export interface ClaimQuery extends ClaimFilter {
  /** By default spread. */
  readonly sort?: ClaimSort;
  /** Forty where none is given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** A claim as a list shows it. */
export interface ListedClaim {
  readonly id: string;
  readonly gist: string;
  readonly storyline: string | null;
  /** How many articles tell it, and how many publishers that are known. */
  readonly articles: number;
  readonly outlets: number;
  readonly appearances: number;
  readonly independent: Independence;
  /** 0..1: the highest of its statements' reports. */
  readonly checkworthiness: number;
  /** EDTF: the least and the greatest date of publication; null where no article has one. */
  readonly firstPublished: string | null;
  readonly lastPublished: string | null;
  readonly origins: readonly { readonly voice: string; readonly kind: VoiceKind }[];
  /** What was decided last; null where nobody has checked it. */
  readonly verdict: Verdict | null;
  /**
   * Appearances that were taken out since the trace, with the articles that they stood in. Where there are any, `independent` is
   * older than the library.
   */
  readonly gone: number;
}

/** One page of claims. */
export interface ClaimPage {
  readonly claims: readonly ListedClaim[];
  /** What to ask for the following page with; null on the last one. */
  readonly next: string | null;
}

const LIMIT = 40;

const down = (column: string): SortColumn => ({ column, descends: true });
const ID: SortColumn = { column: "c.id", descends: false };

const COLUMNS: Readonly<Record<ClaimSort, readonly SortColumn[]>> = {
  spread: [down("c.articles"), down("c.outlets"), ID],
  copies: [down("c.copies"), down("c.articles"), ID],
  worth: [down("c.worth"), down("c.articles"), ID],
  newest: [down("c.last_published"), ID],
};

/** The claims that pass every filter. None before the first trace. Throws CursorError for a foreign cursor. */
export async function findClaims(db: Reading, query: ClaimQuery = {}): Promise<ClaimPage> {
  const { sort = "spread", limit = LIMIT, after } = query;
  const columns = COLUMNS[sort];
  const conditions = await conditionsOf(db, query);
  if (after !== undefined)
    conditions.push(isAfter(columns, readCursor(`claims ${sort}`, columns.length, after)));
  const { rows } = await sql<ClaimRow>`select c.*, ${NEWEST_VERDICT} as verdict from claim c
    where ${sql.join(conditions, sql` and `)} order by ${orderOf(columns)} limit ${limit + 1}`.execute(db);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    claims: await listed(db, shown),
    next: last ? cursorOf(`claims ${sort}`, keyOf(last, columns)) : null,
  };
}

/** Claims by their present ids, in no order; what is not there is left out. */
export async function listClaims(db: Reading, ids: readonly string[]): Promise<ListedClaim[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ClaimRow>`select c.*, ${NEWEST_VERDICT} as verdict from claim c
    where c.generation = ${CURRENT} and c.id in (${sql.join([...ids])})`.execute(db);
  return listed(db, rows);
}

/** How many claims pass every filter. */
export async function countClaims(db: Reading, filter: ClaimFilter = {}): Promise<number> {
  const conditions = await conditionsOf(db, filter);
  const { rows } = await sql<{ number: number }>`select cast(count(*) as integer) as number from claim c
    where ${sql.join(conditions, sql` and `)}`.execute(db);
  return rows[0]?.number ?? 0;
}

/** A row of a claim `c` with its verdict. */
export type ClaimRow = Row<"claim"> & { readonly verdict: string | null };

/** What was decided last of the claim `c`. */
export const NEWEST_VERDICT = sql<string | null>`(select v.verdict from claim_verdict v
  join decision d on d.id = v.decision_id and d.withdrawn_at is null
  where v.generation = c.generation and v.claim_id = c.id
  order by v.decided_at desc, v.decision_id desc limit 1)`;

const keyOf = (row: ClaimRow, columns: readonly SortColumn[]): SortKey =>
  columns.map(({ column }) => row[column.slice("c.".length) as keyof ClaimRow] as string | number);

/** Rows of one generation as a list shows them. */
export async function listed(db: Reading, rows: readonly ClaimRow[]): Promise<ListedClaim[]> {
  const [first] = rows;
  if (!first) return [];
  const origins = await db
    .selectFrom("claim_origin")
    .select(["claim_id", "name", "kind"])
    .where("generation", "=", first.generation)
    .where(
      "claim_id",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("claim_id")
    .orderBy("position")
    .execute();
  const byClaim = groupBy(origins, ({ claim_id }) => claim_id);
  return rows.map((row) => ({
    id: row.id,
    gist: row.gist,
    storyline: row.storyline_id,
    articles: row.articles,
    outlets: row.outlets,
    appearances: row.appearances,
    independent: { min: row.independent_min, max: row.independent_max, why: row.why },
    checkworthiness: row.worth,
    firstPublished: row.first_published || null,
    lastPublished: row.last_published || null,
    origins: (byClaim.get(row.id) ?? []).map(({ name, kind }) => ({ voice: name, kind: kind as VoiceKind })),
    verdict: row.verdict as Verdict | null,
    gone: row.gone,
  }));
}
