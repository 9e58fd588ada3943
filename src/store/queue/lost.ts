/**
 * Decisions that no longer have anything to stand on: the words are gone from the text, or no report is found there.
 * @module
 */
import { sql } from "kysely";
import { findReports } from "../analyses/read.ts";
import { findRevisions, type StoredRevision } from "../articles/read.ts";
import { layOver } from "../decided/lay-over.ts";
import { type Decision, findDecidedArticles, findDecisions } from "../decisions.ts";
import type { Engine } from "../engine.ts";

/** A decision without words, and the revision in which it looked for them. */
export interface LostDecision {
  readonly decision: Decision;
  readonly revision: StoredRevision;
}

/** All of them, by their ids. */
export async function findLostDecisions(engine: Engine): Promise<readonly LostDecision[]> {
  const { reading } = engine;
  const suspects = await findSuspects(engine);
  const revisions = await findRevisions(reading, suspects);
  const lost: LostDecision[] = [];
  for (const revision of revisions) {
    const reports = await findReports(reading, [revision.id]);
    const { orphans } = layOver(revision.text, reports, await findDecisions(reading, revision.article));
    lost.push(...orphans.map((decision) => ({ decision, revision })));
  }
  return lost.sort((a, b) => (a.decision.id < b.decision.id ? -1 : 1));
}

/**
 * Analysed newest revisions of articles with a decision whose very words stand in no report: few, and only their texts
 * are read. A decision whose words are found in other surroundings may still stand.
 */
async function findSuspects({ reading, differs }: Engine): Promise<string[]> {
  const decided = await findDecidedArticles(reading);
  if (decided.length === 0) return [];
  // Named one by one: a planner without statistics would else begin at every article of the library.
  const { rows } = await sql<{ revision: string }>`select distinct a.revision_id as revision
    from decision d join article a on a.id = d.article_id join analysis n on n.revision_id = a.revision_id
    where a.id in (${sql.join(decided)}) and d.withdrawn_at is null and not exists (select 1 from report r where r.revision_id = a.revision_id
      and r.text = ${differs.member(sql.ref("d.target"), ["text"])} and r.prefix = ${differs.member(sql.ref("d.target"), ["prefix"])}
      and r.suffix = ${differs.member(sql.ref("d.target"), ["suffix"])})`.execute(reading);
  return rows.map(({ revision }) => revision);
}
