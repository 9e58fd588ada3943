/**
 * What people say of claims. A verdict is a decision like any other: it points at the words of an appearance, it stays in the
 * history, and the newest one that was not taken back counts. On which claim it falls is derived by each trace.
 * @module
 */
import { sql } from "kysely";
import { v7 as newId } from "uuid";
import type { Verdict } from "../../model/index.ts";
import type { Engine } from "../engine.ts";
import type { QuotedStatement } from "../group-decisions.ts";
import type { Reading, Row } from "../schema.ts";
import { resolveClaim } from "./alias.ts";
import { CURRENT } from "./state.ts";
import { targetOf } from "./target.ts";

/** The kind of decision that a verdict is. */
export const VERDICT = "verdict";

/** A verdict with the claim that it falls on. */
export interface KeptVerdict {
  /** Id of the decision, which withdraw takes back. */
  readonly id: string;
  /** Null: an orphan, whose words stand in no claim any more. */
  readonly claim: string | null;
  readonly verdict: Verdict;
  readonly note: string | null;
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
  /** When it was taken back; null while it stands. */
  readonly withdrawn: string | null;
  /** The words that it was said of. */
  readonly statement: QuotedStatement;
}

/** What a person says of a claim. */
export interface NewVerdict {
  /** Id of the claim, or one that it had. */
  readonly claim: string;
  readonly verdict: Verdict;
  readonly note?: string;
  /** The name that the person gives. */
  readonly by: string;
}

/** Records a verdict and returns the id of the decision. Throws NotFoundError where there is no such claim. */
export async function recordVerdict(engine: Engine, said: NewVerdict): Promise<string> {
  return engine.write(async (tx) => {
    await engine.differs.enter(tx, "claims");
    const claim = await resolveClaim(tx, said.claim);
    const target = await targetOf(tx, claim);
    const row = {
      id: newId(),
      article_id: null,
      kind: VERDICT,
      target: JSON.stringify(target),
      value: JSON.stringify({ verdict: said.verdict, note: said.note ?? null }),
      by: said.by,
      decided_at: new Date().toISOString(),
      withdrawn_at: null,
    };
    await tx.insertInto("decision").values(row).execute();
    await sql`insert into claim_verdict (generation, decision_id, claim_id, verdict, decided_at)
      values (${CURRENT}, ${row.id}, ${claim}, ${said.verdict}, ${row.decided_at})`.execute(tx);
    return row.id;
  });
}

/** Which verdicts. */
export interface VerdictFilter {
  /** Those that fall on this claim, by its present id. */
  readonly claim?: string;
  /** Only those whose words stand in no claim any more. */
  readonly orphans?: boolean;
  /** Those that were taken back, too. */
  readonly withdrawn?: boolean;
}

/** Verdicts, the oldest first. */
export async function findVerdicts(
  db: Reading,
  { claim, orphans = false, withdrawn = false }: VerdictFilter = {},
): Promise<KeptVerdict[]> {
  const rows = await db
    .selectFrom("decision as d")
    .leftJoin("claim_verdict as v", (join) =>
      join.onRef("v.decision_id", "=", "d.id").on("v.generation", "=", CURRENT),
    )
    .selectAll("d")
    .select("v.claim_id")
    .where("d.kind", "=", VERDICT)
    .$if(!withdrawn, (query) => query.where("d.withdrawn_at", "is", null))
    .$if(claim !== undefined, (query) => query.where("v.claim_id", "=", claim ?? ""))
    .$if(orphans, (query) => query.where("v.claim_id", "is", null))
    .orderBy("d.decided_at")
    .orderBy("d.id")
    .execute();
  return rows.map(toVerdict);
}

function toVerdict(row: Row<"decision"> & { readonly claim_id: string | null }): KeptVerdict {
  const { verdict, note } = JSON.parse(row.value);
  return {
    id: row.id,
    claim: row.claim_id,
    verdict,
    note,
    by: row.by,
    at: row.decided_at,
    withdrawn: row.withdrawn_at,
    statement: JSON.parse(row.target),
  };
}
