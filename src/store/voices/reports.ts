/**
 * The reports that a voice stands in: the evidence of every figure about it.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import { cursorOf, isAfter, orderOf, readCursor, type SortColumn } from "../cursor.ts";
import type { Reading } from "../schema.ts";
import { PUBLISHED, PUBLISHER, TITLE } from "./current.ts";

/** Which reports of a voice; what is left out does not matter. */
export interface ReportFilter {
  /** Empty: of no publisher that is known. */
  readonly publisher?: string;
  /** `2015-07`; empty: of no known month. */
  readonly month?: string;
  readonly article?: string;
  readonly form?: string;
  readonly stance?: string;
  readonly negated?: boolean;
  readonly cue?: string;
  /** A voice that stands before it. */
  readonly through?: string;
  /** A voice that stands behind it. */
  readonly behind?: string;
  /** Nobody stands before it, or somebody does. */
  readonly direct?: boolean;
  /** Type of an unnamed voice. */
  readonly unnamed?: string;
}

/** One link of a report's chain, with the voice that it counts as. */
export interface ChainLink {
  readonly voice: string;
  readonly name: string;
  readonly kind: string;
  /** The words of the text; null where the voice carries over. */
  readonly source: string | null;
  readonly cue: string | null;
}

/** A report where it stands. */
export interface QuotedReport {
  readonly report: string;
  readonly article: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** EDTF */
  readonly published: string | null;
  readonly content: string;
  readonly form: string;
  readonly stance: string;
  readonly negated: boolean;
  /** Outermost first. */
  readonly chain: readonly ChainLink[];
}

const ORDER: readonly SortColumn[] = [
  { column: "published", descends: true },
  { column: "key", descends: false },
];

const LIST = "reports";

/** How a list goes on. */
export interface Paging {
  readonly after?: string;
  readonly limit?: number;
}

/** Reports whose keys a query gives, the newest article first. */
export async function listReports(
  db: Reading,
  keys: RawBuilder<unknown>,
  { after, limit = 20 }: Paging,
): Promise<{ items: QuotedReport[]; next: string | null }> {
  const beyond =
    after === undefined ? sql`` : sql`where ${isAfter(ORDER, readCursor(LIST, ORDER.length, after))}`;
  const { rows } = await sql<ReportRow>`with found as (
    select p.key, p.revision_id, coalesce(${PUBLISHED}, '') as published
    from report p join revision r on r.id = p.revision_id join analysis n on n.revision_id = p.revision_id
    where p.key in (${keys})),
    page as (select * from found ${beyond} order by ${orderOf(ORDER)} limit ${limit + 1})
    select page.key, page.published, p.text as content, p.form, p.stance, p.negated, a.id as article,
      ${TITLE} as title, ${PUBLISHER} as publisher
    from page join report p on p.key = page.key join article a on a.revision_id = page.revision_id
      join revision r on r.id = page.revision_id join analysis n on n.revision_id = page.revision_id
    order by page.published desc, page.key`.execute(db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const chains = await chainsOf(
    db,
    items.map(({ key }) => key),
  );
  return {
    items: items.map((row) => toQuoted(row, chains.get(row.key) ?? [])),
    next: rows.length > limit && last ? cursorOf(LIST, [last.published, last.key]) : null,
  };
}

type ReportRow = Omit<QuotedReport, "negated" | "chain" | "report" | "published"> & {
  readonly key: string;
  readonly negated: number;
  readonly published: string;
};

const toQuoted = (
  { key, negated, published, ...row }: ReportRow,
  chain: readonly ChainLink[],
): QuotedReport => ({
  ...row,
  report: key,
  negated: negated === 1,
  published: published === "" ? null : published,
  chain,
});

async function chainsOf(db: Reading, keys: readonly string[]): Promise<Map<string, ChainLink[]>> {
  const chains = new Map<string, ChainLink[]>(keys.map((key) => [key, []]));
  if (keys.length === 0) return chains;
  const links = await db
    .selectFrom("link")
    .innerJoin("voice", "voice.id", "link.voice_id")
    .select(["link.report_key", "link.source", "link.cue", "link.name", "link.kind"])
    .select(sql<string>`coalesce(voice.merged_into, voice.id)`.as("voice"))
    .where("link.report_key", "in", [...keys])
    .orderBy("link.report_key")
    .orderBy("link.position")
    .execute();
  for (const { report_key, ...link } of links) chains.get(report_key)?.push(link);
  return chains;
}

/** The keys of the reports in which these voices stand, as far as the filter lets them through. */
export function keysOfVoices(members: readonly string[], filter: ReportFilter): RawBuilder<unknown> {
  const month = sql`substr(coalesce(${PUBLISHED}, ''), 1, 7)`;
  const asked: (RawBuilder<unknown> | false)[] = [
    sql`l.voice_id in (${sql.join(members)})`,
    filter.publisher !== undefined && sql`coalesce(${PUBLISHER}, '') = ${filter.publisher}`,
    filter.month !== undefined && sql`${month} = ${filter.month}`,
    filter.article !== undefined && sql`a.id = ${filter.article}`,
    filter.form !== undefined && sql`p.form = ${filter.form}`,
    filter.stance !== undefined && sql`p.stance = ${filter.stance}`,
    filter.negated !== undefined && sql`p.negated = ${filter.negated ? 1 : 0}`,
    filter.cue !== undefined && sql`l.cue = ${filter.cue}`,
    filter.unnamed !== undefined && sql`l.unnamed = ${filter.unnamed}`,
    filter.through !== undefined && stands(filter.through, sql`o.position < l.position`),
    filter.behind !== undefined && stands(filter.behind, sql`o.position > l.position`),
    filter.direct !== undefined &&
      sql`${filter.direct ? sql`` : sql`not`} (select min(o.position) from link o where o.report_key = l.report_key
        and o.voice_id in (${sql.join(members)})) = 0`,
  ];
  const asksArticle = filter.publisher !== undefined || filter.month !== undefined;
  const asksReport = [filter.form, filter.stance, filter.negated].some((one) => one !== undefined);
  const joins = [
    asksArticle &&
      sql`join revision r on r.id = l.revision_id join analysis n on n.revision_id = l.revision_id`,
    asksReport && sql`join report p on p.key = l.report_key`,
  ];
  return sql`select l.report_key from link l join article a on a.revision_id = l.revision_id
    ${sql.join(
      joins.filter((one) => one !== false),
      sql` `,
    )}
    where ${sql.join(
      asked.filter((one) => one !== false),
      sql` and `,
    )}`;
}

/** That a voice, or one that counts as it, stands somewhere in the chain. */
const stands = (voice: string, where: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`exists (select 1 from link o join voice v on v.id = o.voice_id
    where o.report_key = l.report_key and coalesce(v.merged_into, v.id) = ${voice} and ${where})`;
