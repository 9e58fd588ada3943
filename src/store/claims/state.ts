/**
 * The trace that the library holds, and how far it is behind the articles.
 * @module
 */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Diagnostic } from "../../model/index.ts";
import { standingDecisions } from "../decisions.ts";
import type { Reading } from "../schema.ts";

/** One trace of all articles that were analysed. */
export interface TraceRun {
  /** Version of the rules that traced it. */
  readonly rules: string;
  /** Names the decisions that it was traced with, see {@link decisionsKey}. */
  readonly decisions: string;
  /** ISO 8601 */
  readonly tracedAt: string;
  readonly milliseconds: number;
  readonly articles: number;
  readonly claims: number;
  readonly storylines: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The trace and what came after it. */
export interface TraceState {
  /** Null where nothing was traced yet. */
  readonly run: TraceRun | null;
  /** How many analysed articles it has not seen as they are now: new ones, new revisions, new analyses. */
  readonly newer: number;
  /** How many articles it has seen that were removed since. */
  readonly removed: number;
  /** Whether a person decided something since that changes claims (verdicts and fact-checks do not). */
  readonly isDecidedAnew: boolean;
}

/** The generation that is read. Within one statement it is the same everywhere. */
export const CURRENT = sql<number>`(select generation from trace_run where state = 'current')`;

/** What is kept of the last trace, and what it has not seen. */
export async function getTrace(db: Reading): Promise<TraceState> {
  const row = await db.selectFrom("trace_run").selectAll().where("state", "=", "current").executeTakeFirst();
  const newer = await countNewer(db);
  if (!row) return { run: null, newer, removed: 0, isDecidedAnew: false };
  const { rules, decisions, articles, claims, storylines, milliseconds } = row;
  return {
    run: {
      rules,
      decisions,
      tracedAt: row.traced_at,
      milliseconds,
      articles,
      claims,
      storylines,
      diagnostics: JSON.parse(row.diagnostics),
    },
    newer,
    removed: articles - (await countStandings(db)),
    isDecidedAnew: decisions !== (await decisionsKey(db)),
  };
}

async function countNewer(db: Reading): Promise<number> {
  const { rows } = await sql<{ number: number }>`select cast(count(*) as integer) as number from article
    join analysis on analysis.revision_id = article.revision_id
    left join standing on standing.generation = ${CURRENT} and standing.article_id = article.id
      and standing.revision_id = article.revision_id and standing.analysed_at = analysis.analysed_at
    where standing.article_id is null`.execute(db);
  return rows[0]?.number ?? 0;
}

async function countStandings(db: Reading): Promise<number> {
  const { rows } = await sql<{ number: number }>`select cast(count(*) as integer) as number from standing
    where generation = ${CURRENT}`.execute(db);
  return rows[0]?.number ?? 0;
}

/** What people say of claims changes none of them. */
const ABOUT_CLAIMS = ["verdict", "fact-check"];

/** Names the standing decisions that a trace depends on: all but verdicts and matches with fact-checks. */
export async function decisionsKey(db: Reading): Promise<string> {
  const rows = await standingDecisions(db).where("kind", "not in", ABOUT_CLAIMS).execute();
  return createHash("sha256")
    .update(rows.map(({ id }) => id).join(" "))
    .digest("hex")
    .slice(0, 16);
}
