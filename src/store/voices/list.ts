/**
 * The voices of a library, those that people joined counted as one.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import { voiceSpelling } from "../analyses/rows.ts";
import { cursorOf, isAfter, orderOf, readCursor, type SortColumn } from "../cursor.ts";
import type { Reading } from "../schema.ts";
import { SUPERSEDED } from "./current.ts";

/** What a list of voices can be sorted by. */
export type VoiceSort = "links" | "articles" | "name";

/** A voice in a list. It counts with all that was merged into it, in the revisions that stand. */
export interface ListedVoice {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly links: number;
  readonly articles: number;
  /** How many were merged into it. */
  readonly merged: number;
}

/** Which voices, and in which order. */
export interface VoiceQuery {
  /** Words as they are typed: each must stand in the name, or in one that was merged into it. */
  readonly words?: string;
  readonly kind?: string;
  readonly sort?: VoiceSort;
  readonly limit?: number;
  readonly after?: string;
}

const ID: SortColumn = { column: "id", descends: false };
const SORTS: Readonly<Record<VoiceSort, readonly SortColumn[]>> = {
  links: [{ column: "links", descends: true }, ID],
  articles: [{ column: "articles", descends: true }, ID],
  name: [{ column: "folded", descends: false }, ID],
};

/** Every voice that takes part in a merge, beside the one that it counts as. */
const MEMBERS = sql`member as (
  select id, merged_into as root from voice where merged_into is not null
  union select merged_into, merged_into from voice where merged_into is not null)`;

const COUNTS = sql`cast(count(*) as integer) as links, cast(count(distinct link.revision_id) as integer) as articles`;

/** Those that nobody joined are counted along the index; the few others one by one. */
const TALLY = sql`tally as (
  select link.voice_id as id, ${COUNTS} from link
    where link.revision_id not in ${SUPERSEDED} and link.voice_id not in (select id from member)
    group by link.voice_id
  union all
  select member.root, ${COUNTS} from member join link on link.voice_id = member.id
    where link.revision_id not in ${SUPERSEDED} group by member.root)`;

const LISTED = sql`listed as (
  select voice.id, voice.kind, voice.name, voice.folded, tally.links, tally.articles
  from tally join voice on voice.id = tally.id)`;

const MERGED = sql`cast((select count(*) from voice where voice.merged_into = page.id) as integer) as merged`;

/** The voices asked for. `next` continues the list; null at its end. Throws CursorError. */
export async function listVoices(
  db: Reading,
  { words = "", kind, sort = "links", limit = 50, after }: VoiceQuery = {},
): Promise<{ items: ListedVoice[]; next: string | null }> {
  const columns = SORTS[sort];
  const list = `voices ${sort}`;
  const conditions = [
    ...conditionsOf(words, kind),
    ...(after === undefined ? [] : [isAfter(columns, readCursor(list, columns.length, after))]),
  ];
  const { rows } = await sql<ListedVoice & { folded: string }>`with ${MEMBERS}, ${TALLY}, ${LISTED},
    page as (select * from listed ${whereAll(conditions)} order by ${orderOf(columns)} limit ${limit + 1})
    select page.*, ${MERGED} from page order by ${orderOf(columns)}`.execute(db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const first = columns[0]?.column as "links" | "articles" | "folded";
  const next = rows.length > limit && last ? cursorOf(list, [last[first], last.id]) : null;
  return { items: items.map(({ folded: _, ...voice }) => voice), next };
}

/** How many voices of each kind the list has. */
export async function countVoiceKinds(
  db: Reading,
  words = "",
): Promise<{ readonly kind: string; readonly voices: number }[]> {
  const { rows } = await sql<{ kind: string; voices: number }>`with ${MEMBERS}, ${TALLY}, ${LISTED}
    select kind, cast(count(*) as integer) as voices from listed ${whereAll(conditionsOf(words))}
    group by kind order by kind`.execute(db);
  return rows;
}

/** Conditions on the row `listed`. */
function conditionsOf(words: string, kind?: string): RawBuilder<unknown>[] {
  const typed = voiceSpelling(words).split(" ").filter(Boolean);
  return [
    ...(kind === undefined ? [] : [sql`listed.kind = ${kind}`]),
    ...typed.map((word) => {
      const like = `%${word.replace(/[\\%_]/gu, "\\$&")}%`;
      return sql`(listed.folded like ${like} escape '\\' or exists (select 1 from voice other
        where other.merged_into = listed.id and other.folded like ${like} escape '\\'))`;
    }),
  ];
}

const whereAll = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
