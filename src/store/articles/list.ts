/**
 * Articles as a list shows them, page by page.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import type { PublicationDate } from "../../model/index.ts";
import { cursorOf, readCursor, type SortKey } from "../cursor.ts";
import type { Engine } from "../engine.ts";
import type { Reading } from "../schema.ts";
import type { PublisherCount } from "../search/full-text.ts";
import { type ArticleState, type Facts, factsOf, LISTED } from "./facts.ts";
import { type ArticleFilter, conditionsOf } from "./listed-filter.ts";

/** An article as a list shows it. What its input does not say is what its analysis has read in the text. */
export interface ListedArticle {
  readonly id: string;
  readonly title: string | null;
  /** The first words of the text where there is no title. */
  readonly opening: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly published: PublicationDate | null;
  /** Whose text it is, where it says so. */
  readonly republishes: string | null;
  /** When it was first taken in (ISO 8601). */
  readonly added: string;
  readonly revisions: number;
  /** How its newest revision differs from the one before. */
  readonly change: string;
  readonly state: ArticleState;
  /** Why it could not be analysed. */
  readonly failure: string | null;
  /** Reports with a voice, and voices that have a name; null before the first analysis. */
  readonly reports: number | null;
  readonly voices: number | null;
}

/** What a list is sorted by. Articles without a date come last either way. */
export type ArticleSort = "added" | "newest" | "oldest" | "title" | "reports";

/** One page, as it is asked for. */
export interface ArticleQuery extends ArticleFilter {
  /** Newest taken in first, by default. */
  readonly sort?: ArticleSort;
  readonly after?: string;
  readonly limit?: number;
}

/** One page of a list. */
export interface ArticlePage {
  readonly items: readonly ListedArticle[];
  readonly next: string | null;
  /** How many pass the filter; counted for the first page alone. */
  readonly total: number | null;
}

const LIMIT = 50;

interface Order {
  readonly key: RawBuilder<unknown>;
  readonly descends: boolean;
}

/** Titles and dates that are not there stand behind every other. */
const LAST = "\u{10ffff}";

function orderOf(sort: ArticleSort, { title, published }: Facts, { differs }: Engine): Order {
  const text = (of: RawBuilder<unknown>, absent: string): RawBuilder<unknown> =>
    differs.letters(sql`coalesce(${of}, ${sql.lit(absent)})`);
  switch (sort) {
    case "added": // ids are given in the order in which articles come
      return { key: sql`a.id`, descends: true };
    case "newest":
      return { key: text(published, ""), descends: true };
    case "oldest":
      return { key: text(published, LAST), descends: false };
    case "title":
      return { key: text(title, LAST), descends: false };
    case "reports":
      return { key: sql`coalesce(n.reports, -1)`, descends: true };
  }
}

/** One page of the articles that pass. Throws CursorError for a cursor of another list. */
export async function listArticles(engine: Engine, query: ArticleQuery = {}): Promise<ArticlePage> {
  const { sort = "added", after, limit = LIMIT } = query;
  const facts = factsOf(engine.differs);
  const order = orderOf(sort, facts, engine);
  const conditions = conditionsOf(query, facts, engine.differs);
  const beyond = after === undefined ? [] : [isAfter(order, readCursor(sort, 2, after))];
  const [rows, total] = await Promise.all([
    select(engine.reading, { facts, order, conditions: [...conditions, ...beyond], limit: limit + 1 }),
    after === undefined ? countArticles(engine.reading, conditions) : null,
  ]);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const voices = await countVoices(engine.reading, shown);
  return {
    items: shown.map((row) => toListed(row, voices)),
    next: last ? cursorOf(sort, [last.key, last.id]) : null,
    total,
  };
}

interface ListedRow extends Omit<ListedArticle, "published" | "voices"> {
  readonly key: string | number;
  readonly revision: string;
  readonly published: string | null;
  readonly precision: string | null;
  readonly basis: string | null;
}

interface Selection {
  readonly facts: Facts;
  readonly order: Order;
  readonly conditions: readonly RawBuilder<unknown>[];
  readonly limit: number;
}

/** Characters that stand in place of a title. */
const OPENING = 160;

/** The ids are chosen first: what else is shown is looked up for them alone. */
async function select(db: Reading, { facts, order, conditions, limit }: Selection): Promise<ListedRow[]> {
  const way = sql.raw(order.descends ? "desc" : "asc");
  const { rows } = await sql<ListedRow>`
    with chosen as (select a.id, ${order.key} as key from ${LISTED} ${where(conditions)}
      order by ${order.key} ${way}, a.id ${way} limit ${sql.lit(limit)})
    select a.id, chosen.key, a.revision_id as revision, ${facts.title} as title,
      case when ${facts.title} is null then
        (select substr(b.text, 1, ${sql.lit(OPENING)}) from body b where b.hash = r.body_hash) end as opening, ${facts.publisher} as publisher,
      ${facts.author} as author, r.url, ${facts.published} as published, ${facts.precision} as precision,
      ${facts.basis} as basis, ${facts.republishes} as republishes, a.added_at as added, a.revisions, r.change,
      ${facts.state} as state, case when j.state = 'failed' then j.error end as failure, n.reports
    from ${LISTED} join chosen on chosen.id = a.id order by chosen.key ${way}, a.id ${way}`.execute(db);
  return rows;
}

const where = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join([...conditions], sql` and `)}`;

function isAfter({ key, descends }: Order, [value, id]: SortKey): RawBuilder<unknown> {
  return descends ? sql`(${key}, a.id) < (${value}, ${id})` : sql`(${key}, a.id) > (${value}, ${id})`;
}

async function countArticles(db: Reading, conditions: readonly RawBuilder<unknown>[]): Promise<number> {
  const from = conditions.length === 0 ? sql`article a` : LISTED;
  const { rows } = await sql<{ number: number }>`select cast(count(*) as integer) as number
    from ${from} ${where(conditions)}`.execute(db);
  return rows[0]?.number ?? 0;
}

/** Voices with a name, each once, by revision. */
async function countVoices(db: Reading, rows: readonly ListedRow[]): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map();
  const counted = await db
    .selectFrom("link")
    .select(["revision_id", sql<number>`cast(count(distinct voice_id) as integer)`.as("number")])
    .where(
      "revision_id",
      "in",
      rows.map(({ revision }) => revision),
    )
    .where("unnamed", "is", null)
    .groupBy("revision_id")
    .execute();
  return new Map(counted.map(({ revision_id, number }) => [revision_id, number]));
}

function toListed(
  { key: _, revision, published, precision, basis, ...row }: ListedRow,
  voices: ReadonlyMap<string, number>,
): ListedArticle {
  return {
    ...row,
    published:
      published === null ? null : ({ value: published, precision, basis } as ListedArticle["published"]),
    voices: row.reports === null ? null : (voices.get(revision) ?? 0),
  };
}

/** Every publisher, that of most articles first. */
export async function countPublishers({ reading, differs }: Engine): Promise<PublisherCount[]> {
  const { publisher } = factsOf(differs);
  const name = differs.letters(sql`coalesce(publisher, ${sql.lit(LAST)})`);
  const { rows } = await sql<PublisherCount>`select publisher, cast(count(*) as integer) as articles
    from (select ${publisher} as publisher from ${LISTED}) named
    group by publisher order by count(*) desc, ${name}`.execute(reading);
  return rows;
}
