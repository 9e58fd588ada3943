/**
 * Inputs that gave no article, kept until they do.
 * @module
 */
import { v7 as newId } from "uuid";
import type { Engine } from "./engine.ts";
import type { Reading } from "./schema.ts";

/** One input, and why nothing came of it. */
export interface Failure {
  readonly input: string;
  readonly kind: string;
  readonly message: string;
  readonly at: string;
}

/** Notes failures; a later one of the same input takes the place of the earlier. */
export async function noteFailures(engine: Engine, failures: readonly Omit<Failure, "at">[]): Promise<void> {
  if (failures.length === 0) return;
  const failed_at = new Date().toISOString();
  const latest = [...new Map(failures.map((failure) => [failure.input, failure])).values()];
  const rows = latest.map(({ input, kind, message }) => ({ id: newId(), input, kind, message, failed_at }));
  await engine.write(async (tx) => {
    await forget(
      tx,
      rows.map(({ input }) => input),
    );
    await engine.differs.insert(tx, "failure", rows);
  });
}

/** Forgets failures of inputs that were read since. */
export async function clearFailures(engine: Engine, inputs: readonly string[]): Promise<void> {
  if (inputs.length === 0) return;
  const known = await engine.reading
    .selectFrom("failure")
    .select("input")
    .where("input", "in", [...inputs])
    .execute();
  if (known.length > 0)
    await engine.write((tx) =>
      forget(
        tx,
        known.map(({ input }) => input),
      ),
    );
}

async function forget(tx: Reading, inputs: readonly string[]): Promise<void> {
  await tx
    .deleteFrom("failure")
    .where("input", "in", [...inputs])
    .execute();
}

/** Forgets failures of inputs that were noted before a moment (ISO 8601): a new attempt did not meet them again. */
export async function forgetFailuresBefore(
  engine: Engine,
  inputs: readonly string[],
  before: string,
): Promise<void> {
  if (inputs.length === 0) return;
  await engine.write((tx) =>
    tx
      .deleteFrom("failure")
      .where("input", "in", [...inputs])
      .where("failed_at", "<", before)
      .execute(),
  );
}

/** All that failed and was not read since, the oldest first. */
export async function findFailures(db: Reading): Promise<Failure[]> {
  const rows = await db.selectFrom("failure").selectAll().orderBy("failed_at").orderBy("input").execute();
  return rows.map(({ input, kind, message, failed_at }) => ({ input, kind, message, at: failed_at }));
}
