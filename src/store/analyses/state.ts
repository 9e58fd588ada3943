/**
 * How far the analysis of a revision is.
 * @module
 */
import { ANALYZE } from "../articles/add.ts";
import type { Reading } from "../schema.ts";

/** Whether a revision was analysed, waits for it, or cannot be analysed; `error` says why not. */
export interface AnalysisState {
  readonly state: "analysed" | "waiting" | "failed";
  readonly error: string | null;
}

/** How far the analysis of a revision is. One that was analysed and is to be analysed anew counts as analysed. */
export async function findAnalysisState(db: Reading, revision: string): Promise<AnalysisState> {
  const analysis = await db
    .selectFrom("analysis")
    .select("revision_id")
    .where("revision_id", "=", revision)
    .executeTakeFirst();
  if (analysis) return { state: "analysed", error: null };
  const job = await db
    .selectFrom("job")
    .select(["state", "error"])
    .where("kind", "=", ANALYZE)
    .where("subject", "=", revision)
    .executeTakeFirst();
  return job?.state === "failed" ? { state: "failed", error: job.error } : { state: "waiting", error: null };
}
