/**
 * Which fact-checks deal with which claims, as people decided it; nothing else makes a match. A decision points at the words of an
 * appearance, as a verdict does, and at the id of the fact-check; of several about the same two the newest that stands counts.
 * @module
 */
import { sql } from "kysely";
import { v7 as newId } from "uuid";
import type { Engine } from "../engine.ts";
import { findFactChecksById, getFactCheck, type KeptFactCheck } from "../fact-checks/index.ts";
import type { QuotedStatement } from "../group-decisions.ts";
import type { Reading, Row } from "../schema.ts";
import { resolveClaim } from "./alias.ts";
import { CURRENT } from "./state.ts";
import { targetOf } from "./target.ts";

/** The kind of decision that a match is. */
export const MATCH = "fact-check";

/** confirmed: it deals with the claim; rejected: it deals with another. */
export type MatchState = "confirmed" | "rejected";

/** What a person says of a claim and a fact-check. */
export interface NewMatch {
  /** Id of the claim, or one that it had. */
  readonly claim: string;
  readonly factCheck: string;
  readonly state: MatchState;
  readonly note?: string;
  /** The name that the person gives. */
  readonly by: string;
}

/** A decision about a claim and a fact-check. */
export interface KeptMatch {
  /** Id of the decision, which withdraw takes back. */
  readonly id: string;
  /** Null: an orphan, whose words stand in no claim any more. */
  readonly claim: string | null;
  /** Id of the fact-check, which may have been removed since. */
  readonly factCheck: string;
  /** The claim in the reviewer's words, as they were then. */
  readonly reviewed: string;
  readonly state: MatchState;
  readonly note: string | null;
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
  /** When it was taken back; null while it stands. */
  readonly withdrawn: string | null;
  /** The words of the claim that it was decided about. */
  readonly statement: QuotedStatement;
}

/** Records a decision and returns its id. Throws NotFoundError where there is no such claim or fact-check. */
export async function decideMatch(engine: Engine, said: NewMatch): Promise<string> {
  return engine.write(async (tx) => {
    await engine.differs.enter(tx, "claims");
    const claim = await resolveClaim(tx, said.claim);
    const { id: factCheck, claim: reviewed } = await getFactCheck(tx, said.factCheck);
    const { state } = said;
    const row = {
      id: newId(),
      article_id: null,
      kind: MATCH,
      target: JSON.stringify(await targetOf(tx, claim)),
      value: JSON.stringify({ factCheck, reviewed, state, note: said.note ?? null }),
      by: said.by,
      decided_at: new Date().toISOString(),
      withdrawn_at: null,
    };
    await tx.insertInto("decision").values(row).execute();
    await sql`insert into claim_match (generation, decision_id, claim_id, fact_check, state, decided_at)
      values (${CURRENT}, ${row.id}, ${claim}, ${factCheck}, ${state}, ${row.decided_at})`.execute(tx);
    return row.id;
  });
}

/** Which decisions. */
export interface MatchFilter {
  /** Those that fall on this claim, by its present id. */
  readonly claim?: string;
  readonly factCheck?: string;
  /** Only those whose words stand in no claim any more. */
  readonly orphans?: boolean;
  /** Those that were taken back, too. */
  readonly withdrawn?: boolean;
}

/** Decisions, the oldest first. */
export async function findMatches(
  db: Reading,
  { claim, factCheck, orphans = false, withdrawn = false }: MatchFilter = {},
): Promise<KeptMatch[]> {
  const rows = await db
    .selectFrom("decision as d")
    .leftJoin("claim_match as m", (join) =>
      join.onRef("m.decision_id", "=", "d.id").on("m.generation", "=", CURRENT),
    )
    .selectAll("d")
    .select("m.claim_id")
    .where("d.kind", "=", MATCH)
    .$if(!withdrawn, (query) => query.where("d.withdrawn_at", "is", null))
    .$if(claim !== undefined, (query) => query.where("m.claim_id", "=", claim ?? ""))
    .$if(factCheck !== undefined, (query) => query.where("m.fact_check", "=", factCheck ?? ""))
    .$if(orphans, (query) => query.where("m.claim_id", "is", null))
    .orderBy("d.decided_at")
    .orderBy("d.id")
    .execute();
  return rows.map(toMatch);
}

/** A fact-check that people say deals with a claim. */
export interface ConfirmedCheck {
  readonly match: KeptMatch;
  readonly factCheck: KeptFactCheck;
}

/** The fact-checks that deal with a claim (by its present id), in the order in which that was decided; removed ones are left out. */
export async function findConfirmed(db: Reading, claim: string): Promise<ConfirmedCheck[]> {
  const confirmed = newestOfEach(await findMatches(db, { claim })).filter(
    ({ state }) => state === "confirmed",
  );
  const checks = await findFactChecksById(
    db,
    confirmed.map(({ factCheck }) => factCheck),
  );
  return confirmed.flatMap((match) => {
    const factCheck = checks.get(match.factCheck);
    return factCheck ? [{ match, factCheck }] : [];
  });
}

/** What counts of decisions about one claim that stand: the newest about each fact-check. */
export function newestOfEach(matches: readonly KeptMatch[]): KeptMatch[] {
  const newest = new Map<string, KeptMatch>();
  for (const match of matches) {
    newest.delete(match.factCheck);
    newest.set(match.factCheck, match);
  }
  return [...newest.values()];
}

/** Columns of a row of a trace, from the value of a decision. */
export function matchColumns(value: string): { readonly fact_check: string; readonly state: MatchState } {
  const { factCheck, state }: Pick<KeptMatch, "factCheck" | "state"> = JSON.parse(value);
  return { fact_check: factCheck, state };
}

function toMatch(row: Row<"decision"> & { readonly claim_id: string | null }): KeptMatch {
  const { factCheck, reviewed, state, note } = JSON.parse(row.value);
  return {
    id: row.id,
    claim: row.claim_id,
    factCheck,
    reviewed,
    state,
    note,
    by: row.by,
    at: row.decided_at,
    withdrawn: row.withdrawn_at,
    statement: JSON.parse(row.target),
  };
}
