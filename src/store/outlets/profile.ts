/**
 * Outlets as publishers: out of whose mouth what they print comes. Counts alone.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import { NotFoundError } from "../articles/read.ts";
import { cursorOf, isAfter, orderOf, readCursor, type SortColumn } from "../cursor.ts";
import type { Reading } from "../schema.ts";
import { PUBLISHER } from "../voices/current.ts";
import { listReports, type Paging, type QuotedReport } from "../voices/reports.ts";

/** A publisher of articles in the library. */
export interface Outlet {
  readonly publisher: string;
  readonly articles: number;
}

/** Who a report goes back to: the last voice of its chain. */
export type OriginKind = "named" | "unnamed" | "document";

/** Where what an outlet prints comes from. */
export interface OutletProfile extends Outlet {
  /** Articles that are analysed. */
  readonly analysed: number;
  /** Reports with a chain. */
  readonly reports: number;
  /** Assertions in the outlet's own voice: reports without a chain. */
  readonly ownVoice: number;
  /** Reports by the last voice of their chain; they sum up to `reports`. `type` of unnamed voices alone. */
  readonly origins: readonly {
    readonly origin: OriginKind;
    readonly type: string | null;
    readonly reports: number;
  }[];
  /** Reports with a chain of more than one voice. */
  readonly relayed: number;
  /** Outlets and agencies through which its reports came, the most frequent ones. */
  readonly through: readonly {
    readonly id: string;
    readonly name: string;
    readonly reports: number;
    readonly articles: number;
  }[];
  /** Voices that it quotes most. */
  readonly voices: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly reports: number;
    readonly articles: number;
  }[];
}

const MOST = 20;
const ORDER: readonly SortColumn[] = [
  { column: "articles", descends: true },
  { column: "publisher", descends: false },
];
const LIST = "outlets";

/** The publishers that the library knows, those with the most articles first. Throws CursorError. */
export async function listOutlets(
  reading: Reading,
  { after, limit = 50 }: Paging = {},
): Promise<{ items: Outlet[]; next: string | null }> {
  const beyond =
    after === undefined ? sql`` : sql`where ${isAfter(ORDER, readCursor(LIST, ORDER.length, after))}`;
  const { rows } = await sql<Outlet>`with named as (
    select publisher, count(*) as articles from article where publisher is not null group by publisher
    union all
    select n.publisher, count(*) from article a
      join analysis n on n.revision_id = a.revision_id where a.publisher is null group by 1),
    outlet as (select publisher, cast(sum(articles) as integer) as articles from named
      where publisher is not null group by publisher)
    select * from outlet ${beyond} order by ${orderOf(ORDER)} limit ${limit + 1}`.execute(reading);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? cursorOf(LIST, [last.articles, last.publisher]) : null;
  return { items, next };
}

/** Articles of a publisher: as it came, or where nothing came, as their texts say. */
const articlesOf = (publisher: string): RawBuilder<unknown> =>
  sql`mine as (select a.id, a.revision_id from article a where a.publisher = ${publisher}
    union all select a.id, a.revision_id from article a join analysis n on n.revision_id = a.revision_id
    where a.publisher is null and ${PUBLISHER} = ${publisher})`;

/** A link behind which nobody stands. */
const isLast = sql`not exists (select 1 from link o where o.report_key = l.report_key and o.position > l.position)`;

const ORIGIN = sql`case l.kind when 'anonymous' then 'unnamed' when 'document' then 'document' else 'named' end`;

/** Where what an outlet prints comes from. Throws NotFoundError where no article is of this publisher. */
export async function getOutlet(reading: Reading, publisher: string): Promise<OutletProfile> {
  const mine = articlesOf(publisher);
  const [articles, counts, origins, through, voices] = await Promise.all([
    rowsOf<{ articles: number; analysed: number; attributed: number }>(
      reading,
      sql`with ${mine} select cast(count(*) as integer) as articles, cast(count(n.revision_id) as integer) as analysed,
        cast(coalesce(sum(n.reports), 0) as integer) as attributed
        from mine left join analysis n on n.revision_id = mine.revision_id`,
    ),
    rowsOf<{ all: number; relayed: number }>(
      reading,
      sql`with ${mine} select
        cast((select count(*) from mine join report p on p.revision_id = mine.revision_id) as integer) as "all",
        cast((select count(*) from mine join link l on l.revision_id = mine.revision_id where l.position = 1) as integer)
          as relayed`,
    ),
    rowsOf<OutletProfile["origins"][number]>(
      reading,
      sql`with ${mine} select ${ORIGIN} as origin, case when l.kind = 'anonymous' then coalesce(l.unnamed, 'other') end as type,
        cast(count(*) as integer) as reports
        from mine join link l on l.revision_id = mine.revision_id where ${isLast}
        group by 1, 2 order by 3 desc, 1, 2`,
    ),
    rowsOf<OutletProfile["through"][number]>(
      reading,
      mostQuoted(mine, sql`l.kind = 'outlet' and not ${isLast}`),
    ),
    rowsOf<OutletProfile["voices"][number]>(reading, mostQuoted(mine, sql`l.kind <> 'anonymous'`)),
  ]);
  const [found] = articles;
  if (!found || found.articles === 0)
    throw new NotFoundError(`the library has no article of the publisher ${JSON.stringify(publisher)}`);
  const attributed = found.attributed;
  return {
    publisher,
    articles: found.articles,
    analysed: found.analysed,
    reports: attributed,
    ownVoice: (counts[0]?.all ?? 0) - attributed,
    origins,
    relayed: counts[0]?.relayed ?? 0,
    through: through.map(({ id, name, reports, articles: inArticles }) => ({
      id,
      name,
      reports,
      articles: inArticles,
    })),
    voices,
  };
}

const mostQuoted = (mine: RawBuilder<unknown>, condition: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`with ${mine}, quoted as (select coalesce(v.merged_into, v.id) as id,
      cast(count(distinct l.report_key) as integer) as reports, cast(count(distinct l.revision_id) as integer) as articles
    from mine join link l on l.revision_id = mine.revision_id join voice v on v.id = l.voice_id
    where ${condition} group by 1)
    select voice.id, voice.name, voice.kind, quoted.reports, quoted.articles
    from quoted join voice on voice.id = quoted.id order by quoted.reports desc, voice.id limit ${MOST}`;

async function rowsOf<T>(reading: Reading, query: RawBuilder<unknown>): Promise<T[]> {
  const { rows } = await query.execute(reading);
  return rows as T[];
}

/** The reports of an outlet that go back to one kind of voice: the evidence of its profile. Throws NotFoundError, CursorError. */
export async function findOutletReports(
  reading: Reading,
  publisher: string,
  { origin, type, ...paging }: Paging & { readonly origin?: OriginKind; readonly type?: string } = {},
): Promise<{ items: QuotedReport[]; next: string | null }> {
  const asked = [
    isLast,
    ...(origin === undefined ? [] : [sql`${ORIGIN} = ${origin}`]),
    ...(type === undefined ? [] : [sql`coalesce(l.unnamed, 'other') = ${type} and l.kind = 'anonymous'`]),
  ];
  const keys = sql`with ${articlesOf(publisher)} select l.report_key from mine
    join link l on l.revision_id = mine.revision_id where ${sql.join(asked, sql` and `)}`;
  const found = await listReports(reading, keys, paging);
  if (found.items.length === 0) await getOutlet(reading, publisher);
  return found;
}
