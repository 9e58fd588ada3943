/**
 * What an article is listed by, as SQL over the article `a`, its newest revision `r`, the analysis `n` of it and the job
 * `j` that waits to analyse it. What the input says goes before what the analysis has read in the text.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import type { Differences } from "../engine.ts";
import { ANALYZE } from "./add.ts";

/** Whether an article is analysed, waits for it, or was given up. */
export type ArticleState = "analysed" | "waiting" | "failed";

/** Expressions of one engine. */
export interface Facts {
  readonly title: RawBuilder<string | null>;
  readonly publisher: RawBuilder<string | null>;
  readonly author: RawBuilder<string | null>;
  readonly republishes: RawBuilder<string | null>;
  /** EDTF. */
  readonly published: RawBuilder<string | null>;
  readonly precision: RawBuilder<string | null>;
  readonly basis: RawBuilder<string | null>;
  readonly state: RawBuilder<ArticleState>;
}

/** The tables that {@link factsOf} speaks of. */
export const LISTED = sql`article a join revision r on r.id = a.revision_id
  left join analysis n on n.revision_id = a.revision_id
  left join job j on j.kind = ${sql.lit(ANALYZE)} and j.subject = a.revision_id`;

const STATE = sql<ArticleState>`case when j.state = 'failed' then 'failed'
  when j.id is null and n.revision_id is not null then 'analysed' else 'waiting' end`;

/** The expressions of an engine. */
export function factsOf({ member }: Differences): Facts {
  const read = (...path: string[]): RawBuilder<string | null> => member(sql.ref("n.article"), path);
  return {
    title: sql`coalesce(r.title, ${read("title")})`,
    publisher: sql`coalesce(r.publisher, a.publisher, ${read("publisher")})`,
    author: sql`coalesce(r.author, ${read("author")})`,
    republishes: sql`coalesce(r.republishes, ${read("republishes")})`,
    published: published("r.published_value", read("published", "value")),
    precision: published("r.published_precision", read("published", "precision")),
    basis: published("r.published_basis", read("published", "basis")),
    state: STATE,
  };
}

/** Value, precision and basis come from one place. To look for the null is faster than to take the JSON apart. */
function published(column: string, member: RawBuilder<string | null>): RawBuilder<string | null> {
  return sql`case when r.published_value is not null then ${sql.ref(column)}
    when n.article like '%"published":null%' then null else ${member} end`;
}
