/**
 * Fact-checks of the library: one, a page of them, or all; and the sources that they came from.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import type { Verdict } from "../../model/index.ts";
import { NotFoundError } from "../articles/read.ts";
import { cursorOf, isAfter, orderOf, readCursor, type SortColumn } from "../cursor.ts";
import type { Engine } from "../engine.ts";
import type { Reading, Row } from "../schema.ts";
import { wordsOf } from "../search/terms.ts";
import type { BrokenEntry } from "./keep.ts";
import { type KeptFactCheck, sourceId, toFactCheck } from "./rows.ts";

/** Which fact-checks; all that is given must hold. */
export interface FactCheckFilter {
  /** Words that all stand in claim, title, verdict, or the names of publisher and claimants. */
  readonly words?: string;
  readonly scale?: Verdict;
  /** The name of who published it, to the letter. */
  readonly publisher?: string;
  /** Fifty where none is given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** A page of fact-checks, the last published first. */
export interface FactCheckPage {
  readonly factChecks: readonly KeptFactCheck[];
  /** What to ask for the following page with; null on the last one. */
  readonly next: string | null;
}

type SourcedRow = Row<"fact_check"> & { readonly source: string };

const LIMIT = 50;
const COLUMNS: readonly SortColumn[] = [
  { column: "f.published", descends: true },
  { column: "f.id", descends: false },
];
const FROM = sql`select f.*, s.source from fact_check f join fact_check_source s on s.id = f.source_id`;

/** The fact-checks that pass every filter. Throws CursorError for a foreign cursor. */
export async function findFactChecks(db: Reading, filter: FactCheckFilter = {}): Promise<FactCheckPage> {
  const { limit = LIMIT, after } = filter;
  const conditions = conditionsOf(filter);
  if (after !== undefined)
    conditions.push(isAfter(COLUMNS, readCursor("fact-checks", COLUMNS.length, after)));
  const { rows } = await sql<SourcedRow>`${FROM} where ${sql.join(conditions, sql` and `)}
    order by ${orderOf(COLUMNS)} limit ${limit + 1}`.execute(db);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    factChecks: shown.map(toFactCheck),
    next: last ? cursorOf("fact-checks", [last.published, last.id]) : null,
  };
}

function conditionsOf({ words, scale, publisher }: FactCheckFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [sql`1 = 1`];
  if (scale !== undefined) conditions.push(sql`f.scale = ${scale}`);
  if (publisher !== undefined) conditions.push(sql`f.publisher = ${publisher}`);
  for (const { term } of wordsOf((words ?? "").toLowerCase()))
    conditions.push(sql`f.terms like ${`% ${term.replaceAll("_", "\\_")} %`} escape '\\'`);
  return conditions;
}

/** A fact-check by its id. Throws NotFoundError. */
export async function getFactCheck(db: Reading, id: string): Promise<KeptFactCheck> {
  const { rows } = await sql<SourcedRow>`${FROM} where f.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row)
    throw new NotFoundError(`the library has no fact-check ${id}; isnad factchecks list shows what it has`);
  return toFactCheck(row);
}

/** Some fact-checks by their ids; those that are not there are left out. */
export async function findFactChecksById(
  db: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptFactCheck>> {
  const found = new Map<string, KeptFactCheck>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = sql.join(ids.slice(at, at + AT_ONCE));
    const { rows } = await sql<SourcedRow>`${FROM} where f.id in (${some})`.execute(db);
    for (const row of rows) found.set(row.id, toFactCheck(row));
  }
  return found;
}

const AT_ONCE = 500;
const PAGE = 5_000;

/** Every fact-check, in the order of ids. */
export async function findAllFactChecks(db: Reading): Promise<KeptFactCheck[]> {
  const all: KeptFactCheck[] = [];
  for (;;) {
    const { rows } = await sql<SourcedRow>`${FROM} where f.id > ${all.at(-1)?.id ?? ""}
      order by f.id limit ${PAGE}`.execute(db);
    for (const row of rows) all.push(toFactCheck(row));
    if (rows.length < PAGE) return all;
  }
}

/** The fact-checks that came for the first time later than a moment (ISO 8601), by their ids. */
export async function findFactChecksAfter(db: Reading, moment: string): Promise<KeptFactCheck[]> {
  const { rows } = await sql<SourcedRow>`${FROM} where f.added_at > ${moment} order by f.id`.execute(db);
  return rows.map(toFactCheck);
}

/** Names the state of all fact-checks: it is another once one came, changed or went. */
export async function factChecksVersion(db: Reading): Promise<string> {
  const { rows } = await sql<{ number: number; changed: string | null }>`select
    cast(count(*) as integer) as number, max(changed_at) as changed from fact_check`.execute(db);
  return `${rows[0]?.number ?? 0} ${rows[0]?.changed ?? ""}`;
}

/** Ids that begin so, or that are of the review at this very address, at most `limit`. */
export async function findFactCheckIds(db: Reading, beginning: string, limit = 2): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from fact_check
    where (id >= ${beginning} and id < ${`${beginning}\uffff`}) or url = ${beginning}
    order by id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Takes a fact-check out. What people decided about it stays as history. Throws NotFoundError. */
export async function removeFactCheck(engine: Engine, id: string): Promise<void> {
  const gone = await engine.write((tx) =>
    tx.deleteFrom("fact_check").where("id", "=", id).returning("id").execute(),
  );
  if (gone.length === 0)
    throw new NotFoundError(`the library has no fact-check ${id}; isnad factchecks list shows what it has`);
}

/** A file or an address that was read, and how much of it was broken. */
export interface FactCheckSource {
  readonly source: string;
  /** ISO 8601 */
  readonly read: string;
  readonly found: number;
  readonly broken: number;
}

/** All that was read, the last first. */
export async function findFactCheckSources(db: Reading): Promise<FactCheckSource[]> {
  const rows = await db
    .selectFrom("fact_check_source")
    .selectAll()
    .orderBy("read_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(({ id: _, read_at: read, ...row }) => ({ ...row, read }));
}

/** The broken entries of a source as it was read last, in their order: those after `after`, `limit` of them. */
export async function findBrokenEntries(
  db: Reading,
  source: string,
  { after = 0, limit = 500 }: { readonly after?: number; readonly limit?: number } = {},
): Promise<BrokenEntry[]> {
  return db
    .selectFrom("fact_check_broken")
    .select(["entry", "reason"])
    .where("source_id", "=", sourceId(source))
    .where("entry", ">", after)
    .orderBy("entry")
    .limit(limit)
    .execute();
}
